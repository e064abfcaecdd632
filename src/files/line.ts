/** Lets so many work at once; the others wait, first come first served. */
import { Problem } from '../common/problem.js';

const MOST_WAITING = 100;

export class Line {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly atOnce: number) {}

  /** Throws a Problem of 503 where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING)
      throw new Problem(503, 'busy', 'Too many files are on their way: send it again in a minute.');
    if (this.running >= this.atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes to who waits longest, without becoming free in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
