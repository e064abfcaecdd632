import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';

import { notRehearsed, refusals } from '../../workflows/carried-out.js';
import { isMasses, subjectOf } from '../../workflows/check/words.js';
import { checkProgramme } from '../../workflows/check.js';
import { readProgramme } from '../../workflows/read.js';
import { BROKEN, SMALL } from './check-broken-files.js';

/** A busy machine may need longer than the usual five seconds for a thousand files. */
jest.setTimeout(60_000);

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), readFileSync(`${folder}/${file}`, 'utf8')]);

const shipped = filesIn('workflows/programmes');
const sound = new Map([...shipped, ...filesIn('test/programmes'), ['small', SMALL] as [string, string]]);

describe('a sound programme', () => {
  it.each([...sound.keys()])('%s has no fault', (name) => {
    const { programme, faults } = checkProgramme(sound.get(name) ?? '');
    expect(faults).toEqual([]);
    expect(programme?.format).toBe(1);
  });

  it.each(shipped)('%s ships, so it can be carried out and speaks three languages', (name, text) => {
    const { programme } = checkProgramme(text);
    expect(programme && refusals(programme)).toEqual([]);
    expect(programme?.programme).toBe(name);
    if (name !== 'four-tens')
      expect(programme?.title).toEqual({ 'zh-CN': expect.any(String), ug: expect.any(String), en: expect.any(String) });
  });

  it('may be written with other line ends, a byte order mark or one --- before it', () => {
    for (const text of [SMALL.replaceAll('\n', '\r\n'), `\ufeff${SMALL}`, `---\n${SMALL}`, `# note\n${SMALL}...\n`])
      expect(checkProgramme(text).faults).toEqual([]);
  });

  it('is refused by name and path where this version cannot carry it out', () => {
    const refused = (name: string) => {
      const { programme } = checkProgramme(sound.get(name) ?? '');
      return (programme ? refusals(programme) : []).map((sentence) => sentence.split(':')[0]);
    };
    expect(refused('essay-call')).toEqual(['stages[0].from', 'stages[1].blind', 'stages[2].blind', 'stages[3].blind']);
    expect(refused('re-verification')).toEqual([
      'indicators.threshold',
      'stages[0].from',
      'stages[2].stage',
      'stages[4].stage',
    ]);
    expect(refused('cell-project')).toEqual([
      'categories[9].requiresTitle.sameRound',
      'categories[10].requiresTitle.sameRound',
    ]);
    expect(notRehearsed(checkProgramme(sound.get('re-verification') ?? '').programme!)).toEqual([
      expect.stringMatching(/^categories\[0\]\.requiresTitle: /),
    ]);
    expect(refused('settings')).toEqual(['settings[1].indicators.threshold']);
    expect(refused('three-levels')).toEqual([]);
  });
});

describe('one thing wrong is told once, at its place, with what to do', () => {
  for (const [subject, rows] of Object.entries(BROKEN))
    it.each(rows)(`${subject}: $path $says`, ({ of, edit, path, says }) => {
      let text = sound.get(of) ?? '';
      for (const [from, to] of edit) {
        expect(text).toContain(from);
        text = text.replace(from, () => to);
      }
      const { programme, faults } = checkProgramme(text);
      expect(faults).toEqual([{ path, message: expect.stringContaining(says) }]);
      expect(faults[0]?.message).toMatch(
        /\b(write|remove|keep|add|lower|raise|change|put|begin|did you mean|name|ask|let|read|in quotes|a date|enter|say)\b/i,
      );
      expect(programme).toBeUndefined();
    });
});

