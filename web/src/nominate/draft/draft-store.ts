/**
 * A draft while it is typed: what the server has, and what it has not yet. Saves by itself a moment after the last key,
 * goes on trying while the line is gone, and lets nobody's text fall under the table when two write at once.
 */
import { asCorrection, sameValue, valueAt, withChanges, type Changes, type Text, type Value } from '../form/fields.ts';
import { forget, keep, kept } from './kept-here.ts';

export interface Standing extends Text {
  version: number;
  state: string;
}

/** Two wrote in the same place: one of the texts has to be chosen. */
export interface Differing {
  path: string;
  mine: Value;
  theirs: Value;
  /** What both had read before they wrote. */
  was: Value;
}

export interface DraftView {
  base: Standing;
  /** Typed, and not saved yet. */
  mine: Changes;
  saving: 'saved' | 'typing' | 'held' | 'saving' | 'no line' | 'refused' | 'differs' | 'kept here';
  savedAt: string | null;
  error: unknown;
  differing: Differing[];
  /** Something typed before, in this tab, was brought back. */
  restored: boolean;
}

export type Saved =
  | { how: 'saved'; version: number; at: string }
  | { how: 'changed'; current: Standing }
  | { how: 'refused'; error: unknown }
  | { how: 'no line' };

interface Options {
  id: string;
  /** Sends what was typed, as the version that was read. */
  send: (version: number, change: ReturnType<typeof asCorrection>) => Promise<Saved>;
  /** Whether the server can keep it; what it can't stays here. */
  holds: (path: string, value: Value) => boolean;
  /** Of a returned case: nothing is saved before it is sent again. */
  keepsHere: boolean;
  told: (saved: Standing) => void;
}

const MOMENT = 800;
const TRY_AGAIN = [2_000, 4_000, 8_000, 15_000];

export class DraftStore {
  private view: DraftView;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private busy: Promise<void> | undefined;
  private composing = false;

  constructor(
    base: Standing,
    private readonly options: Options,
  ) {
    const before = kept(options.id);
    this.view = {
      base,
      mine: before?.mine ?? {},
      saving: options.keepsHere ? 'kept here' : 'saved',
      savedAt: null,
      error: undefined,
      differing: [],
      restored: before !== undefined,
    };
    if (before) this.reconcile(base, withChanges(base, before.was));
  }

  readonly read = (): DraftView => this.view;
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  value(path: string): Value {
    const { mine, base } = this.view;
    return Object.keys(mine).includes(path) ? mine[path]! : valueAt(base, path);
  }

  set(path: string, value: Value): void {
    const mine = { ...this.view.mine };
    if (sameValue(valueAt(this.view.base, path), value)) delete mine[path];
    else mine[path] = value;
    const differing = this.view.differing.flatMap((each) =>
      each.path !== path ? [each] : sameValue(each.theirs, value) ? [] : [{ ...each, mine: value }],
    );
    this.change({ mine, differing });
    this.settle(MOMENT);
  }

  /** An input method is at work: what stands there now is no text yet. */
  compose(composing: boolean): void {
    this.composing = composing;
    if (!composing) this.settle(MOMENT);
  }

  /** Saves at once what is not saved. Resolves to whether all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.busy) await this.busy;
    if (this.composing || this.view.differing.length > 0) return false;
    const { mine, base } = this.view;
    const sent = Object.fromEntries(Object.entries(mine).filter(([path, value]) => this.options.holds(path, value)));
    if (this.options.keepsHere || Object.keys(sent).length === 0) return Object.keys(mine).length === 0;
    this.change({ saving: 'saving' });
    this.busy = this.options.send(base.version, asCorrection(sent)).then((outcome) => {
      this.busy = undefined;
      this.heard(outcome, sent);
    });
    await this.busy;
    return Object.keys(this.view.mine).length === 0;
  }

  /** What was brought back is saved like what is typed. */
  resume(): void {
    if (Object.keys(this.view.mine).length > 0) this.settle(MOMENT);
  }

