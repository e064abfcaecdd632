import {
  DownloadOutlined,
  FullscreenExitOutlined,
  FullscreenOutlined,
  LeftOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { CaseForm } from '../parts/case-form.tsx';
import type { CaseView } from '../parts/case-view.ts';
import { fileAddress, useFiles, type FileRow } from '../parts/files.tsx';
import { Nothing } from '../parts/page.tsx';
import { Preview } from '../parts/preview.tsx';
import { canPreview } from '../parts/preview-kinds.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { nameOf } from '../parts/review-queue.ts';
import type { Way } from './way.ts';

const FORM = 'form';

export interface PapersOpen {
  open: string;
  files: FileRow[];
  error: unknown;
  show: (key: string) => void;
  /** To the next tab, or the one before. */
  step: (by: number) => void;
}

export function usePapers(file: CaseView): PapersOpen {
  const [open, show] = useState(FORM);
  const { data, error } = useFiles(file.id);
  const files = data?.rows.filter(({ erased_at }) => !erased_at) ?? [];
  const keys = [FORM, ...files.map(({ id }) => id)];
  return {
    open,
    files,
    error,
    show,
    step: (by) => show(keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(open) + by))]!),
  };
}

interface Props {
  file: CaseView;
  papers: PapersOpen;
  full: boolean;
  onFull: () => void;
  title: RefObject<HTMLHeadingElement | null>;
  declared: boolean;
  step: (by: number) => void;
  way: Way;
  hidden: boolean;
}

/** The file: its form first, then each of its documents. */
export function Papers({ file, papers, full, onFull, title, declared, step, way, hidden }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const items = [
    { key: FORM, label: t('papers.form'), children: <Form file={file} /> },
    ...papers.files.map((paper) => ({
      key: paper.id,
      label: <bdi>{paper.name}</bdi>,
      children: <Paper paper={paper} />,
    })),
  ];
  return (
    <section
      className={`card desk-papers ${full ? 'full' : ''} ${hidden ? 'other-side' : ''}`}
      aria-label={t('desk.file')}
    >
      <div className="desk-head apart">
        <div className="grow">
          <div className="row">
            <h2 className="case-name" ref={title} tabIndex={-1}>
              <bdi>{nameOf(file.nominee) ?? t('blind')}</bdi>
            </h2>
            <Tag tone="line">{say(file.category_title)}</Tag>
            {declared && <Tag tone="green">{t('declare.done')}</Tag>}
            {file.returned && <Tag tone="amber">{t('state.returned')}</Tag>}
          </div>
          <p className="caption">
            {[file.unit && t('papers.from', { unit: say(file.unit) }), say(file.in_round.title)]
              .filter(Boolean)
              .join(t('dot'))}
          </p>
        </div>
        <div className="row">
          <Button
            icon={<LeftOutlined />}
            disabled={way.at <= 0}
            onClick={() => step(-1)}
            aria-label={t('keys.before')}
          />
          <Button
            icon={<RightOutlined />}
            disabled={way.at >= way.stops.length - 1}
            onClick={() => step(1)}
            aria-label={t('keys.next')}
          />
          <Button
            icon={full ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
            onClick={onFull}
            aria-label={t(full ? 'papers.leaveFull' : 'keys.full')}
          />
        </div>
      </div>
      <ProblemAlert error={papers.error} />
      <Tabs activeKey={papers.open} onChange={papers.show} items={items} className="desk-tabs-papers" />
    </section>
  );
}

function Form({ file }: { file: CaseView }) {
  const { t } = useTranslation('review');
  return (
    <div className="desk-paper">
      {file.returned && (
        <div className="returned-note">
          <b>{t('papers.returned')}</b>
          <p>{file.returned.missing}</p>
        </div>
      )}
      <CaseForm of={file} />
    </div>
  );
}

function Paper({ paper }: { paper: FileRow }) {
  const { t } = useTranslation('review');
  const address = fileAddress(paper.id);
  if (canPreview(paper.kind)) return <Preview address={address} name={paper.name} kind={paper.kind} />;
  return (
    <Nothing
      act={
        <Button icon={<DownloadOutlined />} href={address} download={paper.name}>
          {t('papers.save')}
        </Button>
      }
    >
      {t('papers.noPreview')}
    </Nothing>
  );
}
