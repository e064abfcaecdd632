import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import type { CaseView, PossibleAct } from '../parts/case-view.ts';
import { ActBar } from './act-bar.tsx';
import { KeyHelp } from './key-help.tsx';
import { useKeys } from './keys.ts';
import { Papers, usePapers } from './papers.tsx';
import type { QueueRow } from '../parts/review-queue.ts';
import { RecuseDialog } from './recuse-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { ScoresSide } from './scores-side.tsx';
import { stageSeen, useScoring, type Seen } from './use-scoring.ts';
import type { Way } from './way.ts';

interface Props {
  file: CaseView;
  seen: Seen | undefined;
  own: QueueRow | undefined;
  way: Way;
  /** Told when the next file is open. */
  done: RefObject<string>;
  side: 'file' | 'scores';
  showScores: () => void;
  announce: (text: string) => void;
  again: () => void;
}

type Asking = { what: 'return' | 'act'; act: PossibleAct } | { what: 'recuse' | 'help' };

/** An open file: what was sent, the scores beside it, and below what can be done. */
export function DeskFile({ file, seen, own, way, done, side, showScores, announce, again }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState<Asking>();
  const [full, setFull] = useState(false);
  const papers = usePapers(file);
  const goOn = (what: string) => {
    const next = way.next();
    again();
    if (next) {
      done.current = what;
      way.go(next.nomination);
      return;
    }
    announce(what);
    title.current?.focus();
  };
  const scoring = useScoring({
    file,
    own,
    seen,
    announce,
    onDone: (score) => {
      way.note(file.id, { state: 'done', score });
      goOn(t('said.scored', { score }));
    },
    showScores,
  });
  const act = (name: string) => file.acts.find((each) => each.act === name);
  const forward = act('FORWARDED');
  const back = act('RETURNED');
  const { canScore } = scoring;
  useEffect(() => {
    if (canScore && matchMedia('(min-width: 900px)').matches) scoring.focusFirst();
    else title.current?.focus({ preventScroll: true });
    // Where one begins with a file, once.
  }, []);
  const great = canScore
    ? scoring.send
    : forward?.may
      ? () => setAsking({ what: 'act', act: forward })
      : () => {
          const next = way.next();
          if (next) way.go(next.nomination);
        };
  const step = (by: number) => {
    if (way.step(by)) return;
    done.current = '';
    announce(t(by > 0 ? 'said.last' : 'said.first'));
  };
  const skip = () => {
    done.current = t('said.skipped');
    step(1);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    s: skip,
    f: () => setFull(!full),
    '[': () => papers.step(-1),
    ']': () => papers.step(1),
    '?': () => setAsking({ what: 'help' }),
    'Alt+r': () => setAsking({ what: 'recuse' }),
    'Alt+b': back?.may ? () => setAsking({ what: 'return', act: back }) : () => announce(reasonsOf(back)),
    'Ctrl+Enter': great,
    Escape: full ? () => setFull(false) : undefined,
  });
  const reasonsOf = (of: PossibleAct | undefined) => of?.reasons.map(say).join(t('and')) ?? t('bar.notHere');
  const stage = stageSeen(seen, own?.stage ?? file.state.split('.')[0]);
  const close = () => setAsking(undefined);
  return (
    <>
      <Papers
        file={file}
        papers={papers}
        full={full}
        onFull={() => setFull(!full)}
        title={title}
        declared={own !== undefined}
        step={step}
        way={way}
        hidden={side === 'scores'}
      />
      <ScoresSide scoring={scoring} stage={stage} hidden={side === 'file'} stop={way.stops[way.at]} again={again} />
      <ActBar
        acts={file.acts}
        scoring={scoring}
        onRecuse={() => setAsking({ what: 'recuse' })}
        onReturn={(of) => setAsking({ what: 'return', act: of })}
        onAct={(of) => setAsking({ what: 'act', act: of })}
        onHelp={() => setAsking({ what: 'help' })}
        onSkip={skip}
        onGreat={great}
      />
      {asking?.what === 'return' && (
        <ReturnDialog
          file={file}
          act={asking.act}
          onDone={() => {
            close();
            way.note(file.id, { place: 'returned' });
            goOn(t('said.returned'));
          }}
          onClose={close}
        />
      )}
      {asking?.what === 'act' && (
        <ActDialog
          id={file.id}
          version={file.version}
          act={asking.act}
          danger={asking.act.act === 'REFUSED'}
          onDone={() => {
            close();
            if (asking.act.act !== 'SLIP_ANSWERED') way.note(file.id, { place: null });
            goOn(say(asking.act.label));
          }}
          onClose={close}
        />
      )}
      {asking?.what === 'recuse' && (
        <RecuseDialog
          nomination={file.id}
          own={own}
          onDone={() => {
            close();
            way.note(file.id, { place: null });
            goOn(t('said.recused'));
          }}
          onClose={close}
        />
      )}
      <KeyHelp open={asking?.what === 'help'} onClose={close} />
    </>
  );
}
