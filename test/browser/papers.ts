/** Papers to attach: a PDF with words on it, and a picture, as small or as large as a test wants. */
import { deflateSync, crc32 } from 'node:zlib';

export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** One page with a black bar and a word in a font that every reader has; `bytes`: so large at least. */
export function pdfPaper(name: string, word = 'Evidence', bytes = 0): Paper {
  const drawing = `BT /F1 24 Tf 40 300 Td (${word}) Tj ET 40 100 200 60 re f`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = parts.map((part, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return place;
  });
  // A comment: nobody reads it, and it can be as long as one likes.
  text += `%${'-'.repeat(Math.max(0, bytes - text.length))}\n`;
  const table = text.length;
  text += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n`;
  text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Root 1 0 R /Size ${parts.length + 1} >>\nstartxref\n${table}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}

/** A square of one colour. */
export function picture(name: string, side = 40): Paper {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([166, 28, 28]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => line)));
  const buffer = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}
