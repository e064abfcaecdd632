import { BellOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import type { CaseView } from '../parts/case-view.ts';
import { orderActs } from '../parts/act-order.ts';
import { useProblemText } from '../parts/problem.tsx';

/** Where it waits for others: reminds them, at most once a day. */
export function Nudge({ of }: { of: CaseView }) {
  const { t } = useTranslation('cases');
  const { message } = App.useApp();
  const text = useProblemText();
  const nudge = queries.useMutation('post', '/api/v1/nominations/{id}/nudges');
  if (of.standing.waits_for.length === 0 || orderActs(of.acts).next) return null;
  const send = () =>
    nudge.mutate(
      { params: { path: { id: of.id } } },
      {
        onSuccess: ({ told }) => void message.success(t('nudge.told', { count: told })),
        onError: (error) => void message.warning(text(error)),
      },
    );
  return (
    <Button icon={<BellOutlined />} loading={nudge.isPending} onClick={send}>
      {t('nudge.do')}
    </Button>
  );
}
