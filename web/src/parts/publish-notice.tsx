import { Alert, App, Checkbox, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import { Nothing, Waiting } from './page.tsx';
import { ProblemAlert } from './problem.tsx';
import { Day } from './when.tsx';
import './publish-notice.css';

type Preview = paths['/api/v1/stages/{id}/notices/preview']['get']['responses'][200]['content']['application/json'];
type Row = Preview['rows'][number];

interface Props {
  stage: string;
  /** The unit or office whose notice it is. */
  body: string;
  onDone: () => void;
  onClose: () => void;
}

/** A notice before it is published: who is shown with what, until when by which calendar, and what should not be read in it. */
export function PublishNotice({ stage, body, onDone, onClose }: Props) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const [sure, setSure] = useState(false);
  const preview = queries.useQuery('get', '/api/v1/stages/{id}/notices/preview', {
    params: { path: { id: stage }, query: { body } },
  });
  const publish = queries.useMutation('post', '/api/v1/stages/{id}/notices');
  const found = preview.data?.rows.flatMap((row) => row.found) ?? [];
  const never = found.some((place) => place.never);
  const rows = preview.data?.rows ?? [];
  const send = () =>
    publish.mutate(
      {
        params: { path: { id: stage } },
        body: { body, ...(preview.data?.looked ? { seen: preview.data.looked } : {}) },
      },
      {
        onSuccess: () => {
          void message.success(t('publish.done'));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      width={820}
      title={t('publish.title', { count: rows.length })}
      okText={t('publish.do')}
      okButtonProps={{ disabled: rows.length === 0 || never || (found.length > 0 && !sure) }}
      confirmLoading={publish.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <div className="stack">
        <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />
        <ProblemAlert error={publish.error} />
        {preview.isPending && <Waiting rows={6} />}
        {preview.data && rows.length === 0 && <Nothing>{t('publish.nobody')}</Nothing>}
        {preview.data && rows.length > 0 && (
          <>
            <Window of={preview.data} />
            {preview.data.withoutConsent > 0 && (
              <p className="soft">{t('publish.withoutConsent', { count: preview.data.withoutConsent })}</p>
            )}
            {found.length > 0 && (
              <Alert
                type={never ? 'error' : 'warning'}
                showIcon
                title={t(never ? 'publish.never' : 'publish.look', { count: found.length })}
              />
            )}
            <Rows rows={rows} />
            {found.length > 0 && !never && (
              <Checkbox checked={sure} onChange={({ target }) => setSure(target.checked)}>
                {t('publish.sure')}
              </Checkbox>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}

/** From today until its last day; each day of it, and which of them count. */
function Window({ of: { window, alone } }: { of: Preview }) {
  const { t } = useTranslation('parts');
  const { rule, from, to, days, provisional } = window;
  const lasts =
    'workingDays' in rule
      ? t('publish.workingDays', { count: rule.workingDays })
      : t('publish.calendarDays', { count: rule.calendarDays });
  return (
    <div className="stack">
      <p>
        {t('publish.window')} <Day value={from} style="full" /> – <Day value={to} style="full" />
        <br />
        <span className="caption">
          {lasts} · {t(window.firstDayCounts ? 'publish.firstCounts' : 'publish.firstDoesNot')}
          {alone && ` · ${t('publish.alone')}`}
        </span>
      </p>
      {days.length <= 45 && (
        <ol className="notice-days" aria-label={t('publish.days')}>
          {days.map(({ on, is }) => (
            <li key={on} className={is === 'working day' || is === 'on' ? 'works' : 'free'}>
              <bdi>{on.slice(5).replace('-', '/')}</bdi>
              <span>{t(`publish.kinds.${is}`)}</span>
            </li>
          ))}
        </ol>
      )}
      {provisional.length > 0 && <p className="due">{t('publish.provisional', { years: provisional.join(', ') })}</p>}
    </div>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  const columns = rows[0]!.fields.map(({ path, label }) => ({
    key: path,
    title: label ? say(label) : t(`publish.columns.${path.split('.')[1] as 'name'}`, { defaultValue: path }),
    render: (_: unknown, { fields, found }: Row) => (
      <Marked
        text={fields.find((field) => field.path === path)?.text ?? ''}
        places={found.filter(({ field }) => field === path)}
      />
    ),
  }));
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      dataSource={rows}
      columns={columns}
      scroll={{ x: 'max-content' }}
      pagination={rows.length > 10 && { pageSize: 10, showSizeChanger: false, size: 'small' }}
    />
  );
}

/** A text with the places that were found in it marked. */
function Marked({ text, places }: { text: string; places: Row['found'] }) {
  const pieces = [];
  let at = 0;
  for (const { from, to } of places) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <span dir="auto" className="notice-text">
      {pieces}
      {text.slice(at)}
    </span>
  );
}
