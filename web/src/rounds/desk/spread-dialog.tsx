import { Alert, Button, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Wide } from '../../parts/wide.tsx';
import type { Board, Foreseen } from './shapes.ts';
import { useWhy } from './use-why.ts';

interface Props {
  stage: string;
  categories: Board['categories'];
  onDone: () => void;
  onClose: () => void;
}

/** Spreads what lacks a reviewer evenly; shown first, and carried out exactly as it was shown. */
export function SpreadDialog({ stage, categories, onDone, onClose }: Props) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const [category, setCategory] = useState('');
  const body = { except: [], ...(category === '' ? {} : { category }) };
  const path = { path: { id: stage } };
  const preview = queries.useQuery(
    'post',
    '/api/v1/stages/{id}/assignments/spread/preview',
    { params: path, body },
    { gcTime: 0 },
  );
  const spread = queries.useMutation('post', '/api/v1/stages/{id}/assignments/spread');
  const { data } = preview;
  const look = () => {
    spread.reset();
    void preview.refetch();
  };
  const barred = !data || data.cases === 0 || data.short_count > 0 || spread.isError;
  return (
    <Modal
      open
      width={620}
      title={t('spread.title')}
      okText={t('spread.do', { count: data?.cases ?? 0 })}
      okButtonProps={{ disabled: barred || preview.isFetching }}
      onOk={() => data && spread.mutate({ params: path, body: { ...body, seen: data.seen } }, { onSuccess: onDone })}
      confirmLoading={spread.isPending}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="stack">
        <p className="caption">{t('spread.lead')}</p>
        {categories.length > 1 && (
          <Select
            value={category}
            onChange={setCategory}
            options={[
              { value: '', label: t('assign.everyCategory') },
              ...categories.map(({ code, title }) => ({ value: code, label: say(title) })),
            ]}
            style={{ inlineSize: 220 }}
            aria-label={t('spread.category')}
          />
        )}
        <ProblemAlert error={preview.error} retry={look} />
        {spread.error && (
          <>
            <ProblemAlert error={spread.error} />
            <span>
              <Button onClick={look}>{t('spread.lookAgain')}</Button>
            </span>
          </>
        )}
        {data ? <Shown of={data} /> : preview.isPending && <Waiting rows={5} />}
      </div>
    </Modal>
  );
}

function Shown({ of: { cases, reviewers, short, short_count } }: { of: Foreseen }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const why = useWhy();
  return (
    <div className="stack" aria-live="polite">
      {short_count > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('spread.short', { count: short_count })}
          description={
            <ul className="desk-names">
              {short.slice(0, 5).map(({ nomination, reviewers: people }, index) => (
                <li key={nomination}>
                  <Link to={`/desk/cases/${nomination}`}>{t('spread.shortCase', { number: index + 1 })}</Link>{' '}
                  <span className="soft">
                    {people
                      .map((each) => t('spread.shortWhy', { name: each.name, why: why([each]) }))
                      .join(t('semicolon'))}
                  </span>
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <p>
          <b>{cases > 0 ? t('spread.will', { count: cases }) : t('assign.noneLacking')}</b>
        </p>
      )}
      <Wide label={t('spread.title')}>
        <Table
          rowKey={({ id, office }) => id + JSON.stringify(office)}
          size="small"
          pagination={false}
          dataSource={reviewers}
          style={{ minInlineSize: 420 }}
          columns={[
            {
              title: t('assign.reviewers'),
              render: (_, { name, office }) => (
                <>
                  {name} <span className="caption">{say(office)}</span>
                </>
              ),
            },
            { title: t('spread.has'), align: 'end', width: 90, render: (_, { has }) => <bdi>{has}</bdi> },
            {
              title: t('spread.gets'),
              align: 'end',
              width: 90,
              render: (_, { gets }) => <bdi>{gets === 0 ? '0' : `+${gets}`}</bdi>,
            },
            {
              title: t('spread.after'),
              align: 'end',
              width: 90,
              render: (_, { has, gets }) => <bdi className="strong">{has + gets}</bdi>,
            },
          ]}
        />
      </Wide>
    </div>
  );
}
