/** What the invented people do in each kind of stage, on its last day. */
import type { StageOf } from '../../workflows/programme.js';
import { pickBest } from '../../workflows/shares.js';
import type { Act } from '../casework/act.js';
import { orderOf, sharesOf } from '../casework/on-list.js';
import { readyOn } from '../casework/propose.js';
import { firstReviewer } from './company.js';
import { gradeOf, scoreOf, type InventedNominee } from './invented.js';
import type { Play, Scene } from './scene.js';

interface ListRow {
  id: string;
  category: string | null;
  unit_id: string;
}

const handled = ({ play, settings }: Scene): InventedNominee[] => {
  const first = (code: string) =>
    play.programme.stages.find((each) => each.for === undefined || each.for.includes(code));
  return play.invented.nominees.filter(({ category }) => first(category.code) === settings);
};

/** On the first day clerks enter their drafts, in the order of their recommendation. */
export async function enterDrafts(scene: Scene): Promise<void> {
  const { play } = scene;
  const byUnit = Map.groupBy(handled(scene), ({ unit }) => unit.id);
  for (const [unit, nominees] of byUnit) {
    const drafts = nominees.map(({ id, category, nominee, options, form }) => ({
      id,
      round: play.round,
      category: category.code,
      unit,
      nominee,
      options,
      form,
    }));
    play.check(scene.row.code, await play.office.nominations.enter({ person: play.staff(unit).clerk }, drafts));
  }
}

/** On the last day nominees consent, clerks list, heads seal. */
export async function sealLists(scene: Scene): Promise<void> {
  const { play, settings, row } = scene;
  const { seal } = settings as StageOf<'recommendation'>;
  const nominees = handled(scene);
  play.check(
    row.code,
    await play.office.door.apply(
      nominees.map(({ id }): Act => ({ subject: 'nomination', id, type: 'CONSENTED', who: { nominee: id } })),
    ),
  );
  for (const [unit, own] of Map.groupBy(nominees, (each) => each.unit.id)) {
    const ids = own.map(({ id }) => id);
    await play.all(row.code, 'SUBMITTED', ids, { person: play.staff(unit).clerk });
  }
  if (!seal) return;
  const { rows } = await play.office.pool.query(
    `select distinct l.id, l.unit_id, l.category from lists l join nominations n on n.list_id = l.id
     where l.stage_id = $1 and l.kind = 'allotment' order by l.id`,
    [row.id],
  );
  for (const list of rows as ListRow[])
    play.check(row.code, await play.office.nominations.seal(list.id, { person: play.staff(list.unit_id).head }));
}

/** On the last day of a review, a committee, a referral, a commendation. */
export async function decideStage(scene: Scene): Promise<void> {
  const { settings } = scene;
  if (settings.stage === 'review') return decideReview(scene);
  if (settings.stage === 'committee') return holdBallots(scene);
  if (settings.stage === 'referral') return refer(scene);
  if (settings.stage === 'commendation') return commend(scene);
  throw new Error(`a rehearsal cannot play ${settings.stage}`);
}

interface InStage {
  id: string;
  category: string;
  body: string;
}

async function casesIn({ play, row }: Scene, child: string): Promise<InStage[]> {
  const { rows } = await play.office.pool.query(
    `select n.id, n.category, u.bodies ->> s.acting as body from round_stages s
     join nominations n on n.round_id = s.round_id and n.state = s.code || '.' || $2
     join round_units u on u.round_id = n.round_id and u.unit_id = n.unit_id
     where s.id = $1 order by n.category, n.rank nulls last, n.position, u.position`,
    [row.id, child],
  );
  return rows;
}

async function decideReview(scene: Scene): Promise<void> {
  const { play, row } = scene;
  const settings = scene.settings as StageOf<'review'>;
  const cases = await casesIn(scene, 'reading');
  const scores = merits(play);
  const nominees = new Map(play.invented.nominees.map((each) => [each.id, each]));
  const lists = await listsOf(scene, 'choice');
  const tied = settings.scores === 'sheet' ? await tiesAtTheEdge(scene, lists, scores) : new Map<string, number>();
  for (const [body, own] of Map.groupBy(cases, (each) => each.body)) {
    const staff = play.staff(body);
    const score = (id: string) => tied.get(id) ?? scores.get(id)!;
    const grade = (id: string) => gradeOf(play.programme, nominees.get(id)!, score(id));
    const first = firstReviewer(play.programme, settings);
    const graders =
      settings.scores === 'sheet' ? [staff.secretary] : staff.reviewers.slice(first, first + settings.reviewers);
    const type = settings.scores === 'sheet' ? 'SCORE_IMPORTED' : 'SCORED';
    for (const person of graders)
      play.check(
        row.code,
        await play.office.door.apply(
          own.map(({ id }): Act => ({ subject: 'nomination', id, type, who: { person }, data: grade(id) })),
        ),
      );
    const slips = own.flatMap(({ id, category }) =>
      bodiesAsked(settings, category).map((asked): Act => ({
        subject: 'nomination',
        id,
        type: 'SLIP_RECORDED',
        who: { person: staff.secretary },
        data: { body: asked, answer: 'no objection' },
      })),
    );
    play.check(row.code, await play.office.door.apply(slips));
    const choosing = new Set(lists.map((list) => list.category));
    const forward = own.filter(({ category }) => !choosing.has(category)).map(({ id }) => id);
    await play.all(row.code, 'FORWARDED', forward, { person: staff.approver });
  }
  for (const list of lists) {
    if (!cases.some(({ category, body }) => category === list.category && body === list.unit_id)) continue;
    const approver = { person: play.staff(list.unit_id).approver };
    play.check(
      row.code,
      await play.office.reviews.choose(list.id, approver, { reason: 'The tie is decided for the first.' }),
    );
  }
}

