import './nominate.css';
import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';
import { Card, Page, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { FaultTable } from './import/fault-table.tsx';
import { download, markedSheet, sendSheet, type Imported, type SheetFault } from './import/send-sheet.ts';
import { placesOf } from './form/fields.ts';
import { useProgramme, type Programme } from './use-round.ts';

export function ImportPage() {
  const { round = '' } = useParams();
  const programme = useProgramme(round);
  if (programme.error) return <ProblemAlert error={programme.error} retry={() => void programme.refetch()} />;
  return programme.data ? <ImportDesk programme={programme.data} /> : <Waiting rows={6} />;
}

interface Came {
  file: File;
  /** What it would come to. */
  ready?: Imported;
  done?: Imported;
  error?: unknown;
}

/** A category's drafts from a spreadsheet: template, upload, faults shown in the grid, all or nothing. */
function ImportDesk({ programme }: { programme: Programme }) {
  const { t } = useTranslation('nominate');
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [category, setCategory] = useState(programme.categories[0]!.code);
  const [tongue, setTongue] = useState<Language>(language);
  const [came, setCame] = useState<Came>();
  const [busy, setBusy] = useState(false);
  const round = programme.round.id;
  const chosen = programme.categories.find(({ code }) => code === category)!;
  const sheet = (file: File) => ({ round, category, language: tongue, file });
  const send = async (file: File, dryRun: boolean) => {
    setBusy(true);
    const { data, error } = await sendSheet(sheet(file), dryRun);
    setBusy(false);
    setCame({ file, ...(data ? { [dryRun ? 'ready' : 'done']: data } : { error }) });
    if (data && !dryRun) void client.invalidateQueries();
  };
  const mark = async (file: File) => {
    setBusy(true);
    const marked = await markedSheet(sheet(file));
    setBusy(false);
    if (marked) download(marked, t('import.markedName', { name: file.name.replace(/[.]xlsx$/i, '') }));
  };
  const { code, errors, count } = (came?.error ?? {}) as { code?: string; errors?: SheetFault[]; count?: number };
  const faulty = code === 'sheet-faulty' ? (errors ?? []) : [];
  const titleOf = (column: string) =>
    say(placesOf(chosen.nominee_fields, chosen.form_fields).find(({ path }) => path === column)?.field.label) ||
    (column === 'unit' ? t('import.unitCode') : column);
  const template = `/api/v1/rounds/${round}/templates/${category}?language=${tongue}`;
  return (
    <Page
      title={t('import.title')}
      lead={`${say(programme.title)} · ${t('import.lead')}`}
      acts={<Button onClick={() => void navigate(`/desk/nominate/${round}`)}>{t('import.back')}</Button>}
    >
      <div className="stack">
        <Card title={t('import.step1')}>
          <Form layout="vertical" component="div">
            <div className="import-choices">
              <Form.Item label={t('start.category')} htmlFor="import-category">
                <Select
                  id="import-category"
                  value={category}
                  onChange={(next) => {
                    setCategory(next);
                    setCame(undefined);
                  }}
                  options={programme.categories.map((each) => ({ value: each.code, label: say(each.title) }))}
                />
              </Form.Item>
              <Form.Item label={t('import.language')} htmlFor="import-language">
                <Select<Language>
                  id="import-language"
                  value={tongue}
                  onChange={setTongue}
                  options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
                />
              </Form.Item>
              <Button icon={<DownloadOutlined />} href={template}>
                {t('import.template')}
              </Button>
            </div>
            <p className="caption">{t('import.templateHint')}</p>
          </Form>
        </Card>
        <Card title={t('import.step2')}>
          <div className="stack">
            <p className="soft">{t('import.allOrNothing')}</p>
            <Upload.Dragger
              accept=".xlsx"
              showUploadList={false}
              disabled={busy}
              customRequest={({ file }) => void send(file as File, true)}
            >
              <p>
                <FileExcelOutlined /> {t('import.pick')}
              </p>
              <p className="caption">{t('import.pickHint')}</p>
            </Upload.Dragger>
            {busy && <Waiting rows={1} />}
            {came?.ready && (
              <Alert
                type="success"
                showIcon
                title={t('import.ready', { count: came.ready.imported })}
                description={came.ready.incomplete > 0 && t('import.incomplete', { count: came.ready.incomplete })}
                action={
                  <Button type="primary" loading={busy} onClick={() => void send(came.file, false)}>
                    {t('import.do', { count: came.ready.imported })}
                  </Button>
                }
              />
            )}
            {came?.done && (
              <Alert
                type="success"
                showIcon
                title={t('import.done', { count: came.done.imported })}
                description={came.done.incomplete > 0 && t('import.incomplete', { count: came.done.incomplete })}
                action={
                  <Button type="primary" onClick={() => void navigate(`/desk/nominate/${round}`)}>
                    {t('import.toDrafts')}
                  </Button>
                }
              />
            )}
            {came?.error !== undefined && faulty.length === 0 && <ProblemAlert error={came.error} />}
          </div>
        </Card>
        {came && faulty.length > 0 && (
          <Card
            flush
            title={t('import.faults', { count: count ?? faulty.length })}
            extra={
              <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void mark(came.file)}>
                {t('import.marked')}
              </Button>
            }
            foot={
              <span className="caption">
                {(count ?? 0) > faulty.length
                  ? t('import.more', { shown: faulty.length, count: count ?? 0 })
                  : t('import.mend')}
              </span>
            }
          >
            <div role="alert" className="nothing-imported">
              {t('import.nothing', { name: came.file.name })}
            </div>
            <FaultTable faults={faulty} titleOf={titleOf} />
          </Card>
        )}
      </div>
    </Page>
  );
}
