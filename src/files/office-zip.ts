/** A look into DOCX and XLSX: the directory first, then each part, unpacked within limits. */
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { lookAtPart } from './office-part.ts';
import { Refused } from './refused.ts';

const MOST_ENTRIES = 2_000;
const MOST_INSIDE = 50_000_000;
const MOST_RATIO = 100;
/** Below this a part may be packed as tightly as it likes. */
const SMALL = 1_000_000;

const broken = (what: string) => new Refused('file-broken', `This document cannot be read: ${what}. Save it anew.`);
const bomb = () => new Refused('file-too-large-inside', 'This document unpacks to far more than it seems to hold.');

/** Throws Refused. */
export async function lookAtOffice(bytes: Buffer): Promise<'docx' | 'xlsx'> {
  // Nothing before, nothing behind: what is an archive for one program could be something else for another.
  if (bytes.length < 22 || bytes.readUInt32LE(bytes.length - 22) !== 0x06054b50)
    throw broken('its directory is not at its end');
  const entries = await entriesOf(bytes);
  const names = new Set(entries.map(({ fileName }) => fileName));
  const kind = names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : undefined;
  if (!kind || !names.has('[Content_Types].xml'))
    throw new Refused('file-kind', 'This is an archive, not a document: send PDF, JPEG, PNG, DOCX or XLSX.');
  if (names.size < entries.length) throw broken('two parts have one name');
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MOST_INSIDE || total > bytes.length * MOST_RATIO) throw bomb();
  const places = placesOf(bytes, entries);
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    lookAtPart(entry.fileName, unpacked(bytes, entry, places.get(entry)!));
  }
  return kind;
}

async function entriesOf(bytes: Buffer): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const no = (error: unknown) =>
      reject(
        error instanceof Refused
          ? error
          : broken(
              /relative path|absolute path|invalid characters/.test(String(error))
                ? 'a part has a path of its own'
                : 'its directory is damaged',
            ),
      );
    const entries: Entry[] = [];
    const read = (error: Error | null, zip?: ZipFile) => {
      if (error || !zip) return no(error);
      if (zip.entryCount > MOST_ENTRIES)
        return no(new Refused('file-too-large-inside', `This document has more than ${MOST_ENTRIES} parts.`));
      zip.on('error', no);
      zip.on('end', () => resolve(entries));
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.readEntry();
    };
    try {
      fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, read);
    } catch (error) {
      no(error);
    }
  });
}

/** Where each part's bytes lie; parts that share bytes unpack to far more than there is. */
function placesOf(bytes: Buffer, entries: readonly Entry[]): Map<Entry, number> {
  const places = new Map<Entry, number>();
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const at = entry.relativeOffsetOfLocalHeader;
    if (at < free || at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw bomb();
    const nameLength = bytes.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
    if (free === 0 && at !== 0) throw broken('something stands before it');
    if (bytes.toString('utf8', at + 30, at + 30 + nameLength) !== entry.fileName)
      throw broken('its directory names other parts than it holds');
    free = start + entry.compressedSize;
    if (free > bytes.length) throw broken('a part is cut off');
    places.set(entry, start);
  }
  return places;
}

function unpacked(bytes: Buffer, entry: Entry, start: number): Buffer {
  const { compressedSize, compressionMethod, uncompressedSize } = entry;
  if (entry.generalPurposeBitFlag & 1) throw new Refused('file-encrypted', 'This document is locked: save it without.');
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO) throw bomb();
  const packed = bytes.subarray(start, start + compressedSize);
  const part = compressionMethod === 0 ? packed : inflated(packed, compressionMethod, uncompressedSize);
  if (part.length !== uncompressedSize || crc32(part) !== entry.crc32) throw broken('a part is damaged');
  return part;
}

function inflated(packed: Buffer, method: number, most: number): Buffer {
  if (method !== 8) throw broken('a part is packed in an unusual way');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    // The directory says less than there is.
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken('a part is damaged');
  }
}
