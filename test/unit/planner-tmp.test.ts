import { test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { plan, restsOn } from '../planner/plan.js';
import { randomProgramme, settledProgramme } from '../planner/random-programme.js';
test('x', () => {
  let out = '';
  for (const f of readdirSync('workflows/programmes').filter((x) => x.endsWith('.yaml'))) {
    const t = readFileSync('workflows/programmes/' + f, 'utf8');
    for (const flags of [{ seed: 7, objections: 5 }, { seed: 3, objections: 10, units: 6 }]) {
      const t0 = Date.now(); const p: any = plan(t, flags); const t1 = Date.now(); delete p.list;
      out += `${f} ${JSON.stringify(flags)} rests: ${restsOn(t, flags)} ms ${t1 - t0} ${Date.now() - t1}\n${JSON.stringify(p)}\n`;
    }
  }
  const c: Record<string, number> = {}; const bump = (k: string) => (c[k] = (c[k] ?? 0) + 1); const t0 = Date.now();
  for (let n = 0; n < 400; n++) { const r = randomProgramme(n); const rests = restsOn(r.text, r.flags); if (!rests.length) bump('settled'); rests.forEach(bump); if ('broke' in plan(r.text, r.flags)) bump('broke'); }
  out += JSON.stringify(c) + (Date.now() - t0) + '\n'; const s = settledProgramme(5); out += s.text + JSON.stringify(s.flags);
  writeFileSync('/tmp/shipped.txt', out);
}, 600000);
