/** An .xlsx is a zip. What its directory promises is looked at before anything is unpacked. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../common/problem.js';

const MOST_ENTRIES = 500;
/** Bytes that all entries come to. */
const MOST_UNPACKED = 50_000_000;
const MOST_RATIO = 100;
/** Below this a ratio says nothing: ten bytes of blanks shrink well. */
const SMALL = 64_000;
/** The end of a zip's directory: 22 bytes, and no remark behind it. Every office program writes it so. */
const END = { signature: Buffer.from([0x50, 0x4b, 5, 6]), bytes: 22 };

export const tooLarge = (detail: string) => new Problem(413, 'sheet-too-large', detail);
export const unreadable = () =>
  new Problem(
    422,
    'sheet-unreadable',
    'This is not a spreadsheet that can be read: save it as .xlsx and send it again.',
  );
const macros = () =>
  new Problem(422, 'sheet-macros', 'This spreadsheet holds macros: save it as plain .xlsx and send it again.');

/** Throws a Problem where the directory shows what no office sends. Whether it tells the truth is found when it is read. */
export async function lookInto(bytes: Buffer): Promise<void> {
  // A remark, or a second end, could make two readers see two directories.
  if (bytes.lastIndexOf(END.signature) !== bytes.length - END.bytes) throw unreadable();
  const zip = await opened(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge(`It holds more than ${MOST_ENTRIES} parts.`);
  let unpacked = 0;
  let workbook = false;
  await eachEntry(zip, (entry) => {
    unpacked += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (unpacked > MOST_UNPACKED) throw tooLarge(`Unpacked, it is larger than ${MOST_UNPACKED / 1_000_000} MB.`);
    if (entry.uncompressedSize > SMALL && ratio > MOST_RATIO)
      throw tooLarge('It was packed far more tightly than any real spreadsheet.');
    if (entry.isEncrypted()) throw unreadable();
    if (/vbaProject|macrosheets|activeX/i.test(entry.fileName)) throw macros();
    workbook ||= entry.fileName === 'xl/workbook.xml';
  });
  if (!workbook) throw unreadable();
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((done, failed) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? failed(unreadable()) : done(zip))),
  );

const eachEntry = (zip: ZipFile, look: (entry: Entry) => void): Promise<void> =>
  new Promise((done, failed) => {
    zip.on('error', () => failed(unreadable()));
    zip.on('end', done);
    zip.on('entry', (entry: Entry) => {
      try {
        look(entry);
        zip.readEntry();
      } catch (error) {
        failed(error as Error);
      }
    });
    zip.readEntry();
  });
