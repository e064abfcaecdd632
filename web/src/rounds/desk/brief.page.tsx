import './brief.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { queries } from '../../api/client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Waiting } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Day } from '../../parts/when.tsx';
import { BriefTable } from './brief-table.tsx';
import type { Brief } from './shapes.ts';

/** A brief (通报) on paper: how far the cases of a round have come, stage by stage. It knows no unit. */
export function BriefPage() {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/rounds/{id}/brief', { params: { path: { id } } });
  const title = data ? t('brief.title', { round: say(data.round.title) }) : '';
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  return (
    <>
      <div className="apart no-print brief-acts">
        <Button onClick={() => void navigate(`/desk/rounds/${id}`)}>{t('brief.back')}</Button>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('brief.print')}
        </Button>
      </div>
      <article className="brief">
        <h1>{title}</h1>
        <p className="over">
          <span>
            {t('brief.round')} <bdi>{data.round.code}</bdi>
          </span>
          <span>
            {t('brief.basis')} <bdi>{data.round.basis_number}</bdi>
          </span>
          <span>
            {t('brief.asOf')} <Day value={data.on} style="full" />
          </span>
        </p>
        <Lead of={data} />
        <BriefTable of={data} />
        {data.ended.length > 0 && (
          <p>
            {t('brief.ended', {
              list: data.ended
                .map(({ label, count }) => t('brief.endedOne', { label: say(label), number: shown(count, data) }))
                .join(t('comma')),
            })}
          </p>
        )}
        <p className="note">{t('brief.note')}</p>
        <p className="signed">
          {say(data.office)}
          <br />
          <Day value={data.on} style="full" />
        </p>
      </article>
    </>
  );
}

/** In a sentence, what the table says in numbers. */
function Lead({ of }: { of: Brief }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  const open = of.stages.filter(({ state }) => state === 'open');
  const sum = (name: 'here' | 'returned' | 'waiting' | 'late') =>
    shown(
      of.stages.reduce((all, stage) => all + stage[name], 0),
      of,
    );
  return (
    <p className="lead">
      {t('brief.lead', {
        now:
          open.length > 0
            ? t('brief.now', { stages: open.map(({ title }) => say(title)).join(t('comma')) })
            : t('brief.nothingOpen'),
        here: sum('here'),
        waiting: sum('waiting'),
        returned: sum('returned'),
        late: sum('late'),
      })}
    </p>
  );
}

const shown = (count: number, { counted_to }: Brief): string =>
  count >= counted_to ? `${counted_to}+` : String(count);
