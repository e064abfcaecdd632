import { z } from 'zod';

export const language = z.enum(['zh-CN', 'ug', 'en']).default('zh-CN');
export const yes = z.enum(['true', 'false']).default('false');

/** Bytes of a sheet that is sent in. */
export const MOST_BYTES = 10_000_000;

export const importView = z.object({ imported: z.int(), incomplete: z.int() });