  /** The server shows something newer: somebody else saved, or the case went on. */
  adopt(current: Standing): void {
    if (current.version <= this.view.base.version || this.busy) return;
    this.reconcile(current, this.view.base);
    if (Object.keys(this.view.mine).length > 0) this.settle(MOMENT);
  }

  choose(path: string, whose: 'mine' | 'theirs'): void {
    const mine = { ...this.view.mine };
    if (whose === 'theirs') delete mine[path];
    const differing = this.view.differing.filter((each) => each.path !== path);
    this.change({ mine, differing });
    if (differing.length === 0) this.settle(0);
  }

  /** What was typed has gone with an act. */
  sent(): void {
    forget(this.options.id);
    this.change({ mine: {}, restored: false });
  }

  readonly online = (): void => {
    if (this.view.saving === 'no line') void this.flush();
  };

  stop(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private heard(outcome: Saved, sent: Changes): void {
    if (outcome.how === 'no line') {
      this.change({ saving: 'no line' });
      this.later(TRY_AGAIN[Math.min(this.tries++, TRY_AGAIN.length - 1)]!);
      return;
    }
    this.tries = 0;
    if (outcome.how === 'refused') return this.change({ saving: 'refused', error: outcome.error });
    if (outcome.how === 'changed') {
      this.reconcile(outcome.current, this.view.base);
      if (Object.keys(this.view.mine).length > 0) this.settle(0);
      return;
    }
    const { mine, base } = this.view;
    const left = Object.fromEntries(
      Object.entries(mine).filter(([path, value]) => !(path in sent) || !sameValue(sent[path]!, value)),
    );
    const { state } = base;
    this.change({
      base: { ...withChanges(base, sent), version: outcome.version, state },
      mine: left,
      savedAt: outcome.at,
      error: undefined,
      restored: false,
    });
    this.options.told(this.view.base);
    this.settle(MOMENT);
  }

  /** Puts what was typed upon what now stands: only where both wrote differently somebody has to choose. */
  private reconcile(current: Standing, before: Text): void {
    const mine: Changes = {};
    const differing: Differing[] = [];
    const open = new Map(this.view.differing.map((each) => [each.path, each.was]));
    for (const [path, value] of Object.entries(this.view.mine)) {
      const theirs = valueAt(current, path);
      if (sameValue(theirs, value)) continue;
      mine[path] = value;
      // A question that is not answered yet stays one, whatever else is saved meanwhile.
      const was = open.has(path) ? open.get(path)! : valueAt(before, path);
      if (!sameValue(theirs, was)) differing.push({ path, mine: value, theirs, was });
    }
    this.change({ base: current, mine, differing, error: undefined });
    this.settle(undefined);
  }

  /** Says how far it is saved, and plans the next save; undefined: as it stands, none. */
  private settle(wait: number | undefined): void {
    const { mine, differing } = this.view;
    const open = Object.keys(mine).length;
    if (this.options.keepsHere) return this.change({ saving: 'kept here' });
    if (differing.length > 0) return this.change({ saving: 'differs' });
    if (open === 0) return this.change({ saving: this.busy ? 'saving' : 'saved', error: undefined });
    const held = Object.entries(mine).every(([path, value]) => !this.options.holds(path, value));
    if (held || this.view.saving !== 'no line') this.change({ saving: held ? 'held' : 'typing' });
    if (wait !== undefined) this.later(wait);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private change(part: Partial<DraftView>): void {
    this.view = { ...this.view, ...part };
    const { mine, base } = this.view;
    if (Object.keys(mine).length === 0) forget(this.options.id);
    else {
      const was: Changes = Object.fromEntries(Object.keys(mine).map((path) => [path, valueAt(base, path)]));
      for (const each of this.view.differing) was[each.path] = each.was;
      keep(this.options.id, { mine, was });
    }
    for (const listener of this.listeners) listener();
  }
}
