/** What may be attached to a case, and how it is called and sent. */
export const KINDS = ['pdf', 'jpeg', 'png', 'docx', 'xlsx'] as const;
export type FileKind = (typeof KINDS)[number];

/** Bytes of one file, as sent and as kept. */
export const MOST_BYTES = 10_485_760;
/** Bytes and number of all files of a case that are not erased. */
export const MOST_BYTES_OF_CASE = 52_428_800;
export const MOST_FILES_OF_CASE = 40;

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
