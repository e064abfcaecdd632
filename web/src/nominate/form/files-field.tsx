import { CameraOutlined, DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, Progress, Upload } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useProblemText } from '../../parts/problem.tsx';
import { useUploads } from '../draft/uploads.ts';
import { sameValue, type FieldView, type Value } from './fields.ts';

const TAKES = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,image/jpeg,image/png,application/pdf';
const MOST_BYTES = 10_485_760;

interface Props {
  id: string;
  nomination: string;
  field: FieldView;
  /** The names that the form has. */
  value: Value;
  disabled: boolean;
  /** Names of the files that are there: what the form says of them. */
  onChange: (names: string[]) => void;
}

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The files of a field: chosen or photographed, sent with progress, taken away again. */
export function FilesField({ id, nomination, field, value, disabled, onChange }: Props) {
  const { t } = useTranslation('nominate');
  const { message } = App.useApp();
  const text = useProblemText();
  const files = queries.useQuery('get', '/api/v1/nominations/{id}/files', { params: { path: { id: nomination } } });
  const present = (files.data?.rows ?? []).filter((each) => each.field === field.name && each.erased_at === null);
  const refresh = async () => {
    const { data } = await files.refetch();
    const rows = (data?.rows ?? []).filter((each) => each.field === field.name && each.erased_at === null);
    onChange(rows.map(({ name }) => name));
  };
  // A file arrived, and the page was left before the form could say so.
  const heal = useEffectEvent(() => {
    const names = present.map(({ name }) => name);
    if (!disabled && names.length > 0 && !sameValue(names, value)) onChange(names);
  });
  useEffect(() => heal(), [files.data]);
  const { sending, send, drop } = useUploads(nomination, () => void refresh());
  const most = field.maxFiles ?? 1;
  const left = most - present.length - sending.length;
  const remove = async (file: string) => {
    const { error } = await api
      .DELETE('/api/v1/files/{id}', { params: { path: { id: file } } })
      .catch((fault: unknown) => ({ error: fault }));
    if (error) message.error(text(error));
    await refresh();
  };
  return (
    <div className="files" id={id} tabIndex={-1}>
      {present.map(({ id: file, name, kind, size }) => (
        <div key={file} className="file">
          <span className={`kind ${kind}`}>{kind === 'jpeg' ? 'JPG' : kind.toUpperCase()}</span>
          <a className="grow" href={`/api/v1/files/${file}`} dir="auto" download>
            {name}
          </a>
          <bdi className="caption">{sizeText(size)}</bdi>
          {!disabled && (
            <Popconfirm title={t('files.removeAsk', { name })} onConfirm={() => void remove(file)}>
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('files.remove', { name })} />
            </Popconfirm>
          )}
        </div>
      ))}
      {sending.map(({ key, name, percent, state, error }) => (
        <div key={key} className="file" role="status">
          <PaperClipOutlined />
          <span className="grow" dir="auto">
            {name}
            {state === 'sending' ? (
              <Progress percent={percent} size="small" aria-label={t('files.sending', { name })} />
            ) : (
              <span className={state === 'refused' ? 'late block' : 'due block'}>
                {state === 'refused' ? text(error) : t('files.noLine')}
              </span>
            )}
          </span>
          <Button size="small" onClick={() => drop(key)}>
            {state === 'refused' ? t('files.dismiss') : t('files.stop')}
          </Button>
        </div>
      ))}
      {!disabled && left > 0 && (
        <Upload.Dragger
          accept={TAKES}
          multiple={left > 1}
          showUploadList={false}
          beforeUpload={(file) => {
            if (file.size > MOST_BYTES) void message.error(t('files.tooLarge', { name: file.name }));
            return file.size <= MOST_BYTES || Upload.LIST_IGNORE;
          }}
          customRequest={({ file }) => void send(field.name, file as File)}
        >
          <span className="pick">
            <CameraOutlined /> {t('files.pick')}
          </span>
          <span className="caption">{t('files.kinds')}</span>
        </Upload.Dragger>
      )}
      <div className="caption">
        <bdi>{t('files.count', { has: present.length, most })}</bdi>
      </div>
    </div>
  );
}
