import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Props {
  pdf: PDFDocumentProxy;
  number: number;
  zoom: number;
  box: RefObject<HTMLDivElement | null>;
}

/** A4, until the page says its own size. */
const USUAL = 297 / 210;

/** One page of a PDF: drawn when it is near, its text kept for those who listen. */
export function PdfPage({ pdf, number, zoom, box }: Props) {
  const { t } = useTranslation('parts');
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [ratio, setRatio] = useState(USUAL);
  const [text, setText] = useState('');
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      root: box.current,
      rootMargin: '400px 0px',
    });
    watcher.observe(frame.current!);
    return () => watcher.disconnect();
  }, [box]);
  useEffect(() => {
    if (!near) return undefined;
    let current = true;
    let task: RenderTask | undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const own = page.getViewport({ scale: 1 });
      if (!current || !canvas.current || !frame.current) return;
      setRatio(own.height / own.width);
      const scale = (frame.current.clientWidth / own.width) * Math.min(devicePixelRatio, 2);
      const viewport = page.getViewport({ scale });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      task = page.render({ canvas: canvas.current, viewport });
      await task.promise;
      const { items } = await page.getTextContent();
      if (current) setText(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    draw().catch(() => {
      // Drawn anew at another size, or the file was closed.
    });
    return () => {
      current = false;
      task?.cancel();
    };
  }, [pdf, number, zoom, near]);
  return (
    <div ref={frame} className="pdf-page" style={{ inlineSize: `${zoom * 100}%`, aspectRatio: `1 / ${ratio}` }}>
      <canvas ref={canvas} aria-hidden="true" />
      <span className="hidden-text">
        {t('files.page', { number })} {text}
      </span>
    </div>
  );
}
