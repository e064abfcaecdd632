/** A mail as HTML, from the same text: nothing is fetched, and Uyghur runs from right to left. */
import { escape } from '../common/html.js';
import type { MailText } from './templates.js';

/** A line that is `link`, and no other, can be clicked: what people wrote stays text. */
export function htmlOf(language: string, { subject, body, link }: MailText): string {
  const direction = language === 'ug' ? 'rtl' : 'ltr';
  const fonts = language === 'ug' ? '"Microsoft Uighur","Noto Naskh Arabic",sans-serif' : 'system-ui,sans-serif';
  const lines = body.split(/\r?\n/).map((line) => {
    const text = escape(line);
    if (line === '') return '';
    return `<p style="margin:0 0 8px"><bdi>${link !== undefined && line === link ? `<a href="${text}">${text}</a>` : text}</bdi></p>`;
  });
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:16px;font:15px/1.7 ${escape(fonts)};color:#1E2227">
<h1 style="font-size:17px;margin:0 0 12px;color:#A61C1C"><bdi>${escape(subject)}</bdi></h1>
${lines.filter(Boolean).join('\n')}
</body></html>`;
}
