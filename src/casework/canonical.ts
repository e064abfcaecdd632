/** Canonical JSON (RFC 8785 in spirit): one text for one value, whatever order its keys were given in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Throws on what JSON cannot hold: NaN, infinities, and characters that PostgreSQL refuses in text (NUL). */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number that JSON cannot hold');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) throw new Error('a text that the record cannot hold');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map((each) => canonical(each)).join(',')}]`;
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key]!)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
