/** Small programmes, with the keys that the planner reads, whose rounds were worked out by hand. */

export const programme = (categories: string[], stages: string[], rest = ''): string => {
  const lines = (values: string[]): string => values.map((one) => `  - ${one}\n`).join('');
  return `programme: small\nbasis: {}\ncategories:\n${lines(categories)}stages:\n${lines(stages)}${rest}`;
};

export const decision = '{ id: decision, stage: commendation }';
export const sending = '{ id: sending, stage: recommendation, closes: { workingDays: 1 } }';

export const fromSheet = programme(['{ code: a }'], [sending.replace('closes', 'from: sheet, closes'), decision]);

export const referredBy = (date: string): string =>
  programme(
    ['{ code: a }', '{ code: b }'],
    [
      '{ id: one, stage: recommendation, for: [a], closes: { workingDays: 1 } }',
      '{ id: two, stage: recommendation, for: [b], closes: { date: 03-08 } }',
      '{ id: both, stage: notice, lasts: { calendarDays: 7 } }',
      `{ id: up, stage: referral, to: nation, closes: { date: ${date} } }`,
    ],
  );

const xyz = 'form: [ { name: sort, kind: choice, options: [ { code: x }, { code: y }, { code: z } ] } ]';
const oneX = 'shares: [ { where: { sort: x }, of: allotment, max: 1 } ]';
export const oneXInEachList = programme(
  [`{ code: a, perUnit: { min: 4, max: 4 }, ${xyz}, ${oneX} }`],
  [sending, decision],
);

export const reserveMovesUp = programme(
  ['{ code: a }'],
  [
    sending,
    '{ id: choice, stage: review, closes: { workingDays: 1 }, keep: 5, reserve: 1 }',
    '{ id: shown, stage: notice, lasts: { workingDays: 5 }, upheld: reserve }',
    decision,
  ],
);

export const halfByTwoOffices = (ties: string): string =>
  programme(
    ['{ code: a }'],
    [
      sending,
      `{ id: choice, stage: review, by: county, scores: sheet, ties: ${ties}, keep: 50%, reserve: 1, closes: { workingDays: 1 } }`,
      decision,
    ],
    'rehearsal: { offices: { county: 2 } }',
  );

const xy = 'form: [ { name: sort, kind: choice, options: [ { code: x }, { code: y } ] } ]';
const fewX = 'shares: [ { where: { sort: x }, of: all, max: 20% } ]';
export const fewXElected = programme(
  [`{ code: a, seats: 5, ${xy}, ${fewX} }`],
  [sending, '{ id: group, stage: committee, closes: { workingDays: 1 }, reserve: 2 }', decision],
);

export const twoWays = programme(
  ['{ code: a, seats: 2 }', '{ code: b, perUnit: { min: 2, max: 2 } }'],
  [
    sending,
    '{ id: first, stage: review, closes: { workingDays: 1 }, keep: { b: 5 }, reserve: { b: 1 } }',
    '{ id: second, stage: review, for: [a], closes: { calendarDays: 2 } }',
    '{ id: end-b, stage: commendation, for: [b], closes: { workingDays: 2 } }',
    '{ id: end-a, stage: commendation, for: [a] }',
  ],
);

export const twoNotices = programme(
  ['{ code: a, seats: 5 }'],
  [
    sending,
    '{ id: group, stage: committee, closes: { workingDays: 1 }, reserve: 1 }',
    '{ id: one, stage: notice, lasts: { workingDays: 5 }, upheld: reserve }',
    '{ id: two, stage: notice, lasts: { workingDays: 5 } }',
    decision,
  ],
);
