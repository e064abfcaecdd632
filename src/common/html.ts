/** A plain page, in our colours. The portal comes later; these pages need nothing but a browser. */
export type Language = 'zh-CN' | 'ug' | 'en';

export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const STYLE = `
:root{color-scheme:light dark;--brand:#A61C1C;--on-brand:#fff;--ink:#1E2227;--ink2:#454B53;--ink3:#5F666F;--line:#E3E4E2;--ground:#F5F5F3;--card:#fff;--head:#FAFAF8;--green:#1C6B3C;--gold:#B8860B;--link:#1B4F8F}
@media (prefers-color-scheme:dark){:root{--brand:#E58A85;--on-brand:#1E1010;--ink:#ECEDEE;--ink2:#C3C7CC;--ink3:#A3A9B1;--line:#3A3D42;--ground:#17191C;--card:#202328;--head:#26292E;--green:#7CC798;--gold:#D9B24C;--link:#8DB8EE}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
:lang(ug){font-family:"Microsoft Uighur","Noto Naskh Arabic",system-ui,sans-serif;letter-spacing:0}
header{border-block-start:3px solid var(--brand);background:var(--card);border-block-end:1px solid var(--line)}
header div,main{max-width:1080px;margin-inline:auto;padding:12px 24px}
header div{display:flex;gap:16px;align-items:center;flex-wrap:wrap;min-height:56px}
header b{color:var(--brand);font-size:18px} nav{margin-inline-start:auto;display:flex;gap:16px;flex-wrap:wrap;align-items:center}
a{color:var(--link)} nav a[aria-current]{color:var(--ink);text-decoration:none;font-weight:600}
nav .enter{background:var(--brand);color:var(--on-brand);text-decoration:none;font-weight:600;border-radius:4px;padding:5px 18px;min-height:40px;display:inline-flex;align-items:center}
nav .enter:hover{filter:brightness(.9)}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
h1{font:700 24px/1.4 "Noto Serif CJK SC",Songti SC,serif;margin:20px 0 4px} h2{font-size:15px;margin:0}
:lang(ug) h1{font-family:inherit}
.lead{font-size:15px;color:var(--ink2);margin:0 0 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:14px 16px;margin-block:12px}
.caption{color:var(--ink3);font-size:12px;margin:0}
.rail{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:0;list-style:none;margin:0;padding:0}
.rail li{border-block-start:3px solid var(--line);padding:10px 12px 4px 0}
:dir(rtl) .rail li{padding:10px 0 4px 12px}
.rail li.open{border-color:var(--brand)} .rail li.closed{border-color:var(--green)}
.rail b{display:block;font-size:14px} .rail .count{font-size:26px;line-height:1.3}
.rail .open .word{color:var(--brand)} .rail .closed .word{color:var(--green)}
.wide{overflow-x:auto} table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:start;padding:8px 12px;border-block-end:1px solid var(--line);white-space:nowrap} thead th{background:var(--head);color:var(--ink2);font-weight:500}
td.n,th.n{text-align:end}
@media (max-width:600px){header div,main{padding-inline:16px} body{font-size:15px}}`;

export function page(language: Language, title: string, body: string, nav = ''): string {
  const direction = language === 'ug' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · Accolade</title><style>${STYLE}</style></head>
<body><header><div><b>Accolade</b><nav>${nav}</nav></div></header><main>${body}</main></body></html>`;
}
