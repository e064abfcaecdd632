import { z } from 'zod';

/** Kept in a column, or compared with one: what PostgreSQL can hold. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'send plain text');
const email = text(254);
/** Longer than any that is taken: the rules are told when one is chosen. */
const password = z.string().min(1).max(1000);
const code = text(40);

export const signInBody = z.strictObject({ email, password, code: code.optional() });
export const codeBody = z.strictObject({ code });
export const enrolBody = z.strictObject({ code: code.optional() });
export const changeBody = z.strictObject({ old: password, new: password });
export const askResetBody = z.strictObject({ email });
export const resetBody = z.strictObject({ token: text(100), password });
