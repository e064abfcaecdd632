import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Waiting } from './page.tsx';
import { PdfPage } from './pdf-page.tsx';
import { openPdf } from './pdf.ts';
import { ProblemAlert } from './problem.tsx';
import './parts.css';

const LEAST = 0.5;
const MOST = 3;
const STEP = 0.25;

/** A PDF, page below page; each is drawn when it comes into sight. */
export function PdfPages({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation('parts');
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const task = openPdf(address);
    task.promise.then(setPdf).catch(() => setBroken(true));
    return () => void task.destroy();
  }, [address]);
  if (broken) return <ProblemAlert error={{ code: 'preview', detail: t('files.notShown') }} />;
  if (!pdf) return <Waiting rows={12} />;
  const change = (by: number) => setZoom((now) => Math.min(MOST, Math.max(LEAST, now + by)));
  return (
    <div className="pdf" role="document" aria-label={name}>
      <div className="apart pdf-bar">
        <span className="caption">{t('files.pages', { count: pdf.numPages })}</span>
        <span className="row" style={{ gap: 4 }}>
          <Button
            size="small"
            icon={<MinusOutlined />}
            aria-label={t('files.smaller')}
            disabled={zoom <= LEAST}
            onClick={() => change(-STEP)}
          />
          <bdi className="caption">{Math.round(zoom * 100)}%</bdi>
          <Button
            size="small"
            icon={<PlusOutlined />}
            aria-label={t('files.larger')}
            disabled={zoom >= MOST}
            onClick={() => change(STEP)}
          />
        </span>
      </div>
      <div ref={box} className="pdf-pages" tabIndex={0} role="region" aria-label={name}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} zoom={zoom} box={box} />
        ))}
      </div>
    </div>
  );
}
