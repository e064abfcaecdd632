/** Archives and documents written byte by byte, so that each of their fields can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  content: Buffer | string;
  /** What the directory and the part's own head say instead of the truth. */
  says?: { size?: number; crc?: number; local?: string; at?: number; flags?: number };
  stored?: boolean;
}

/** A ZIP archive of these parts, in order. */
export function zip(parts: readonly Part[], { comment = '', before = '' } = {}): Buffer {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [Buffer.from(before, 'latin1')];
  let at = before.length;
  for (const { name, content, says = {}, stored = false } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(says.flags ?? 0x800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(says.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says.size ?? bytes.length, 18);
    const local = Buffer.from(says.local ?? name);
    common.writeUInt16LE(local.length, 22);
    if (says.at === undefined) bodies.push(Buffer.from('504b0304', 'hex'), Buffer.from(common), local, packed);
    const own = Buffer.from(name);
    common.writeUInt16LE(own.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(says.at ?? at, 10);
    heads.push(Buffer.from('504b01021400', 'hex'), common, tail, own);
    if (says.at === undefined) at += 30 + local.length + packed.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 65_535), 8);
  end.writeUInt16LE(Math.min(parts.length, 65_535), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, directory, end, Buffer.from(comment, 'latin1')]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = (main: string) =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="${main}"/></Types>`;

export const relations = (inside = ''): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** The parts of a small DOCX, with others behind them. */
export const docxParts = (more: readonly Part[] = [], text = '<w:t>先进事迹</w:t>'): Part[] => [
  {
    name: '[Content_Types].xml',
    content: types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  },
  { name: '_rels/.rels', content: relations() },
  {
    name: 'word/document.xml',
    content: `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
  },
  ...more,
];
export const xlsxParts = (more: readonly Part[] = []): Part[] => [
  {
    name: '[Content_Types].xml',
    content: types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  },
  { name: '_rels/.rels', content: relations() },
  {
    name: 'xl/workbook.xml',
    content: `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>`,
  },
  ...more,
];
export const docx = (more: readonly Part[] = [], text?: string): Buffer => zip(docxParts(more, text));
export const xlsx = (more: readonly Part[] = []): Buffer => zip(xlsxParts(more));
