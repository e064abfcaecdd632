/** Rounds for the law that a list of acts has the same outcomes as its acts one by one: one round in each stage, all on one day. */
import { accepted, TestRound, type TestOffice } from '../office.js';
import { drafts } from './contest.js';

/** Counties, each with three units of its own: every random list has a county to itself. */
export const COUNTIES = 20;
export const CATEGORIES = ['person', 'group'] as const;

/** A programme of which only the stages after the recommendation, and what is said of persons and of the whole, differ. */
export const programme = (code: string, stages: string, { counties = 2, person = '', basis = '' } = {}): string => `
format: 1
programme: ${code}
title: { zh-CN: 次序 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委办公室, validUntil: 2030-12-31${basis} }
perUnitTotal: 4
form:
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 200, public: true }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { min: 1, max: 3, withdrawnFrees: true }${person} }
  - { code: group, title: { zh-CN: 集体 }, nominee: collective, perUnit: { max: 2 } }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 15 }, seal: true, consent: true }
${stages}
  - { id: commendation, stage: commendation }
rehearsal: { offices: { county: ${counties} } }
`;

const LAW = programme(
  'law',
  `  - { id: first, stage: review, by: county, closes: { workingDays: 10 }, reviewers: 2, pass: 60, keep: { person: 2 }, reserve: { person: 2 } }
  - { id: shown, stage: notice, by: county, for: [person], lasts: { calendarDays: 7 }, upheld: reserve }`,
  { counties: COUNTIES },
);

export interface LawRounds {
  listing: TestRound;
  reading: TestRound;
  shown: TestRound;
  /** Four drafts of each unit and category of the round that lists. */
  drafts: Map<string, string[]>;
  /** Lists by round, stage, category and body; notices by round and body. */
  lists: Map<string, string[]>;
}

export async function lawRounds(where: TestOffice): Promise<LawRounds> {
  const units = COUNTIES * 3;
  const shown = await TestRound.open(where, LAW, { units, code: 'shown' });
  const reading = await TestRound.open(where, LAW, { units, seed: 8, code: 'reading' });
  for (const round of [shown, reading]) await send(round);
  await shown.goTo('2026-03-24');
  await choose(shown);
  await shown.goTo('2026-03-25');
  const listing = await TestRound.open(where, LAW, { units, seed: 9, code: 'listing', from: '2026-03-26' });
  const made = new Map<string, string[]>();
  for (const { id } of listing.invented.units)
    for (const category of CATEGORIES) made.set(`${id} ${category}`, await drafts(listing, id, category, 4));
  await drawNotices(shown);
  await shown.goTo('2026-03-27');
  const { rows } = await where.pool.query(
    `select l.id, concat_ws(' ', r.code, s.code, l.category, l.unit_id) as place from lists l
     join round_stages s on s.id = l.stage_id join rounds r on r.id = l.round_id order by l.alone, l.id`,
  );
  const lists = new Map<string, string[]>();
  for (const { id, place } of rows) lists.set(place, [...(lists.get(place) ?? []), id]);
  return { listing, reading, shown, drafts: made, lists };
}

/** Enters, consents, lists and seals everything that was invented for a round. */
export async function send(round: TestRound): Promise<void> {
  const { office, pool } = round.at;
  await round.enter();
  const { nominees } = round.invented;
  await round.all('CONSENTED', nominees, ({ id }) => ({ nominee: id }));
  await round.all('SUBMITTED', nominees, ({ unit }) => ({ person: round.staff(unit.id).clerk }));
  const { rows } = await pool.query(
    `select distinct l.id, l.unit_id from lists l join nominations n on n.list_id = l.id
     where l.round_id = $1 and l.kind = 'allotment'`,
    [round.id],
  );
  for (const { id, unit_id } of rows)
    accepted(await office.nominations.seal(id, { person: round.staff(unit_id).head }));
}

/** Scores everybody twice, lets every county choose and forward, and closes the review. */
async function choose(round: TestRound): Promise<void> {
  const { office, pool } = round.at;
  for (const reviewer of [0, 1])
    for (const [index, { id, unit }] of round.invented.nominees.entries()) {
      const by = { person: round.staff(unit.offices.county!).reviewers[reviewer]! };
      accepted(await office.nominations.all('SCORED', [id], by, { score: 60 + ((index * 7) % 40) }));
    }
  const { rows } = await pool.query(`select id, unit_id from lists where round_id = $1 and kind = 'choice'`, [
    round.id,
  ]);
  for (const { id, unit_id } of rows)
    accepted(await office.reviews.choose(id, { person: round.staff(unit_id).approver }, { reason: 'drawn by lot' }));
  await round.all('FORWARDED', round.nominees('group'), ({ unit }) => ({
    person: round.staff(unit.offices.county!).approver,
  }));
  const { id } = await round.stage('first');
  accepted([await round.act('stage', id, 'CLOSED', { person: round.staff().secretary })]);
}

/** Half of the counties show their rows already; all have one more list drawn, for rows that come later. */
async function drawNotices(round: TestRound): Promise<void> {
  const { office, pool } = round.at;
  const { id: stage } = await round.stage('shown');
  for (const [index, county] of round.invented.offices.get('county')!.entries()) {
    const published = index % 2 === 0;
    if (published) accepted(await office.notices.publish(stage, county, { person: round.staff(county).secretary }));
    for (const alone of published ? [true] : [false, true])
      await pool.query(
        `insert into lists (id, round_id, stage_id, kind, unit_id, alone, state, version)
         values (gen_random_uuid(), $1, $2, 'notice', $3, $4, 'drawn', 0)`,
        [round.id, stage, county, alone],
      );
  }
}
