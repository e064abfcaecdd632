import './nominate.css';
import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { DaysLeft } from '../parts/when.tsx';
import { AskedCard } from './round/asked-card.tsx';
import { CategoryCard } from './round/category-card.tsx';
import { StartDialog } from './round/start-dialog.tsx';
import { useNominating, useProgramme, type Nominating } from './use-round.ts';

/** One round, for one unit: its categories with their places, drafts and lists. */
export function NominateRoundPage() {
  const { round = '' } = useParams();
  const [params] = useSearchParams();
  const rows = useNominating();
  const all = rows.data?.rows.filter((row) => row.round.id === round) ?? [];
  const here = all.find(({ unit }) => unit.id === params.get('unit')) ?? all[0];
  if (rows.error) return <ProblemAlert error={rows.error} retry={() => void rows.refetch()} />;
  if (!rows.data) return <Waiting rows={8} />;
  if (!here) return <ProblemAlert error={{ code: 'unknown', status: 404 }} />;
  return <RoundDesk key={here.unit.id} here={here} all={all} />;
}

function RoundDesk({ here, all }: { here: Nominating; all: readonly Nominating[] }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [starting, setStarting] = useState<string>();
  const { id: round } = here.round;
  const unit = here.unit.id;
  const programme = useProgramme(round);
  const quotas = queries.useQuery('get', '/api/v1/rounds/{id}/quotas', {
    params: { path: { id: round }, query: { unit } },
  });
  const error = programme.error ?? quotas.error;
  const open = here.stage.state === 'open';
  const startable = quotas.data?.categories.filter(({ state, left }) => state === 'open' && left !== 0) ?? [];
  const total = quotas.data?.total;
  const mayStart = open && startable.length > 0 && total?.left !== 0;
  const titleOf = (code: string) => programme.data?.categories.find((each) => each.code === code);
  return (
    <Page
      title={say(here.round.title)}
      beside={<bdi className="soft">{here.round.code}</bdi>}
      lead={
        <span className="apart">
          <span>
            {say(here.unit.name)} · {say(here.stage.title)}
            {open
              ? t('round.openLead')
              : here.stage.state === 'closed'
                ? ` · ${t('home.closed')}`
                : ` · ${t('home.waiting')}`}
          </span>
          {open && <DaysLeft deadline={here.deadline} inline />}
        </span>
      }
      acts={
        <>
          {all.length > 1 && (
            <Select
              aria-label={t('round.unit')}
              value={unit}
              onChange={(id) => void navigate(`?unit=${id}`)}
              options={all.map((row) => ({ value: row.unit.id, label: say(row.unit.name) }))}
            />
          )}
          <Button icon={<UploadOutlined />} onClick={() => void navigate(`/desk/nominate/${round}/import`)}>
            {t('round.import')}
          </Button>
          <Button
            type="primary"
            icon={<PlusOutlined />}
            disabled={!mayStart}
            onClick={() => setStarting(startable[0]!.category)}
          >
            {t('round.start')}
          </Button>
        </>
      }
    >
      <ProblemAlert error={error} retry={() => void Promise.all([programme.refetch(), quotas.refetch()])} />
      {here.returned > 0 && (
        <Alert
          className="gap"
          type="warning"
          showIcon
          title={t('home.returned', { count: here.returned })}
          description={t('round.returnedHint')}
        />
      )}
      <div className="columns with-aside">
        <div className="stack">
          {!quotas.data || !programme.data ? (
            <Waiting rows={10} />
          ) : (
            quotas.data.categories.map((quota) => {
              const category = titleOf(quota.category);
              return category ? (
                <CategoryCard
                  key={quota.list}
                  {...{ category, quota }}
                  totalLeft={quotas.data.total.left}
                  writes
                  onStart={() => setStarting(quota.category)}
                />
              ) : null;
            })
          )}
        </div>
        <aside className="stack">
          {total?.max != null && (
            <section className="quota-box">
              <div className="apart">
                <h2>{t('quota.totalTitle')}</h2>
                <bdi className="big-figure">{`${total.used} / ${total.max}`}</bdi>
              </div>
            </section>
          )}
          {programme.data && <AskedCard programme={programme.data} />}
        </aside>
      </div>
      {starting !== undefined && programme.data && (
        <StartDialog
          {...{ round, unit }}
          unitName={say(here.unit.name)}
          categories={programme.data.categories.filter(({ code }) =>
            startable.some(({ category }) => category === code),
          )}
          first={starting}
          onClose={() => setStarting(undefined)}
        />
      )}
    </Page>
  );
}
