import { DownloadOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';
import { useLanguage } from '../language/use-language.ts';
import type { FormField } from './case-view.ts';
import { Nothing, Waiting } from './page.tsx';
import { PreviewDialog } from './preview.tsx';
import { canPreview } from './preview-kinds.ts';
import { ProblemAlert } from './problem.tsx';
import { sizeText } from './size.ts';
import { Moment } from './when.tsx';
import './parts.css';

type FilesPage = paths['/api/v1/nominations/{id}/files']['get']['responses'][200]['content']['application/json'];
export type FileRow = FilesPage['rows'][number];

export const fileAddress = (id: string) => `/api/v1/files/${id}`;

export function useFiles(nomination: string) {
  return queries.useQuery('get', '/api/v1/nominations/{id}/files', { params: { path: { id: nomination } } });
}

interface Props {
  nomination: string;
  /** Says which field of the form a file belongs to. */
  fields?: readonly FormField[];
  most?: number;
  /** Instead of the dialog: the desk shows a file beside the indicators. */
  onOpen?: (file: FileRow) => void;
  current?: string | undefined;
  /** Beside a file: erase it. */
  acts?: (file: FileRow) => ReactNode;
}

/** The files of a case: images and PDF are shown, the rest is saved. */
export function Files({ nomination, fields = [], most, onOpen, current, acts }: Props) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  const { data, error, refetch } = useFiles(nomination);
  const [open, setOpen] = useState<FileRow>();
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  if (data.rows.length === 0) return <Nothing>{t('files.none')}</Nothing>;
  const show = onOpen ?? setOpen;
  const rows = most === undefined ? data.rows : data.rows.filter(({ erased_at }) => !erased_at).slice(0, most);
  return (
    <>
      <ul className="files">
        {rows.map((file) => (
          <li key={file.id} className={file.id === current ? 'current' : ''}>
            <span className={`kind kind-${file.kind}`} aria-hidden="true">
              {file.kind.toUpperCase().slice(0, 4)}
            </span>
            <span className="grow">
              {file.erased_at ? <del>{file.name}</del> : <FileName file={file} show={show} />}
              {most === undefined && (
                <span className="caption file-more">
                  <span>{say(fields.find(({ name }) => name === file.field)?.label)}</span>
                  <span>{file.uploaded_by}</span>
                  <Moment value={file.erased_at ?? file.uploaded_at} />
                  {file.erased_at && <span>{t('files.erased')}</span>}
                </span>
              )}
            </span>
            <bdi className="caption">{sizeText(file.size)}</bdi>
            {most === undefined && !file.erased_at && (
              <span className="row file-acts">
                {acts?.(file)}
                <Button
                  type="text"
                  size="small"
                  icon={<DownloadOutlined />}
                  href={fileAddress(file.id)}
                  download={file.name}
                  aria-label={t('files.save', { name: file.name })}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <PreviewDialog
          address={fileAddress(open.id)}
          name={open.name}
          kind={open.kind}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function FileName({ file, show }: { file: FileRow; show: (file: FileRow) => void }) {
  const { t } = useTranslation('parts');
  if (!canPreview(file.kind))
    return (
      <a href={fileAddress(file.id)} download={file.name}>
        <bdi>{file.name}</bdi>
      </a>
    );
  return (
    <button type="button" className="as-link" onClick={() => show(file)} title={t('files.look')}>
      <bdi>{file.name}</bdi> <EyeOutlined aria-hidden="true" />
    </button>
  );
}
