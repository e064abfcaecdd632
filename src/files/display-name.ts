/** What a file is called: as whoever sent it called it, as far as that is a name. Nothing is decided by it. */
import type { FileKind } from './kinds.js';

const MOST = 120;
/** Of what was sent as a name; the end says what it is. */
const MOST_GIVEN = 600;
const ENDING: Readonly<Record<FileKind, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png', docx: 'docx', xlsx: 'xlsx' };

/** Without path, without characters that nobody sees or that turn the others round, ending as what it is. */
export function displayName(given: string | undefined, kind: FileKind): string {
  const last = (given ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!.slice(-MOST_GIVEN);
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  // Names that are devices on some machines.
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
  const ending = `.${ENDING[kind]}`;
  return [...(safe || 'attachment')].slice(0, MOST - ending.length).join('') + ending;
}
