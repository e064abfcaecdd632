import { App, Segmented, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/language.ts';
import { Card, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';

const CHOSEN = ['task', 'reminder', 'nudge', 'news'] as const;
const FIXED = ['return', 'password', 'consent'] as const;
const WAYS = ['at once', 'digest', 'off'] as const;
type Way = (typeof WAYS)[number];

const KEY = ['get', '/api/v1/preferences', {}];

/** The language of mails, and which come at once, once a day, or not. What is chosen is kept at once. */
export function MailsCard() {
  const { t } = useTranslation('own');
  const client = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/preferences', {});
  const change = queries.useMutation('patch', '/api/v1/preferences');
  const save = (body: NonNullable<Parameters<typeof change.mutate>[0]>['body']) =>
    change.mutate(
      { body },
      {
        onSuccess: (kept) => {
          client.setQueryData(KEY, kept);
          void message.success(t('saved'));
        },
        onError: (fault) => void message.error(problem(fault)),
      },
    );
  if (error)
    return (
      <Card title={t('mails.title')}>
        <ProblemAlert error={error} retry={() => void refetch()} />
      </Card>
    );
  return (
    <Card title={t('mails.title')} extra={<span className="caption">{t('mails.keptAtOnce')}</span>}>
      {!data ? (
        <Waiting rows={6} />
      ) : (
        <>
          <div className="mail-choice">
            <label htmlFor="mail-language">{t('mails.language')}</label>
            <Select<Language>
              id="mail-language"
              value={data.language as Language}
              style={{ minInlineSize: 150 }}
              onChange={(language) => save({ language })}
              options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> }))}
            />
          </div>
          {CHOSEN.map((kind) => (
            <div className="mail-choice" key={kind}>
              <span>
                {t(`mails.kinds.${kind}`)}
                <br />
                <span className="caption">{t(`mails.about.${kind}`)}</span>
              </span>
              <Segmented<Way>
                size="small"
                aria-label={t(`mails.kinds.${kind}`)}
                value={data.mails[kind]?.way ?? 'at once'}
                onChange={(way) => save({ mails: { [kind]: way } })}
                options={WAYS.map((value) => ({ value, label: t(`mails.ways.${value}`) }))}
              />
            </div>
          ))}
          <div className="mail-choice">
            <span>
              {FIXED.map((kind) => t(`mails.kinds.${kind}`)).join(t('mails.and'))}
              <br />
              <span className="caption">{t('mails.fixed')}</span>
            </span>
            <span className="soft">{t('mails.ways.at once')}</span>
          </div>
        </>
      )}
    </Card>
  );
}
