/** Gathers look-ups of the same turn into one query. */
export class Batched<T> {
  private waiting = new Map<string, { done: (value: T | undefined) => void; failed: (error: unknown) => void }[]>();
  private planned = false;

  constructor(private readonly fetch: (keys: string[]) => Promise<Map<string, T>>) {}

  get(key: string): Promise<T | undefined> {
    return new Promise((done, failed) => {
      const others = this.waiting.get(key);
      if (others) others.push({ done, failed });
      else this.waiting.set(key, [{ done, failed }]);
      if (this.planned) return;
      this.planned = true;
      setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    const batch = this.waiting;
    this.waiting = new Map();
    this.planned = false;
    try {
      const found = await this.fetch([...batch.keys()]);
      for (const [key, callers] of batch) for (const { done } of callers) done(found.get(key));
    } catch (error) {
      for (const callers of batch.values()) for (const { failed } of callers) failed(error);
    }
  }
}
