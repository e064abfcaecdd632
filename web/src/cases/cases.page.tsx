import { FileExcelOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Nothing, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { saveAs } from '../parts/save-as.ts';
import { CaseFilters } from './case-filters.tsx';
import { CaseTable } from './case-table.tsx';
import { useFilters } from './use-filters.ts';
import './cases.css';

/** The cases of a round that are one's own to see. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const { filters, set, clear } = useFilters();
  const rounds = queries.useQuery('get', '/api/v1/rounds', {});
  const round = rounds.data?.rows.find(({ id }) => id === filters.round) ?? rounds.data?.rows[0];
  const asked = { ...filters, ...(round ? { round: round.id } : {}) };
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      acts={round && <Export asked={{ ...asked, round: round.id }} />}
    >
      <ProblemAlert error={rounds.error} retry={() => void rounds.refetch()} />
      {rounds.isPending && <Waiting rows={8} />}
      {rounds.data && !round && <Nothing>{t('list.noRound')}</Nothing>}
      {round && rounds.data && (
        <section className="card">
          <CaseFilters rounds={rounds.data.rows} round={round} filters={asked} set={set} />
          <CaseTable key={JSON.stringify(asked)} asked={{ ...asked, round: round.id }} clear={clear} />
        </section>
      )}
    </Page>
  );
}

interface Asked {
  round: string;
  category?: string;
  state?: string;
  unit?: string;
}

/** What the list shows as a spreadsheet; asks once more who it is. */
function Export({ asked: { round, ...filters } }: { asked: Asked }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { message } = App.useApp();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const { category, state, unit } = filters;
    const query = {
      language,
      ...(category ? { category } : {}),
      ...(state ? { state } : {}),
      ...(unit ? { unit } : {}),
    };
    const { data, error } = await api.GET('/api/v1/rounds/{id}/nominations.xlsx', {
      params: { path: { id: round }, query },
      parseAs: 'blob',
    });
    setBusy(false);
    if (!data) return void message.error(text(error));
    saveAs(data as unknown as Blob, 'nominations.xlsx');
    void message.success(t('list.exported'));
  };
  return (
    <Button icon={<FileExcelOutlined />} loading={busy} onClick={() => void save()}>
      {t('list.export')}
    </Button>
  );
}