describe('what is no programme at all', () => {
  const bomb = `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n${'bcdefghij'
    .split('')
    .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]}, `.repeat(9)}*${'abcdefghi'[i]}]`)
    .join('\n')}\n`;
  it.each([
    ['empty', '', 'empty'],
    ['only comments', '# nothing\n\n', 'empty'],
    ['a word', 'four-tens', 'no keys'],
    ['a list', '- format: 1\n', 'no keys'],
    ['two documents', `${SMALL}---\n${SMALL}`, 'several documents'],
    ['an older YAML', `%YAML 1.1\n---\n${SMALL}`, 'YAML 1.2'],
    ['a quote that never closes', 'format: 1\ntitle: "four\n', 'line 3, column 1'],
    ['tabs', 'format: 1\ntitle:\n\tzh-CN: x\n', 'line 3, column 1'],
    ['an alias of nothing', 'format: *one\n', 'no &one above'],
    ['binary', 'PK\u0003\u0004\u0000\u0000', 'UTF-8'],
    ['another encoding', 'title: \ufffd\ufffd', 'UTF-8'],
    ['too long', `a: ${'x'.repeat(300_000)}`, 'characters are more than'],
    ['too deep', '['.repeat(100_000), 'too deeply'],
    ['brackets', ']'.repeat(200_000), 'not YAML'],
    ['many documents', '---\n'.repeat(50_000), 'several documents'],
    ['commas', '{,'.repeat(100_000), 'not YAML'],
  ])('%s', (_, text, says) => {
    const started = performance.now();
    const { programme, faults } = checkProgramme(text);
    expect(programme).toBeUndefined();
    expect(faults[0]?.message).toContain(says);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('an alias bomb is a fault, and so is an alias of itself', () => {
    expect(checkProgramme(bomb).faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('too large'),
    );
    expect(checkProgramme('format: &a [*a]').faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('no &a above'),
    );
  });

  it('reads the shape alone, without asking for sense', () => {
    const nonsense = SMALL.replace('seats: 10', 'seats: 1000');
    expect(readProgramme(nonsense).faults).toEqual([]);
    expect(readProgramme(nonsense).programme?.categories[0]?.seats).toBe(1000);
    expect(readProgramme(`${SMALL}more: 1`).programme).toBeUndefined();
  });
});

describe('several things wrong', () => {
  const edited = (...edits: [string, string][]) =>
    edits.reduce((text, [from, to]) => text.replace(from, to), sound.get('four-tens') ?? '');

  it('are all told, in the order of the file, whatever finds them', () => {
    const text = edited(
      ['format: 1', 'format: 1\ncolour: red'],
      ['validUntil: 2030-12-31', 'validUntil: 2030-13-31'],
      ['name: deeds, label', 'name: minzu, label'],
      ['    seats: 10\n', '    seats: 100\n'],
      ['where: { postKind', 'where: { post'],
      ['{ code: lane,', '{ code: school,'],
      ['closes: { workingDays: 10 }, reviewers', 'reviewers'],
      ['keep: 20', 'keep: 5'],
      ['quorum: 2/3', 'quorum: 4/3'],
      ['upheld: reserve', 'upheld: reserve, upheld: lost'],
      ['titleYears: 5', 'titleYears: many'],
      ['before: [7, 3, 1]', 'before: [7, 7]'],
    );
    const paths = checkProgramme(text).faults.map(({ path }) => path);
    expect(paths).toEqual([
      'colour',
      'basis.validUntil',
      'basis.cap',
      'form[0].name',
      'categories[0].seats',
      'categories[0].shares[0].where.post',
      'categories[2].code',
      'stages[2].closes',
      'stages[2].keep',
      'stages[3].quorum',
      'stages[4].upheld',
      'stages[5].titleYears',
      'reminders.before[1]',
    ]);
  });

  it('are told once where aliases repeat them', () => {
    const form = 'form: &form [ { name: minzu, label: { zh-CN: 栏目 }, kind: text, maxChars: 9, public: maybe } ]';
    const text = edited(
      ['{ code: school,', `{ code: school, ${form},`],
      ['{ code: lane,', '{ code: lane, form: *form,'],
    );
    expect(checkProgramme(text).faults.map(({ path }) => path)).toEqual([
      'categories[1].form[0].name',
      'categories[1].form[0].public',
    ]);
  });

  it('do not hide behind a misspelt category, nor does it make more of them', () => {
    const text = edited(
      ['stage: committee,', 'stage: committee, for: [indivdual, school, lane, venue],'],
      ['quorum: 2/3', 'quorum: 3/2'],
    );
    expect(checkProgramme(text).faults.map(({ path }) => path)).toEqual(['stages[3].for[0]', 'stages[3].quorum']);
  });
});

