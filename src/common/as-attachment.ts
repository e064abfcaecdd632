/** Headers of a file that is given to be saved, never shown in a page, and asked for again each time. */
export const asAttachment = ({ type, name, size }: { type: string; name: string; size: number }) => ({
  'content-type': type,
  'content-length': size,
  'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

/** RFC 8187 knows fewer characters than a URL. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
