/**
 * Sound files, each spoilt by one small edit: what is told, and where. `of` names the file that is edited, one of
 * workflows/programmes or test/programmes, or `small` below. Every edit must find its text, else the test fails.
 */
export interface Broken {
  of: string;
  edit: [from: string, to: string][];
  path: string;
  says: string;
}

/** Two categories, a share, indicators: whatever four-tens has not got, and short. */
export const SMALL = `format: 1
programme: small
title: { zh-CN: 小评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: 2030-12-31 }
settings:
  - { code: school, title: { zh-CN: 学校 } }
indicators: { total: 50, threshold: 45, tree: [ { code: A, title: { zh-CN: 甲 }, points: 30, children: [ { code: A1, title: { zh-CN: 甲一 }, points: 10 }, { code: A2, title: { zh-CN: 甲二 }, points: 20 } ] }, { code: B, title: { zh-CN: 乙 }, points: 20 } ] }
categories:
  - code: one
    title: { zh-CN: 一类 }
    nominee: person
    perUnit: { min: 1, max: 5 }
    seats: 10
    form:
      - { name: sort, label: { zh-CN: 类别 }, kind: choice, required: true, options: [ { code: x, title: { zh-CN: 工人 } }, { code: y, title: { zh-CN: 农民 } } ] }
      - { name: age, label: { zh-CN: 工龄 }, kind: number, min: 1, max: 50 }
    shares:
      - { where: { sort: x }, of: all, min: 40%, max: 60%, rounding: floor }
      - { where: { sort: y }, of: allotment, max: { 3: 1 } }
  - { code: two, title: { zh-CN: 二类 }, nominee: unit, perUnit: { min: 0, max: 1 }, seats: 5 }
stages:
  - { id: recommendation, stage: recommendation, for: &both [one, two], closes: { workingDays: 10 } }
  - { id: county-review, stage: review, by: county, for: *both, closes: { workingDays: 5 }, keep: 6, opinions: { one: [tax] } }
  - { id: city-review, stage: review, fresh: true, for: *both, closes: { workingDays: 5 }, pass: 40, keep: { one: 20, two: 9 }, reserve: { one: 2, two: 1 } }
  - { id: notice, stage: notice, for: *both, lasts: { workingDays: 5 }, upheld: reserve }
  - { id: commendation, stage: commendation, for: *both }
rehearsal: { units: 8, offices: { county: 2 }, nominations: { one: 40 } }
`;

const four = (path: string, says: string, ...edit: [string, string][]): Broken => ({
  of: 'four-tens',
  edit,
  path,
  says,
});
const small = (path: string, says: string, ...edit: [string, string][]): Broken => ({ of: 'small', edit, path, says });
const other = (of: string, path: string, says: string, ...edit: [string, string][]): Broken => ({
  of,
  edit,
  path,
  says,
});

const fields = (count: number, kind: string) =>
  Array.from({ length: count }, (_, i) => `{ name: f${i}, label: { zh-CN: 栏目 }, kind: ${kind} }`);
const rows = (count: number, kind: string, indent: string) =>
  fields(count, kind)
    .map((field) => `${indent}- ${field}\n`)
    .join('');

