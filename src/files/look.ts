/** What a file really is, by its bytes alone, and what is kept of it. */
import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from './kinds.ts';
import { madeAnew } from './image.ts';
import { lookAtOffice } from './office-zip.ts';
import { lookAtPdf } from './pdf.ts';
import { Refused } from './refused.ts';

export interface Seen {
  kind: FileKind;
  /** To be kept in the place of what was sent. */
  instead?: Buffer;
}

/** As much of a file as its kind can be read from. */
const HEAD = 4_100;

/** Throws Refused. */
export async function look(bytes: Buffer): Promise<Seen> {
  if (bytes.length === 0) throw new Refused('file-empty', 'This file is empty.');
  // An archive is looked into under limits of our own.
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return { kind: await lookAtOffice(bytes) };
  if (bytes.subarray(0, 8).equals(OLE)) throw ole(bytes);
  const type = await fileTypeFromBuffer(bytes.subarray(0, HEAD)).catch(() => undefined);
  if (type?.mime === 'application/pdf' && bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    lookAtPdf(bytes);
    return { kind: 'pdf' };
  }
  if (type?.mime === 'image/jpeg') return { kind: 'jpeg', instead: await madeAnew(bytes, 'jpeg') };
  if (type?.mime === 'image/png') return { kind: 'png', instead: await madeAnew(bytes, 'png') };
  throw new Refused(
    'file-kind',
    'Send PDF, JPEG, PNG, DOCX or XLSX: this file is none of them, whatever its name says.',
  );
}

/** What Office wrote before 2007, and what it writes where a password locks a document. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (bytes: Buffer) =>
  bytes.includes('EncryptedPackage', 0, 'utf16le')
    ? new Refused('file-encrypted', 'This document is locked with a password: save it without.')
    : new Refused('file-kind', 'This is a document of an old kind: save it as DOCX, XLSX or PDF.');
