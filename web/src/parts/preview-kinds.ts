const SHOWN = new Set(['pdf', 'jpeg', 'png']);

/** What a browser can show by itself, or with our PDF part; the rest is saved and opened elsewhere. */
export const canPreview = (kind: string): boolean => SHOWN.has(kind);