export const BROKEN: Record<string, Broken[]> = {
  'keys and types': [
    four('stages[0].sealed', 'seal', ['seal: true,', 'seal: true, sealed: true,']),
    four('colour', 'unknown key colour in a programme', ['format: 1', 'format: 1\ncolour: red']),
    four('title.fr', 'unknown key fr', ['en: Four Tens }', 'en: Four Tens, fr: Quatre }']),
    four('stages[1].closes', 'unknown key closes in a notice', [
      'by: unit, lasts',
      'by: unit, closes: { workingDays: 3 }, lasts',
    ]),
    four('form[0].maxFiles', 'unknown key maxFiles in a field of kind text: remove it', [
      'maxChars: 2000 }\n  - { name: summary',
      'maxChars: 2000, maxFiles: 2 }\n  - { name: summary',
    ]),
    four('form[2].public', 'unknown key public', ['maxFiles: 5 }', 'maxFiles: 5, public: true }']),
    four('basis.number', 'missing', ['number: 市创办发〔2026〕3号, ', '']),
    four('stages[2].closes', 'missing: write { workingDays', [
      'stage: review, closes: { workingDays: 10 },',
      'stage: review,',
    ]),
    four('stages[1].lasts', 'missing: write { workingDays', [', lasts: { calendarDays: 7 }', '']),
    four('stages[3].stage', 'missing: write one of recommendation', ['stage: committee, ', '']),
    four('stages[3].stage', 'found the text comittee', ['stage: committee', 'stage: comittee']),
    four('form[0].kind', 'found the text prose: write text, number, date', [
      'kind: text, required: true, maxChars: 2000 }\n  - { name: s',
      'kind: prose, required: true, maxChars: 2000 }\n  - { name: s',
    ]),
    four('categories[1].title.zh-CN', 'missing', ['zh-CN: 好学校, en: Model school', 'en: Model school']),
    four('stages[0].title.zh-CN', 'missing', [
      '{ id: recommendation, ',
      '{ id: recommendation, title: { en: Sending }, ',
    ]),
    four('categories[0].seats', 'written twice', ['seats: 10\n', 'seats: 10\n    seats: 10\n']),
    four('title["zh-CN "]', 'unknown key', ['en: Four Tens }', '"zh-CN ": 四个十 }']),
    four('categories[1]["<<"]', 'merge keys', ['{ code: school, ', '{ code: school, <<: { perUnit: { max: 1 } }, ']),
    four('categories[1].nominee', 'person, collective', [
      'nominee: collective, perUnit: { min: 2, max: 3 }, seats: 10 }\n  - { code: lane',
      'nominee: people, perUnit: { min: 2, max: 3 }, seats: 10 }\n  - { code: lane',
    ]),
    four('categories[0].seats', 'found the text ten: write a whole number', ['    seats: 10\n', '    seats: ten\n']),
    four('categories[0].seats', 'found the number 1.5', ['    seats: 10\n', '    seats: 1.5\n']),
    four('stages[2].keep', 'found the text many: write a whole number from 1 on', ['keep: 20', 'keep: many']),
    four('stages[2].keep', 'found a list', ['keep: 20', 'keep: [20]']),
    four('stages[2].keep.lane', 'found the text many: write a whole number from 1 on', [
      'keep: 20',
      'keep: { individual: 20, lane: many }',
    ]),
    four('stages[2].opinions', 'found the text discipline', ['[discipline]', 'discipline']),
    four('stages[2].opinions.lane[0]', 'found the number 5', ['[discipline]', '{ lane: [5] }']),
    four('categories[0].shares[0].max', 'found the number 0.2', ['max: 20%', 'max: 0.2']),
    four('categories[0].shares[0].max.five', 'whole number', ['max: 20%, rounding: floor', 'max: { five: 1 }']),
    four('categories[0].shares[0].of', 'all, allotment', ['of: all', 'of: everybody']),
    four('stages[0].closes', 'found workingDays and calendarDays: write one of', [
      'closes: { workingDays: 15 }',
      'closes: { workingDays: 15, calendarDays: 9 }',
    ]),
    four('stages[0].closes.weeks', 'unknown key weeks', ['closes: { workingDays: 15 }', 'closes: { weeks: 3 }']),
    four('stages[0].seal', 'true or false', ['seal: true', 'seal: yes']),
    four('basis.validUntil', 'a date that exists', ['2030-12-31', '2030-02-30']),
    four('stages[0].closes.date', 'a date that exists', ['closes: { workingDays: 15 }', 'closes: { date: 02-30 }']),
    four('stages[5].languages[0]', 'zh-CN, ug, en', ['languages: [zh-CN]', 'languages: [zh]']),
    four('title', 'found the text', ['title: { zh-CN: 四个十评选, en: Four Tens }', 'title: 四个十评选']),
    four('programme', 'in quotes', ['programme: four-tens', 'programme: 2026']),
    four('organiser.level', 'village', ['level: city', 'level: town']),
    four('reminders.unit', 'workingDays or calendarDays', ['unit: workingDays', 'unit: days']),
    four('rehearsal.offices.parish', 'village', ['units: 28, ', 'units: 28, offices: { parish: 3 }, ']),
  ],
  names: [
    four('stages[4].id', 'unit-notice is there already', ['id: city-notice', 'id: unit-notice']),
    four('categories[3].code', 'lane is there already', ['code: venue', 'code: lane']),
    four('categories[0].form[1].options[2].code', 'there already', ['code: other', 'code: front-line']),
    four('form[2].name', 'there already', ['name: evidence', 'name: deeds']),
    four('stages[2].opinions[1]', 'there already', ['[discipline]', '[discipline, discipline]']),
    four('reminders.before[2]', 'there already', ['before: [7, 3, 1]', 'before: [7, 3, 7]']),
    small('settings[1].code', 'there already', [
      '  - { code: school, title: { zh-CN: 学校 } }',
      '  - { code: school, title: { zh-CN: 学校 } }\n  - { code: school, title: { zh-CN: 小学 } }',
    ]),
    small('indicators.tree[1].code', 'A2 is there already', ['code: B', 'code: A2']),
    small('stages[0].for[2]', 'there already', ['&both [one, two]', '&both [one, two, one]']),
    four('stages[2].for[0]', 'did you mean individual?', [
      'stage: review, ',
      'stage: review, for: [individul, school, lane, venue], ',
    ]),
    four('stages[2].keep.indivdual', 'no category is called indivdual', [
      'keep: 20',
      'keep: { indivdual: 20, school: 20, lane: 20, venue: 20 }',
    ]),
    small('stages[2].keep.three', 'no category is called three', [
      'keep: { one: 20, two: 9 }',
      'keep: { one: 20, three: 9 }',
    ]),
    small('stages[2].reserve.three', 'no category is called three', [
      'reserve: { one: 2, two: 1 }',
      'reserve: { one: 2, three: 1 }',
    ]),
    small('stages[1].opinions.three', 'no category is called three', [
      'opinions: { one: [tax] }',
      'opinions: { three: [tax] }',
    ]),
    small('rehearsal.nominations.three', 'no category', [
      'nominations: { one: 40 }',
      'nominations: { one: 40, three: 4 }',
    ]),
    small('rehearsal.offices.city', 'lower level', ['offices: { county: 2 }', 'offices: { county: 2, city: 2 }']),
    four('categories[0].shares[0].where.post', 'no field post', [
      'where: { postKind: division-level }',
      'where: { post: division-level }',
    ]),
    four('categories[0].shares[0].where.postKind', 'no option division', [
      'where: { postKind: division-level }',
      'where: { postKind: division }',
    ]),
    four('categories[0].shares[0].where.deeds', 'kind text, not choice', [
      'where: { postKind: division-level }',
      'where: { deeds: division-level }',
    ]),
    four('categories[0].shares[0].of.sector', 'no field sector', ['of: all', 'of: { sector: office }']),
    other(
      'settings',
      'categories[0].shares[0].where.size',
      'the form of setting two-new',
      ['    form: [ *size ]\nindicators', '    form: []\nindicators'],
      ['      - { where: { size: small }, of: all, min: 2 }\n', ''],
    ),
    other('cell-project', 'categories[9].requiresTitle.of[0]', 'did you mean unit?', [
      'of: [unit, lane, section',
      'of: [units, lane, section',
    ]),
    other('cell-project', 'stages[5].keep.lane', 'does not handle lane', [
      'keep: { modelUnit: 120',
      'keep: { lane: 9, modelUnit: 120',
    ]),
  ],
  stages: [
    small(
      'categories[1]',
      'no stage handles two',
      ['&both [one, two]', '&both [one]'],
      ['{ one: 20, two: 9 }, reserve: { one: 2, two: 1 }', '{ one: 20 }, reserve: { one: 2 }'],
    ),
    four('stages[0].stage', 'begin with a notice: put a recommendation first', [
      '  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, ranked: true, consent: true }\n',
      '',
    ]),
    four('stages[1].stage', 'cases of venue begin with a notice', [
      'stage: recommendation, closes',
      'stage: recommendation, for: [individual, school, lane], closes',
    ]),
    four('stages[4].stage', 'end with a notice: let a commendation', [
      '  - { id: commendation,   stage: commendation, titleYears: 5, certificate: true, languages: [zh-CN] }\n',
      '',
    ]),
    four('stages[4].lasts.workingDays', 'less than the 5 workingDays', [
      'lasts: { workingDays: 5 }',
      'lasts: { workingDays: 3 }',
    ]),
    four('stages[1].lasts.calendarDays', 'less than the 10 calendarDays', [
      'basis:',
      'minimumNotice: { calendarDays: 10 }\nbasis:',
    ]),
    four('stages[1]', 'before the blind review office-review', ['reviewers: 2,', 'reviewers: 2, blind: true,']),
    four('stages[2].fresh', 'no review comes before', ['reviewers: 2,', 'reviewers: 2, fresh: true,']),
    four('stages[2].by', 'nobody at a unit may act in a review', ['stage: review,', 'stage: review, by: unit,']),
    four('stages[3].by', 'nobody at a unit may act in a committee', [
      'stage: committee,',
      'stage: committee, by: unit,',
    ]),
    four('stages[2].by', 'city is not below the organiser', ['stage: review,', 'stage: review, by: city,']),
    four('stages[1].by', 'province is not below', ['by: unit', 'by: province']),
    other('quiz', 'stages[2].by', 'does not come from units', ['stage: notice,', 'stage: notice, by: unit,']),
    other('model-unit-application', 'stages[3].to', 'not above the organiser', ['to: province', 'to: county']),
    other('hand-over', 'stages[5].to', 'city is not above', ['to: province', 'to: city']),
    other('cell-project', 'categories[10].requiresTitle.sameRound', 'not given before modelIndividual begins', [
      'of: [resident, employee, student, neighbour]',
      'of: [resident, modelUnit]',
    ]),
    other('cell-project', 'categories[10].requiresTitle.sameRound', 'never come in a round of this programme', [
      'programme: cell-project, of',
      'programme: another, of',
    ]),
    other('cell-project', 'categories[9].requiresTitle.level', 'of level township', [
      'level: township, sameRound',
      'level: city, sameRound',
    ]),
    other('quiz', 'stages[0].endingWithin', 'only from: titles', ['from: sheet,', 'from: sheet, endingWithin: 3,']),
    other('re-verification', 'stages[0].from', 'write requiresTitle there', [
      '    requiresTitle: { programme: model-unit-application, of: [provincial, national], level: province }\n',
      '',
    ]),
    four('stages[3].quorum', 'not between 0 and 1', ['quorum: 2/3', 'quorum: 3/2']),
    four('stages[3].quorum', 'not between 0 and 1', ['quorum: 2/3', 'quorum: 2/0']),
    four('stages[3].threshold', 'not between 0 and 1', ['over 1/2', '101%']),
    four('stages[3].threshold', 'nothing is over 2/2', ['over 1/2', 'over 2/2']),
    four('stages[3].threshold', 'write a fraction', ['over 1/2', 'half']),
    four('basis.validUntil', 'ends before rehearsal.from', ['2030-12-31', '2025-12-31']),
  ],
  places: [
    four(
      'categories[0].seats',
      'above what 28 units can send, 84',
      ['    seats: 10\n', '    seats: 90\n'],
      ['keep: 20', 'keep: 90'],
      ['cap: 40', 'cap: 200'],
    ),
    four('categories[0].seats', 'above rehearsal.nominations, 9', [
      'units: 28',
      'nominations: { individual: 9 }, units: 28',
    ]),
    four(
      'categories[0].seats',
      '25 seats are above keep 20 of office-review',
      ['    seats: 10\n', '    seats: 25\n'],
      ['cap: 40', 'cap: 55'],
    ),
    four('stages[2].keep', 'below the 10 seats of individual', ['keep: 20', 'keep: 9']),
    four('stages[2].keep.lane', 'keep is below the 10 seats of lane', [
      'keep: 20',
      'keep: { individual: 20, school: 20, lane: 9, venue: 20 }',
    ]),
    four('stages[2].keep', 'keep is below the 30 that second keeps later', [
      '  - { id: leading-group',
      '  - { id: second, stage: review, closes: { workingDays: 1 }, keep: 30 }\n  - { id: leading-group',
    ]),
    four('stages[2].keep', 'no part of a whole', ['keep: 20', 'keep: 120%']),
    four('stages[2].reserve', 'a reserve without a choice', ['keep: 20, ', '']),
    four('stages[2].reserve.lane', 'for lane a reserve without', [
      'keep: 20, reserve: 3',
      'keep: { individual: 20 }, reserve: { individual: 3, lane: 3 }',
    ]),
    four('basis.cap', 'more than cap 39', ['cap: 40', 'cap: 39']),
    four('categories[0].perUnit.min', 'above max 3', [
      'nominee: person\n    perUnit: { min: 2',
      'nominee: person\n    perUnit: { min: 4',
    ]),
    four('perUnitTotal', 'ask for 8 of each unit', ['categories:', 'perUnitTotal: 7\ncategories:']),
    four(
      'categories[0].seats',
      'what 4 units can send, 8',
      ['categories:', 'perUnitTotal: 2\ncategories:'],
      ['units: 28', 'units: 4'],
      ['nominee: person\n    perUnit: { min: 2', 'nominee: person\n    perUnit: { min: 0'],
      ...['school', 'lane', 'venue'].map((code): [string, string] => [
        `en: Model ${code} }, nominee: collective, perUnit: { min: 2, max: 3 }, seats: 10`,
        `en: Model ${code} }, nominee: collective, perUnit: { min: 0, max: 3 }`,
      ]),
    ),
    four(
      'stages[4].upheld',
      'no reserve for individual, school, lane and venue',
      ['keep: 20, reserve: 3', 'keep: 20'],
      ['base: present, reserve: 2', 'base: present'],
    ),
    four('stages[4].upheld', 'the nearest choice above', ['base: present, reserve: 2', 'base: present']),
    four('stages[1].upheld', 'no reserve', ['by: unit,', 'by: unit, upheld: reserve,']),
    small('stages[3].upheld', 'no reserve for two', ['reserve: { one: 2, two: 1 }', 'reserve: { one: 2 }']),
  ],
  'forms, shares and indicators': [
    small('categories[0].form[1].min', 'above max 50', ['kind: number, min: 1', 'kind: number, min: 51']),
    small('categories[0].shares[0].min', 'above max 60%', ['min: 40%', 'min: 70%']),
    small('categories[0].shares[0]', 'write min or max', [', min: 40%, max: 60%, rounding: floor', '']),
    small('categories[0].shares[0].max', 'up to 100%', ['max: 60%', 'max: 160%']),
    small('categories[0].shares[1].rounding', 'only a percentage', ['max: { 3: 1 }', 'max: { 3: 1 }, rounding: ceil']),
    small('categories[0].shares[0]', 'this share can never hold', ['min: 40%, max: 60%, rounding: floor', 'min: 11']),
    small(
      'categories[0].shares[1]',
      'beside the shares above it',
      ['min: 40%, max: 60%, rounding: floor', 'min: 5'],
      ['of: allotment, max: { 3: 1 }', 'of: all, min: 6'],
    ),
    small('categories[0].shares[1]', 'the list of a unit', ['max: { 3: 1 }', 'min: 6']),
    small('categories[0].shares[1]', 'this share can never hold', [
      'where: { sort: y }, of: allotment, max: { 3: 1 }',
      'where: { sort: y }, of: { sort: x }, min: 1',
    ]),
    small('categories[0].shares[1].max', 'found an empty map', ['max: { 3: 1 }', 'max: {}']),
    small('indicators.tree[0].points', 'children add up to 25, not 30', [
      'points: 20 } ] }, { code: B',
      'points: 15 } ] }, { code: B',
    ]),
    small('indicators.total', 'add up to 50, not 60', ['total: 50', 'total: 60']),
    small('indicators.threshold', 'above the total 50', ['threshold: 45', 'threshold: 51']),
    small('stages[2].pass', 'pass 60 is above the total 50', ['pass: 40', 'pass: 60']),
    four('stages[2].pass', 'above the total 100', ['reviewers: 2,', 'reviewers: 2, pass: 101,']),
    other('settings', 'stages[1].pass', 'above the total 100', ['pass: 90', 'pass: 110']),
    other('re-verification', 'stages[4].pass', 'above the total 100', ['pass: 80', 'pass: 100.5']),
    four('form', '21 fields are more than 20', [
      '  - { name: evidence',
      `${rows(18, 'yesno', '  ')}  - { name: evidence`,
    ]),
    four('categories[0].form', '6 fields of kind files', [
      '      - { name: postKind',
      `${rows(6, 'files, maxFiles: 1', '      ')}      - { name: postKind`,
    ]),
    other('settings', 'settings[4].form', '21 fields', [
      '[ *size ]\nindicators',
      `[ *size, ${fields(20, 'date').join(', ')} ]\nindicators`,
    ]),
    four(
      'title.ug',
      'is published in ug',
      ['languages: [zh-CN]', 'languages: [ug]'],
      ['en: City office', 'ug: ئىشخانا'],
      ...['individual', 'school', 'lane', 'venue'].map((code): [string, string] => [`en: Model ${code}`, 'ug: ئۈلگە']),
    ),
    four(
      'categories[2].title.en',
      'is published in en',
      ['languages: [zh-CN]', 'languages: [zh-CN, en]'],
      [', en: Model lane', ''],
    ),
    other('standard', 'organiser.title.ug', 'is published in ug', [
      ' ug: شەھەرلىك باھالاپ تەقدىرلەش خىزمىتى ئىشخانىسى,',
      '',
    ]),
  ],
  never: [
    four('form[1].name', 'ethnicity', ['name: summary', 'name: minzu']),
    four('form[1].label.zh-CN', 'ethnicity', ['简要事迹', '民族']),
    four('form[1].label.zh-CN', 'political status', ['简要事迹', '政治面貌']),
    four('form[1].label.zh-CN', 'religion', ['简要事迹', '宗教信仰']),
    four('form[1].name', 'political status', ['name: summary', 'name: 政治面貌']),
    four('categories[0].form[1].options[0].title.zh-CN', 'ethnicity', ['zh-CN: 一线', 'zh-CN: 汉族']),
    four('categories[0].form[1].options[1].title.zh-CN', 'political status', ['zh-CN: 县处级', 'zh-CN: 中共党员']),
    small('settings[0].title.zh-CN', 'religion', ['zh-CN: 学校', 'zh-CN: 宗教活动场所']),
    small('indicators.tree[1].title.zh-CN', 'ethnicity', ['zh-CN: 乙', 'zh-CN: 少数民族干部比例']),
    four('categories[0].shares[0].where.minzu', 'ethnicity', [
      'where: { postKind: division-level }',
      'where: { minzu: han }',
    ]),
  ],
};
