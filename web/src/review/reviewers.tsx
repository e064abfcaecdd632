import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useProblemText } from '../parts/problem.tsx';
import type { DeskCase } from '../parts/review-queue.ts';

/** Who reads this case; it can be taken back from whoever has not scored it. */
export function Reviewers({ of: { reviewers }, again }: { of: DeskCase; again: () => void }) {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  const text = useProblemText();
  const take = queries.useMutation('post', '/api/v1/assignments/{id}/take-back');
  if (reviewers.length === 0) return null;
  return (
    <div className="desk-pad">
      <h3>{t('reviewers.title')}</h3>
      <ul className="names">
        {reviewers.map(({ assignment, name, state }) => (
          <li key={assignment} className="apart">
            <span>
              {name} <span className="caption">{t(`state.${state}`)}</span>
            </span>
            {state !== 'done' && (
              <Popconfirm
                title={t('reviewers.sure', { name })}
                okText={t('reviewers.takeBack')}
                onConfirm={() =>
                  take.mutateAsync({ params: { path: { id: assignment } }, body: {} }).then(
                    () => {
                      void message.success(t('reviewers.taken', { name }));
                      again();
                    },
                    (error: unknown) => void message.error(text(error)),
                  )
                }
              >
                <Button size="small">{t('reviewers.takeBack')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
