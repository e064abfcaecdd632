import { FileDoneOutlined, InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../parts/problem.tsx';

interface Sent {
  name: string;
  sha256: string;
}

/** The signed paper, for all that the link asks about; sent before the answers. */
export function SlipScans({ token }: { token: string }) {
  const { t } = useTranslation('links');
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const { data, error } = await api
      .POST('/api/v1/slips/{token}/scans', {
        params: { path: { token } },
        // The document says a string, for it has no word for a file.
        body: { file: file as unknown as string },
        bodySerializer: () => {
          const form = new FormData();
          form.append('file', file);
          return form;
        },
      })
      .catch((fault: unknown) => ({ data: undefined, error: fault }));
    setBusy(false);
    if (data) setSent((before) => [...before, { name: file.name, sha256: data.sha256 }]);
    else setError(error);
  };
  return (
    <section aria-labelledby="scan">
      <h2 id="scan">{t('scans.title')}</h2>
      <p className="soft">{t('scans.lead')}</p>
      <Upload.Dragger
        accept=".pdf,.jpg,.jpeg,.png"
        multiple={false}
        showUploadList={false}
        disabled={busy}
        customRequest={({ file }) => void send(file as File)}
      >
        <span className="drop">
          <InboxOutlined aria-hidden="true" /> {t(busy ? 'scans.sending' : 'scans.choose')}{' '}
          <span className="caption">{t('scans.kinds')}</span>
        </span>
      </Upload.Dragger>
      <ProblemAlert error={error} />
      <ul className="sent" aria-live="polite">
        {sent.map(({ name, sha256 }) => (
          <li key={sha256}>
            <FileDoneOutlined style={{ color: 'var(--green)' }} aria-hidden="true" /> {t('scans.sent')}{' '}
            <bdi>{name}</bdi> <bdi className="mono caption">{sha256.slice(0, 8)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