const bodiesAsked = ({ opinions }: StageOf<'review'>, category: string): string[] =>
  opinions === undefined ? [] : Array.isArray(opinions) ? opinions : (opinions[category] ?? []);

/** With `scores: sheet` the last place kept and the next are tied. */
async function tiesAtTheEdge(
  { play }: Scene,
  lists: readonly ListRow[],
  scores: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const tied = new Map<string, number>();
  for (const list of lists) {
    const { ready, places } = await readyOn(play.office.pool, play.office.book, list.id);
    if (places === undefined) continue;
    const ranked = ready.toSorted((a, b) => scores.get(b.id)! - scores.get(a.id)!);
    const rules = sharesOf(play.programme, list.category!);
    const { chosen } = pickBest(
      ranked.map(({ options }) => options),
      rules,
      places,
    );
    const last = chosen.at(-1);
    const next = last === undefined ? -1 : ranked.findIndex((_, index) => index > last && !chosen.includes(index));
    if (next >= 0) tied.set(ranked[next]!.id, scores.get(ranked[last!]!.id)!);
  }
  return tied;
}

/** Members all vote for the best by score that the shares allow. */
async function holdBallots(scene: Scene): Promise<void> {
  const { play, row } = scene;
  const { members } = play.programme.rehearsal;
  const scores = merits(play);
  for (const ballot of await listsOf(scene, 'ballot')) {
    const { ready, places } = await readyOn(play.office.pool, play.office.book, ballot.id);
    if (ready.length === 0) continue;
    const ranked = ready.toSorted((a, b) => scores.get(b.id)! - scores.get(a.id)! || orderOf(a) - orderOf(b));
    const rules = sharesOf(play.programme, ballot.category!);
    const { chosen } = pickBest(
      ranked.map(({ options }) => options),
      rules,
      places ?? ranked.length,
    );
    const votes = Object.fromEntries(ranked.map(({ id }, index) => [id, chosen.includes(index) ? members : 0]));
    const staff = play.staff(ballot.unit_id);
    const count = { of: 'all' as const, present: members, valid: members, votes, recused: {} };
    play.check(row.code, [await play.office.meetings.count(ballot.id, count, { person: staff.secretary })]);
    play.check(row.code, await play.office.meetings.close(ballot.id, { person: staff.chair }));
  }
}

async function refer(scene: Scene): Promise<void> {
  const { play, row } = scene;
  for (const [body, own] of Map.groupBy(await casesIn(scene, 'packing'), (each) => each.body)) {
    const { approver, secretary } = play.staff(body);
    const order = play.programme.categories.map(({ code }) => code);
    const ids = own.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category)).map(({ id }) => id);
    await play.all(row.code, 'RELEASED', ids, { person: approver });
    await play.all(row.code, 'SENT_UP', ids, { person: secretary });
    await play.all(row.code, 'RECEIVED', ids, { person: secretary });
    await play.all(row.code, 'GRANTED', ids, { person: secretary });
  }
}

async function commend(scene: Scene): Promise<void> {
  const { play, row } = scene;
  const cases = await casesIn(scene, 'awaiting');
  for (const decision of await listsOf(scene, 'decision')) {
    if (!cases.some(({ body }) => body === decision.unit_id)) continue;
    const { secretary, approver } = play.staff(decision.unit_id);
    play.check(row.code, [await play.office.decisions.draft(decision.id, { person: secretary })]);
    play.check(row.code, await play.office.decisions.sign(decision.id, { person: approver }));
  }
}

const merits = (play: Play): Map<string, number> => {
  const many = Map.groupBy(play.invented.nominees, ({ category }) => category.code);
  return new Map(
    play.invented.nominees.map((nominee) => [
      nominee.id,
      scoreOf(play.programme, nominee, many.get(nominee.category.code)!.length),
    ]),
  );
};

/** The lists of a stage, in order of category and body. */
async function listsOf({ play, row }: Scene, kind: string): Promise<ListRow[]> {
  const { rows } = await play.office.pool.query(
    `select l.id, l.category, l.unit_id from lists l where l.stage_id = $1 and l.kind = $2 and not l.alone
     order by array_position($3::text[], l.category),
       (select min(u.position) from round_units u join round_stages s on s.id = l.stage_id
        where u.round_id = l.round_id and u.bodies ->> s.acting = l.unit_id::text)`,
    [row.id, kind, play.programme.categories.map(({ code }) => code)],
  );
  return rows;
}