const words = ({ raw }: TemplateStringsArray): string[] =>
  raw
    .join('')
    .split(/[|\n]/)
    .map((word) => word.trim().replace('\\u200b', '\u200b'))
    .filter((word) => word !== '');

describe('the Never list', () => {
  it.each(words`
    民族 | 民族成分 | 民族成份 | 所属民族 | 族别 | 是否少数民族 | 少数民族人数 | 汉族 | 维吾尔族 | 回族 | 哈萨克族 | 柯尔克孜族 | 民 族 | 民\u200b族 | 民-族
    民族（民族团结用） | 宗教 | 宗教信仰 | 是否信教 | 信教群众 | 信仰 | 清真寺 | 教堂 | 伊斯兰教 | 政治面貌 | 政治面目 | 党员 | 是否党员 | 中共党员 | 中共預備黨員
    共青团员 | 团员 | 入党时间 | 民主党派 | 无党派人士 | مىللەت | مىللىتى | مىللەت تەركىبى | مىللىي تەركىبى | دىن
    دىنىي ئېتىقادى | دىنى | سىياسىي قىياپىتى | سىياسىي سالاھىيىتى | پارتىيە ئەزاسى | ethnicity
    ethnicGroup | Ethnic group | ETHNIC_GROUP | ethnic-origin | e t h n i c | ｅｔｈｎｉｃｉｔｙ | nationality
    race | Race | isMinority | ethnicMinority | religion | religiousBelief | Religious_affiliation | faith
    partyMember | party_member | PARTY-MEMBER | isPartyMember | political | politicalStatus
    Political affiliation | cpcMember | minzu | minZu | min_zu | suoshuMinzu | shaoshuminzu | zongjiao
    zongJiaoXinYang | zhengzhimianmao | zhengZhiMianMao | zheng-zhi-mian-mao | zzmm | dangyuan
  `)('knows %s', (text) => {
    expect(subjectOf(text)).toBeDefined();
  });

  it.each(words`
    民族团结 | 民族团结进步 | 民族团结进步事迹 | 铸牢中华民族共同体意识 | 中华民族 | 民族大团结 | 各民族交往交流交融 | 民族复兴 | 居民族谱 | 民族文化传承 | 水族馆 | 家族企业
    职工之家 | 群众满意度 | 服务群众 | 集团员工 | 社团员工数 | 诚信教育 | 守信教师 | 人道教育 | 街道教学点 | 教徒弟 | 思想政治教育 | 党建引领 | 党员志愿服务 | 收藏族
    上班族 | 团结互助 | 理想信念 | 回访 | 白天 | 京剧 | traceability | deeds | embrace | parties | thirdParty | ethics
    work ethic | technical | raced | traces | goodFaith | good faith | faithful | Deeds for ethnic unity
    inter-ethnic harmony | minors | political education | international | nation | policy | renminzuzhi
    juminzu | minzutuanjie | tuanyuan | مىللەتلەر ئىتتىپاقلىقى | مىللىي ئىتتىپاقلىق | جۇڭخۇا مىللىتى
    ئاپتوردىن | شەھەردىن | دىنامىت | ئىش-ئىزلار ماتېرىيالى | مەملىكەتلىك
  `)('leaves %s alone', (text) => {
    expect(subjectOf(text)).toBeUndefined();
  });

  it('takes 群众 for a status only beside one', () => {
    const withOptions = (...titles: string[]) => {
      const options = titles.map((title, i) => `{ code: o${i}, title: { zh-CN: ${title} } }`).join(', ');
      return checkProgramme(
        SMALL.replace(
          '- { name: age',
          `- { name: who, label: { zh-CN: 身份 }, kind: choice, options: [ ${options} ] }\n      - { name: age`,
        ),
      ).faults.map(({ path }) => path);
    };
    expect(isMasses('群众')).toBe(true);
    expect(withOptions('干部', '群众')).toEqual([]);
    expect(withOptions('共青团员', '群众', '其他')).toEqual([
      'categories[0].form[1].options[0].title.zh-CN',
      'categories[0].form[1].options[1].title.zh-CN',
    ]);
  });
});

