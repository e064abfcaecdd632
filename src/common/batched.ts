/**
 * Gathers look-ups into one query. While a query is under way the next ones wait for each other: the more is asked, the
 * more goes together.
 */
export class Batched<T> {
  private waiting = new Map<string, { done: (value: T | undefined) => void; failed: (error: unknown) => void }[]>();
  private running = false;

  constructor(private readonly fetch: (keys: string[]) => Promise<Map<string, T>>) {}

  get(key: string): Promise<T | undefined> {
    return new Promise((done, failed) => {
      const others = this.waiting.get(key);
      if (others) others.push({ done, failed });
      else this.waiting.set(key, [{ done, failed }]);
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // What arrives in the same turn of the event loop goes together too.
    await new Promise(setImmediate);
    while (this.waiting.size > 0) {
      const batch = this.waiting;
      this.waiting = new Map();
      try {
        const found = await this.fetch([...batch.keys()]);
        for (const [key, callers] of batch) for (const { done } of callers) done(found.get(key));
      } catch (error) {
        for (const callers of batch.values()) for (const { failed } of callers) failed(error);
      }
    }
    this.running = false;
  }
}
