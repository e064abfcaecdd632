import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from './page.tsx';
import './parts.css';

/** pdf.js is large: it comes when the first PDF is opened. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

interface Props {
  address: string;
  name: string;
  kind: string;
}

/** A file in the page: images by the browser itself, PDF by pdf.js. */
export function Preview({ address, name, kind }: Props) {
  if (kind !== 'pdf') return <img src={address} alt={name} className="preview-image" />;
  return (
    <Suspense fallback={<Waiting rows={10} />}>
      <PdfPages key={address} address={address} name={name} />
    </Suspense>
  );
}

export function PreviewDialog({ onClose, ...file }: Props & { onClose: () => void }) {
  const { t } = useTranslation('parts');
  return (
    <Modal
      open
      title={<bdi>{file.name}</bdi>}
      width="min(960px, 96vw)"
      style={{ insetBlockStart: 24 }}
      onCancel={onClose}
      footer={
        <Button icon={<DownloadOutlined />} href={file.address} download={file.name}>
          {t('files.saveIt')}
        </Button>
      }
    >
      <div className="preview">
        <Preview {...file} />
      </div>
    </Modal>
  );
}
