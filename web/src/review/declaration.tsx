import { Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useKept } from '../parts/use-kept.ts';
import { useSession } from '../session/use-session.ts';
import { KeyHelp } from './key-help.tsx';
import { useKeys } from './keys.ts';
import type { QueueRow } from '../parts/review-queue.ts';
import type { Way } from './way.ts';

interface Props {
  own: QueueRow;
  name: string;
  unit: string;
  way: Way;
  /** Told when the next file is open. */
  done: RefObject<string>;
}

/** Before the file opens. Until this is answered nothing of it has been asked for. */
export function Declaration({ own, name, unit, way, done }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const client = useQueryClient();
  const question = useRef<HTMLHeadingElement>(null);
  const [conflict, setConflict] = useState(false);
  const account = useSession().data?.account.id ?? '';
  const [{ ground }, setTyped] = useKept(`accolade.recusal.${account}.${own.nomination}`, { ground: '' });
  const [help, setHelp] = useState(false);
  const declare = queries.useMutation('post', '/api/v1/assignments/{id}/declaration');
  useEffect(() => question.current?.focus(), []);
  const again = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/') });
  const send = (body: { conflict: boolean; ground?: string }) => {
    if (declare.isPending) return;
    const next = body.conflict ? way.next() : undefined;
    declare.mutate(
      { params: { path: { id: own.id } }, body },
      {
        onSuccess: () => {
          void again();
          if (!next) return;
          done.current = t('said.recused');
          way.go(next.nomination);
        },
      },
    );
  };
  useKeys({
    n: conflict ? undefined : () => send({ conflict: false }),
    'Alt+r': () => setConflict(true),
    'Ctrl+Enter': conflict && ground.trim() ? () => send({ conflict: true, ground: ground.trim() }) : undefined,
    Escape: conflict ? () => setConflict(false) : undefined,
    j: () => void way.step(1),
    k: () => void way.step(-1),
    s: () => void way.step(1),
    '?': () => setHelp(true),
  });
  return (
    <section className="card declaration" aria-labelledby="declare">
      <div className="body stack">
        <p className="caption">{[say(own.round_title), say(own.stage_title)].join(t('dot'))}</p>
        <h2 id="declare" ref={question} tabIndex={-1}>
          {t('declare.question', { name })}
        </h2>
        <p className="soft">{[say(own.category_title), unit].filter(Boolean).join(t('dot'))}</p>
        <p>{t('declare.lead')}</p>
        <ProblemAlert error={declare.error} />
        {conflict ? (
          <div className="stack">
            <label htmlFor="ground">{t('declare.ground')}</label>
            <Input.TextArea
              id="ground"
              autoFocus
              value={ground}
              onChange={({ target }) => setTyped(() => ({ ground: target.value }))}
              maxLength={2000}
              autoSize={{ minRows: 3 }}
            />
            <p className="caption">{t('declare.forGood')}</p>
            <div className="row">
              <Button
                danger
                disabled={ground.trim() === ''}
                loading={declare.isPending}
                onClick={() => send({ conflict: true, ground: ground.trim() })}
              >
                {t('declare.recuse')} <kbd>Ctrl Enter</kbd>
              </Button>
              <Button onClick={() => setConflict(false)}>
                {t('back')} <kbd>Esc</kbd>
              </Button>
            </div>
          </div>
        ) : (
          <div className="row">
            <Button type="primary" size="large" loading={declare.isPending} onClick={() => send({ conflict: false })}>
              {t('declare.none')} <kbd>N</kbd>
            </Button>
            <Button danger size="large" onClick={() => setConflict(true)}>
              {t('declare.some')} <kbd>Alt R</kbd>
            </Button>
            <Button size="large" onClick={() => void way.step(1)}>
              {t('bar.skip')} <kbd>S</kbd>
            </Button>
          </div>
        )}
      </div>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </section>
  );
}
