import { App, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { useProblemText } from '../parts/problem.tsx';
import { saveAs } from '../parts/save-as.ts';
import { Day } from '../parts/when.tsx';

/** Who was commended, by number; drawn once there is somebody. */
export function FinalList({ round }: { round: string }) {
  const { t } = useTranslation('rounds');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const asked = { params: { path: { id: round } } };
  const { data } = queries.useQuery('get', '/api/v1/rounds/{id}/final-list', asked);
  const programme = queries.useQuery('get', '/api/v1/rounds/{id}/programme', asked, { staleTime: Infinity });
  if (!data || data.rows.length === 0) return null;
  const category = (code: string) => programme.data?.categories.find((each) => each.code === code)?.title;
  const take = async () => {
    const { data: content, error } = await api.GET('/api/v1/rounds/{id}/final-list.xlsx', {
      ...asked,
      parseAs: 'blob',
    });
    if (content) saveAs(content as Blob, 'final-list.xlsx');
    else void message.error(problemText(error));
  };
  return (
    <Card
      flush
      title={t('final.title', { count: data.rows.length })}
      extra={<Button onClick={() => void take()}>{t('final.take')}</Button>}
    >
      <Table
        rowKey="number"
        size="middle"
        virtual
        scroll={{ x: 720, y: Math.min(440, data.rows.length * 54 + 10) }}
        pagination={false}
        dataSource={data.rows}
        columns={[
          { title: t('final.number'), width: 130, render: (_, { number }) => <bdi className="mono">{number}</bdi> },
          {
            title: t('final.nominee'),
            width: 220,
            render: (_, { nominee }) => String(nominee.name ?? nominee.title ?? ''),
          },
          { title: t('final.category'), width: 150, render: (_, row) => say(category(row.category)) },
          { title: t('final.unit'), width: 180, render: (_, { unit }) => say(unit) },
          {
            title: t('final.valid'),
            width: 220,
            render: (_, { valid_from, valid_to }) => (
              <>
                <Day value={valid_from} style="full" />
                {valid_to && (
                  <>
                    {' – '}
                    <Day value={valid_to} style="full" />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
