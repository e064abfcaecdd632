/**
 * Concurrent single acts are gathered for a moment and committed together: one lock, one read, one write and one
 * fsync for up to 64 of them. Two lanes, so that one is decided while the other waits for its commit; more are slower.
 */
import type { Act, Outcome } from './act.js';
import type { Door } from './door.js';
import { BusyError, NotKnownError } from './store.js';

const LANES = 2;
const MOST = 64;

interface Waiting {
  act: Act;
  done(outcome: Outcome): void;
  failed(error: unknown): void;
}

export class Gathered {
  private readonly queue: Waiting[] = [];
  private lanes = 0;

  constructor(private readonly door: Door) {}

  /** Applies one act; durable when this resolves. */
  act(act: Act): Promise<Outcome> {
    return new Promise((done, failed) => {
      this.queue.push({ act, done, failed });
      if (this.lanes < LANES) void this.drive();
    });
  }

  private async drive(): Promise<void> {
    this.lanes += 1;
    // Acts that arrive in the same turn of the event loop go together.
    await new Promise(setImmediate);
    while (this.queue.length > 0) await this.commit(this.queue.splice(0, MOST));
    this.lanes -= 1;
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
