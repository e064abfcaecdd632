/** Servers of their own (contest-child.mjs), started, given acts, and killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Act } from '../../src/casework/act.js';

const script = join(import.meta.dirname, 'contest-child.mjs');

export interface Work {
  acts: readonly Act[];
  lanes?: number;
  sweep?: boolean;
  bulk?: boolean;
}

export class Child {
  /** The answer to each act that was answered, by its index. */
  readonly answers = new Map<number, string>();
  private complaint = '';
  private readonly watchers = new Set<() => void>();
  private readonly ready: Promise<unknown>;
  private readonly ended: Promise<unknown>;
  private over = false;

  private constructor(private readonly process: ChildProcess) {
    this.process.stderr!.on('data', (text: Buffer) => (this.complaint += text.toString()));
    const lines = createInterface({ input: this.process.stdout! });
    this.ready = once(lines, 'line');
    lines.on('line', (line) => {
      const [index, answer] = line.split(' ');
      if (answer !== undefined) this.answers.set(Number(index), answer);
      this.over ||= line === 'over';
      for (const look of this.watchers) look();
    });
    // Every line that it said before it ended has been read when both have come.
    this.ended = Promise.all([once(this.process, 'exit'), once(lines, 'close')]).then(() => {
      for (const look of this.watchers) look();
    });
  }

  /** Starts a server; it is ready when this resolves, and does nothing before it is given work. */
  static async start(url: string): Promise<Child> {
    const child = new Child(spawn(process.execPath, [script, url], { stdio: ['pipe', 'pipe', 'pipe'] }));
    await Promise.race([child.ready, child.ended]);
    if (child.gone) throw new Error(`a server did not start: ${child.complaint}`);
    return child;
  }

  begin(work: Work): void {
    this.process.stdin!.write(`${JSON.stringify(work)}\n`);
  }

  /** Waits until so many acts are answered, or it is over. */
  answered(many: number): Promise<void> {
    return new Promise((done, failed) => {
      const look = () => {
        if (this.answers.size >= many || this.over) done();
        else if (this.gone) failed(new Error(`a server ended: ${this.complaint}`));
        else return;
        this.watchers.delete(look);
      };
      this.watchers.add(look);
      look();
    });
  }

  /** Waits for the end of its work; answers by index. */
  async finish(): Promise<ReadonlyMap<number, string>> {
    await this.ended;
    if (!this.over) throw new Error(`a server ended before its work: ${this.complaint}`);
    return this.answers;
  }

  /** kill -9; it is gone, and everything it had said is read, when this resolves. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  private get gone(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
