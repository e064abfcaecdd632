/** pdf.js under a strict CSP: its worker is a file of our own, nothing is compiled in the page. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { last } from './last.ts';

GlobalWorkerOptions.workerSrc = worker;

/** Chinese papers often name fonts that they don't bring: these tables say which characters are meant. */
const CMAPS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
});
const FONTS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
});
const byName = (files: Record<string, () => Promise<string>>) =>
  new Map(Object.entries(files).map(([path, address]) => [last(path.split('/'))!, address]));
const BINARIES = new Map([...byName(CMAPS), ...byName(FONTS)]);

/** pdf.js asks for its tables by name; ours lie under names that change with their content. */
class Binaries {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = BINARIES.get(filename);
    if (!address) throw new Error(`pdf.js asks for ${filename}, which is not built in`);
    const answer = await fetch(await address());
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

export const openPdf = (address: string): PDFDocumentLoadingTask =>
  getDocument({
    url: address,
    withCredentials: true,
    disableRange: true,
    disableStream: true,
    useWasm: false,
    useSystemFonts: true,
    useWorkerFetch: false,
    cMapUrl: '/',
    standardFontDataUrl: '/',
    BinaryDataFactory: Binaries,
  });
