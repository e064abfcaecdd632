/** An inbox as it is shown: pages of ids, and where each of them stands. */
import type { Pool } from 'pg';
import { workingDaysLeft } from '../../workflows/calendar.js';
import { actLabel } from '../../workflows/act-labels.js';
import { endTitle, inEach, roleTitle, stageTitle, stateTitle } from '../../workflows/labels.js';
import type { End, Label } from '../../workflows/programme.js';
import type { RoundBook } from '../casework/round-book.js';
import { dayOf } from '../casework/world.js';
import { isReadBlind } from '../../workflows/blind.js';
import { done, MOST_COUNTED, started, todo, unread, type Asked, type Place } from './inbox.queries.js';
import type { StandingView } from './inbox.schema.js';
import { bodiesOf, standing, type Body, type StandingRow } from './standing.queries.js';
import { waitsFor } from './waits.js';

export { CASE_WAITS } from './waits.js';

export class InboxService {
  constructor(
    private readonly pool: Pool,
    private readonly book: RoundBook,
  ) {}

  async todo(asked: Asked) {
    return this.page(asked.person, await todo(this.pool, asked));
  }

  async started(asked: Asked) {
    return this.page(asked.person, await started(this.pool, asked));
  }

  /** Acts on what one may no longer read are left out. */
  async done(asked: Asked) {
    const acts = await done(this.pool, asked);
    const places = acts.flatMap(({ subject, id }) =>
      subject === 'nomination' || subject === 'list' ? [{ subject, id }] : [],
    );
    const shown = await this.show(asked.person, places);
    return {
      rows: acts
        .map(({ next: _, ...act }) => ({ ...act, label: actLabel(act.act), standing: shown.get(act.id) ?? null }))
        .filter((row) => row.standing !== null || (row.subject !== 'nomination' && row.subject !== 'list')),
      next: acts.at(-1)?.next ?? null,
    };
  }

  /** Each counted to a hundred and no further. */
  async counts(person: string) {
    const asked = { person, size: MOST_COUNTED };
    const pages = await Promise.all([todo(this.pool, asked), done(this.pool, asked), started(this.pool, asked)]);
    const [waiting, did, began] = pages.map(({ length }) => length) as [number, number, number];
    return { todo: waiting, done: did, started: began, messages: await unread(this.pool, person) };
  }

  /** Where one case or list stands; undefined where the person may not read it. */
  async standingOf(person: string, place: Place): Promise<StandingView | undefined> {
    return (await this.show(person, [place])).get(place.id);
  }

  /** The same of many cases, by id; those that the person may not read are left out. */
  standingsOf(person: string, cases: readonly string[]): Promise<Map<string, StandingView>> {
    return this.show(
      person,
      cases.map((id) => ({ subject: 'nomination', id })),
    );
  }

  private async page(person: string, places: readonly Place[]) {
    const shown = await this.show(person, places);
    return { rows: places.flatMap(({ id }) => shown.get(id) ?? []), next: places.at(-1)?.id ?? null };
  }

  private async show(person: string, places: readonly Place[]): Promise<Map<string, StandingView>> {
    if (places.length === 0) return new Map();
    const rows = await standing(this.pool, person, places);
    const all = [...rows.values()];
    await this.book.of(
      this.pool,
      all.map(({ round_id }) => round_id),
    );
    const bodies = await bodiesOf(this.pool, person, all.flatMap(waitsFor));
    return new Map(all.map((row) => [row.id, this.view(row, bodies)]));
  }

  private view(row: StandingRow, bodies: ReadonlyMap<string, Body>): StandingView {
    const { compiled, calendar } = this.book.get(row.round_id);
    const { programme } = compiled;
    const category = programme.categories.find(({ code }) => code === row.category);
    const blind = row.subject === 'nomination' && !row.own && isReadBlind(programme, row.category ?? '', row.state);
    const today = dayOf(row.now.toISOString(), calendar.utcOffset);
    return {
      id: row.id,
      subject: row.subject,
      kind: row.kind as StandingView['kind'],
      round: { id: row.round_id, code: row.round, title: programme.title },
      title: blind ? null : row.subject === 'list' ? LISTS[row.kind!]! : { 'zh-CN': row.nominee ?? '' },
      category: category?.title ?? null,
      unit: blind ? null : { id: row.unit_id, name: row.unit },
      state: row.state,
      label: this.label(row),
      since: row.since?.toISOString() ?? null,
      deadline:
        row.due_on === null
          ? null
          : { on: row.due_on, left: workingDaysLeft(calendar, today, row.due_on), late: today > row.due_on },
      waits_for: waitsFor(row).map(({ role, body }) => {
        const at = bodies.get(body);
        const hidden = blind && body === row.unit_id;
        return {
          role,
          title: inEach((language) => roleTitle(role, language)),
          body: hidden || !at ? null : { id: body, name: at.name },
          persons: hidden || !at?.holders ? null : (at.holders.get(role) ?? []),
        };
      }),
    };
  }

  private label({ subject, state, stage, round_id }: StandingRow): Record<string, string> {
    const { programme } = this.book.get(round_id).compiled;
    const at = programme.stages.find(({ id }) => id === stage);
    const child = subject === 'list' ? `list-${state}` : state.split('.')[1];
    if (!at || child === undefined) return inEach((language) => endTitle(state as End, language));
    return inEach(
      (language) => `${stageTitle(at, language)} · ${LIST_STATES[child]?.[language] ?? stateTitle(child, language)}`,
    );
  }
}

const LISTS: Record<string, Required<Label>> = {
  allotment: { 'zh-CN': '推荐名单', ug: 'تەۋسىيە تىزىملىكى', en: 'List of the unit' },
  notice: { 'zh-CN': '公示名单', ug: 'ئېلان تىزىملىكى', en: 'List on notice' },
  choice: { 'zh-CN': '审定名单', ug: 'تاللاش تىزىملىكى', en: 'Choice' },
  ballot: { 'zh-CN': '票决', ug: 'ئاۋاز بېرىش', en: 'Ballot' },
  decision: { 'zh-CN': '表彰决定', ug: 'تەقدىرلەش قارارى', en: 'Decision' },
};

const LIST_STATES: Record<string, Required<Label>> = {
  'list-open': { 'zh-CN': '办理中', ug: 'بېجىرىلىۋاتىدۇ', en: 'open' },
  'list-counted': { 'zh-CN': '已计票', ug: 'ئاۋاز سانالدى', en: 'counted' },
  'list-drafted': { 'zh-CN': '待签批', ug: 'ئىمزا كۈتۈۋاتىدۇ', en: 'to be signed' },
  'list-drawn': { 'zh-CN': '已拟定', ug: 'تۈزۈلدى', en: 'drawn' },
  'list-ended': { 'zh-CN': '已结束', ug: 'ئاخىرلاشتى', en: 'ended' },
  'list-sealed': { 'zh-CN': '已报送', ug: 'يوللاندى', en: 'sealed' },
  'list-made': { 'zh-CN': '已确定', ug: 'بېكىتىلدى', en: 'made' },
  'list-signed': { 'zh-CN': '已签批', ug: 'ئىمزالاندى', en: 'signed' },
};
