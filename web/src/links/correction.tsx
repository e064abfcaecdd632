import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import type { AskedNominee } from './asked.ts';
import { useKept } from '../parts/use-kept.ts';
import { usePlaceName } from './notice-preview.tsx';

const LONG = 60;

/** One's own text, put right: proposed to the unit, which takes it over or not. */
export function Correction({ asked, token, onSent }: { asked: AskedNominee; token: string; onSent: () => void }) {
  const { t } = useTranslation(['links', 'common']);
  const { message } = App.useApp();
  const nameOf = usePlaceName();
  const { nomination, published, wished } = asked;
  const now = Object.fromEntries(published.map(({ path, text }) => [path, wished?.[path] ?? text]));
  const [open, setOpen] = useState(false);
  const [texts, setTexts, forget] = useKept<Record<string, string>>(`accolade.correction.${nomination}`, {});
  const propose = queries.useMutation('post', '/api/v1/consents/{token}/corrections');
  const changed = Object.fromEntries(
    published.flatMap(({ path, text }) => {
      const wanted = texts[path] ?? now[path]!;
      return wanted === text ? [] : [[path, wanted]];
    }),
  );
  const many = Object.keys(changed).length;
  const send = () =>
    propose.mutate(
      { params: { path: { token } }, body: { fields: changed } },
      {
        onSuccess: () => {
          setOpen(false);
          forget();
          void message.success(t('correction.sent'));
          onSent();
        },
      },
    );
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">{t('correction.title')}</h2>
      {wished && (
        <div className="wished">
          <p className="strong">{t('correction.waits')}</p>
          <dl className="facts">
            {published
              .filter(({ path }) => wished[path] !== undefined)
              .map((place) => (
                <div key={place.path} style={{ display: 'contents' }}>
                  <dt>{nameOf(place)}</dt>
                  <dd dir="auto">
                    <del>{place.text}</del> <ins>{wished[place.path]}</ins>
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      )}
      {!open ? (
        <div className="row">
          <span className="soft grow">{t('correction.lead')}</span>
          <Button onClick={() => setOpen(true)}>{t(wished ? 'correction.again' : 'correction.begin')}</Button>
        </div>
      ) : (
        <div className="stack">
          <div className="correction-fields">
            {published.map(({ path, label, maxChars }) => (
              <div key={path}>
                <label htmlFor={`place-${path}`}>{nameOf({ path, label })}</label>
                <Input.TextArea
                  id={`place-${path}`}
                  dir="auto"
                  value={texts[path] ?? now[path]}
                  maxLength={maxChars}
                  showCount
                  autoSize={{ minRows: (now[path]?.length ?? 0) > LONG ? 4 : 1, maxRows: 14 }}
                  onChange={({ target }) => setTexts((before) => ({ ...before, [path]: target.value }))}
                />
              </div>
            ))}
          </div>
          <ProblemAlert error={propose.error} />
          <div className="row">
            <Button disabled={many === 0} loading={propose.isPending} onClick={send}>
              {t('correction.send', { count: many })}
            </Button>
            <Button type="text" onClick={() => setOpen(false)}>
              {t('common:cancel')}
            </Button>
            {many === 0 && <span className="not-possible">{t('correction.nothingNew')}</span>}
          </div>
        </div>
      )}
    </section>
  );
}
