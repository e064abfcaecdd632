import { z } from 'zod';
import { pageOf } from '../casework/answer.schema.js';
import { KINDS } from './kinds.js';

export const fileView = z.object({
  id: z.uuid(),
  nomination: z.uuid(),
  /** The field of the form that it belongs to, if any. */
  field: z.string().nullable(),
  kind: z.enum(KINDS),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  uploaded_by: z.string(),
  uploaded_at: z.string(),
  /** Its content is gone since then. */
  erased_at: z.string().nullable(),
});
export type FileView = z.output<typeof fileView>;

export const filesPage = pageOf(fileView);

/** The form that a file is sent in. */
export const uploadForm = {
  schema: {
    type: 'object',
    properties: {
      file: { type: 'string', format: 'binary', description: 'PDF, JPEG, PNG, DOCX or XLSX of at most 10 MB.' },
      field: { type: 'string', description: 'The field of the programme’s form that it belongs to.' },
    },
    required: ['file'],
  },
};
