/** Giving a score: the draft, kept in this browser until it is sent; what is still missing; sending it. */
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { sendAct } from '../parts/act-send.ts';
import type { CaseView, PossibleAct } from '../parts/case-view.ts';
import { useSession } from '../session/use-session.ts';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';
import type { QueueRow } from '../parts/review-queue.ts';
import { bodyOf, difference, linesFor, missing, sumOf, WHOLE, type Line, type Points } from './scoring.ts';

type Scores = paths['/api/v1/nominations/{id}/scores'];
export type Seen = Scores['get']['responses'][200]['content']['application/json'];
export type StageSeen = Seen['stages'][number];

export const stageSeen = (seen: Seen | undefined, stage: string | undefined): StageSeen | undefined =>
  seen?.stages.find((each) => each.stage === stage);

interface Asked {
  file: CaseView;
  own: QueueRow | undefined;
  seen: Seen | undefined;
  announce: (text: string) => void;
  onDone: (score: number) => void;
  showScores: () => void;
}

export interface Scoring {
  lines: readonly Line[];
  points: Points;
  /** There are no indicators: one number for the whole. */
  whole: boolean;
  canScore: boolean;
  act: PossibleAct | undefined;
  /** When the draft was kept; `lost`: this browser keeps none. */
  kept: string | 'lost' | undefined;
  /** Lines that were left out, once somebody has tried to send. */
  wanting: readonly string[];
  missing: readonly Line[];
  busy: boolean;
  error: unknown;
  change: (code: string, value: number | null) => void;
  send: () => void;
  focusFirst: () => void;
  focus: (code: string) => void;
  field: (code: string) => (element: { focus: () => void } | null) => void;
}

export function useScoring({ file, own, seen, announce, onDone, showScores }: Asked): Scoring {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  const account = useSession().data?.account.id ?? '';
  const lines = linesFor(seen?.indicators ?? []);
  const act = file.acts.find((each) => each.act === 'SCORED');
  const mine = stageSeen(seen, own?.stage ?? file.state.split('.')[0])?.scores.some((each) => each.mine) ?? false;
  const canScore = act?.may === true && !mine && seen !== undefined;
  const [draft] = useState(() => draftOf(account, file.id));
  const [points, setPoints] = useState<Points>(draft?.points ?? {});
  const [kept, setKept] = useState<Scoring['kept']>(draft?.at);
  const [wanting, setWanting] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fields = useRef(new Map<string, { focus: () => void }>());
  const left = missing(lines, points);

  const change = (code: string, value: number | null) => {
    const { [code]: _, ...others } = points;
    const next = value === null ? others : { ...others, [code]: value };
    setPoints(next);
    setWanting((before) => before.filter((each) => each !== code));
    setKept(keepDraft(account, file.id, next) ?? 'lost');
  };
  const focus = useCallback((code: string) => fields.current.get(code)?.focus(), []);
  const field = useCallback(
    (code: string) => (element: { focus: () => void } | null) => {
      if (element) fields.current.set(code, element);
      else fields.current.delete(code);
    },
    [],
  );
  const first = left[0] ?? lines[0];

  const send = () => {
    if (busy) return;
    if (left.length > 0) {
      setWanting(left.map(({ code }) => code));
      announce(t('scores.left', { count: left.length }));
      showScores();
      setTimeout(() => focus(left[0]!.code));
      return;
    }
    setBusy(true);
    setError(undefined);
    const body = bodyOf(lines, points);
    const values =
      'score' in body
        ? { score: body.score }
        : Object.fromEntries(Object.entries(body.scores).map(([code, value]) => [`scores.${code}`, value]));
    sendAct({ subject: 'nomination', id: file.id, version: file.version, act: { act: 'SCORED' } }, values)
      .then(() => {
        dropDraft(account, file.id);
        void compare(file.id, own?.stage, (mine, other) =>
          message.info(
            t('said.apart', {
              name: String(file.nominee.name ?? file.nominee.title ?? t('blind')),
              mine,
              other,
              apart: Math.abs(difference(mine, other) ?? 0),
            }),
            6,
          ),
        );
        onDone(sumOf(lines, points) ?? 0);
      })
      .catch((fault: unknown) => {
        setError(fault ?? {});
        showScores();
      })
      .finally(() => setBusy(false));
  };
  useEffect(() => {
    if (wanting.length > 0) focus(wanting[0]!);
    // Only when somebody tries to send.
  }, [wanting.length > 0]);

  return {
    lines,
    points,
    whole: lines[0]?.code === WHOLE,
    canScore,
    act,
    kept: canScore ? kept : undefined,
    wanting,
    missing: left,
    busy,
    error,
    change,
    send,
    focusFirst: () => first && focus(first.code),
    focus,
    field,
  };
}

/** When one's own score is in, the other's is told too. */
async function compare(
  id: string,
  stage: string | undefined,
  tell: (mine: number, other: number) => void,
): Promise<void> {
  const { data } = await api.GET('/api/v1/nominations/{id}/scores', { params: { path: { id } } });
  const scores = stageSeen(data, stage)?.scores ?? [];
  const mine = scores.find((each) => each.mine);
  const other = scores.find((each) => !each.mine);
  if (mine && other) tell(mine.score, other.score);
}