describe('any input', () => {
  const quick = (text: string) => {
    const started = performance.now();
    const { programme, faults } = checkProgramme(text);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(programme === undefined).toBe(faults.length > 0);
    for (const { path, message } of faults) {
      expect(path).toMatch(/^(\(file\)|[^\s.[\]]|\[")/u);
      expect(message.length).toBeGreaterThan(5);
    }
  };

  it('is answered: random text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), quick), { numRuns: 500 });
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: fc.constantFrom(...'a1:-?[]{},&*!|>%@"\'# \n\t~<') }), quick),
      { numRuns: 2000 },
    );
  });

  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      '',
      'individual',
      'school',
      '20%',
      '2/3',
      '{}',
      [],
      {},
      1e300,
      'constructor',
      '__proto__',
    ),
    fc.string({ maxLength: 8 }),
    fc.integer(),
  );
  const keys = fc.constantFrom(
    'format',
    'title',
    'categories',
    'stages',
    'form',
    'code',
    'keep',
    'zh-CN',
    'stage',
    'for',
    'shares',
    'where',
    'constructor',
    'x y',
    '',
  );
  const tree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 6 }),
    ),
  })).node;

  it('is answered: random trees', () => {
    fc.assert(
      fc.property(fc.dictionary(keys, tree), (value) => quick(stringify(value))),
      { numRuns: 500 },
    );
  });

  /** Every place of a tree, as the list that leads to it. */
  const placesOf = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [
          path,
          ...Object.entries(value).flatMap(([key, inner]) =>
            placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
          ),
        ];

  /* eslint-disable @typescript-eslint/no-explicit-any -- any tree */
  const inside = (root: unknown, path: (string | number)[]): any =>
    path.reduce<any>((inner, part) => inner?.[part], root);
  /* eslint-enable @typescript-eslint/no-explicit-any */

  const spoil = (root: unknown, path: (string | number)[], how: string, other: unknown): void => {
    const key = path.at(-1);
    const holder: unknown = inside(root, path.slice(0, -1));
    if (key === undefined || typeof holder !== 'object' || holder === null) return;
    const copy: unknown = structuredClone(how === 'double' ? inside(holder, [key]) : other);
    if (how === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (how === 'delete') Reflect.deleteProperty(holder, key);
    else if (how === 'double' && Array.isArray(holder)) holder.push(copy);
    else Reflect.set(holder, how === 'double' ? `${key}2` : key, copy);
  };

  it('is answered: sound files with some nodes deleted, doubled, moved or replaced', () => {
    const files = [...sound.values()];
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('delete', 'double', 'move', 'replace'),
      from: fc.nat(),
      other: tree,
    });
    fc.assert(
      fc.property(
        fc.nat({ max: files.length - 1 }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (file, changes) => {
          const value: unknown = parse(files[file] ?? '');
          for (const { at, how, from, other } of changes) {
            const places = placesOf(value);
            const moved = places[from % places.length]?.reduce<any>((inner, part) => inner?.[part], value); // eslint-disable-line @typescript-eslint/no-explicit-any -- any tree
            spoil(value, places[at % places.length] ?? [], how, how === 'move' ? moved : other);
          }
          quick(stringify(value));
        },
      ),
      { numRuns: 500 },
    );
  });
});
