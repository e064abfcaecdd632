import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { last } from '../parts/last.ts';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import type { CaseView } from '../parts/case-view.ts';
import { Card, Nothing, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { useTellReceipt } from '../parts/receipt.tsx';
import { Tag } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';

/** What the nominee wished to have put right, beside what stands now. */
export function Corrections({ of, refresh }: { of: CaseView; refresh: () => void }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const text = useProblemText();
  const tell = useTellReceipt();
  const list = queries.useQuery('get', '/api/v1/nominations/{id}/corrections', { params: { path: { id: of.id } } });
  const accept = queries.useMutation('post', '/api/v1/corrections/{id}/accept');
  const dismiss = queries.useMutation('post', '/api/v1/corrections/{id}/dismiss');
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting rows={4} />;
  if (list.data.rows.length === 0) return <Nothing>{t('corrections.none')}</Nothing>;
  const mayDecide = of.acts.some(({ act, may }) => act === 'EDITED' && may);
  const onError = (error: unknown) => void message.error(text(error));
  const after = () => {
    void list.refetch();
    refresh();
  };
  const labelOf = (path: string) => {
    const name = last(path.split('.'));
    return say([...of.nominee_fields, ...of.form_fields].find((field) => field.name === name)?.label) || path;
  };
  const take = (id: string) =>
    accept.mutate(
      { params: { path: { id }, header: { 'if-match': `"${of.version}"` } } },
      {
        onError,
        onSuccess: (receipt) => {
          tell(t('corrections.accepted'), receipt);
          after();
        },
      },
    );
  return (
    <div className="stack">
      {list.data.rows.map(({ id, state, proposed_at, reason, fields }) => (
        <Card
          key={id}
          title={<Moment value={proposed_at} />}
          extra={<Tag tone={state === 'open' ? 'amber' : 'grey'}>{t(`corrections.${state}`)}</Tag>}
          foot={
            state === 'open' && mayDecide ? (
              <span className="row">
                <Button size="small" loading={accept.isPending} onClick={() => take(id)}>
                  {t('corrections.accept')}
                </Button>
                <Button
                  size="small"
                  loading={dismiss.isPending}
                  onClick={() => dismiss.mutate({ params: { path: { id } }, body: {} }, { onError, onSuccess: after })}
                >
                  {t('corrections.dismiss')}
                </Button>
              </span>
            ) : undefined
          }
        >
          {fields.map(({ path, now, wished }) => (
            <div key={path} className="wish">
              <h3>{labelOf(path)}</h3>
              <div className="wish-sides">
                <p dir="auto">
                  <span className="caption">{t('corrections.now')}</span>
                  {now}
                </p>
                <p dir="auto">
                  <span className="caption">{t('corrections.wished')}</span>
                  {wished}
                </p>
              </div>
            </div>
          ))}
          {reason && <p className="caption">{reason}</p>}
        </Card>
      ))}
    </div>
  );
}
