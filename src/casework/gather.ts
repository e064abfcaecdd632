/**
 * Concurrent single acts are gathered for a moment and committed together: one lock, one read, one write and one
 * fsync for up to 64 of them. Two lanes, so that one is decided while the other waits for its commit; more are slower.
 */
import type { Act, Outcome } from './act.js';
import type { Door } from './door.js';
import { BusyError, NotKnownError } from './store.js';

const LANES = 2;
const MOST = 64;
/**
 * A batch costs as much as ten acts, whatever is in it, and the acts of two lanes wait for each other's locks: so the
 * second begins only for as many as make it worth while. Fewer go with the next one of the first.
 */
const ENOUGH = 16;
/** In ms. The first may itself wait for a lock that somebody keeps: nobody waits longer for it than this. */
const PATIENCE = 50;

interface Waiting {
  act: Act;
  done(outcome: Outcome): void;
  failed(error: unknown): void;
}

export class Gathered {
  private readonly queue: Waiting[] = [];
  private lanes = 0;
  private patience: NodeJS.Timeout | undefined;

  constructor(private readonly door: Door) {}

  /** Applies one act; durable when this resolves. */
  act(act: Act): Promise<Outcome> {
    return new Promise((done, failed) => {
      this.queue.push({ act, done, failed });
      if (this.worthALane(this.lanes)) void this.drive();
      else this.bePatient();
    });
  }

  /** Whether what waits is to begin now, beside so many lanes that are under way. */
  private worthALane(beside: number): boolean {
    return this.queue.length > 0 && (beside === 0 || (beside < LANES && this.queue.length >= ENOUGH));
  }

  private bePatient(): void {
    this.patience ??= setTimeout(() => {
      this.patience = undefined;
      if (this.queue.length > 0 && this.lanes < LANES) void this.drive();
    }, PATIENCE);
  }

  private async drive(): Promise<void> {
    this.lanes += 1;
    // Acts that arrive in the same turn of the event loop go together.
    await new Promise(setImmediate);
    do await this.commit(this.next());
    while (this.worthALane(this.lanes - 1));
    this.lanes -= 1;
    if (this.queue.length > 0) this.bePatient();
  }

  private next(): Waiting[] {
    clearTimeout(this.patience);
    this.patience = undefined;
    return this.queue.splice(0, MOST);
  }

  /** If a batch fails, it is done again act by act, so that one bad act fails alone; unless it may have been done. */
  private async commit(batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.door.apply(batch.map(({ act }) => act));
      batch.forEach(({ done }, index) => done(outcomes[index]!));
    } catch (error) {
      if (batch.length === 1 || error instanceof BusyError || error instanceof NotKnownError)
        return batch.forEach(({ failed }) => failed(error));
      for (const one of batch) await this.commit([one]);
    }
  }
}
