import { z } from 'zod';
import { LEVELS } from '../../workflows/programme.js';
import { names, pageOf } from '../casework/answer.schema.js';

/** What PostgreSQL can hold, and a reader can see. */
export const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'send plain text');

const name = z.strictObject({ 'zh-CN': plain(200), ug: plain(200).optional(), en: plain(200).optional() });
/** The office's own, or the social credit code: by it a spreadsheet names the unit. */
const code = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{N}._/-]+$/u, 'write letters, digits and . _ / - without spaces');
const level = z.enum(LEVELS);

export const unitBody = z.strictObject({
  name,
  /** The unit above. */
  parent: z.uuid(),
  code: code.optional(),
  level: level.optional(),
});
export type UnitBody = z.output<typeof unitBody>;

export const unitChange = z
  .strictObject({
    name: name.optional(),
    parent: z.uuid().optional(),
    code: code.nullable().optional(),
    level: level.nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'say what is to be changed');
export type UnitChange = z.output<typeof unitChange>;

export const search = plain(100).optional();

export const unitView = z.object({
  id: z.uuid(),
  parent: z.uuid().nullable(),
  code: z.string().nullable(),
  level: level.nullable(),
  name: names,
});
export type UnitView = z.output<typeof unitView>;
export const unitsPage = pageOf(unitView);
