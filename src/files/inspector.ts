/** Has files looked at by two child processes at most; the others wait in line, on the disk. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FileKind } from './kinds.js';
import type { RefusedCode } from './refused.js';
import { Problem } from '../common/problem.js';

export interface Asked {
  path: string;
  /** Where to write what is kept instead. */
  instead: string;
}
export type Told =
  { kind: FileKind; instead: boolean } | { refused: RefusedCode; sentence: string } | { fault: string };

const AT_ONCE = 2;
const MOST_WAITING = 100;
/** Milliseconds. */
const PATIENCE = 10_000;
const IDLE = 60_000;

/** As it was compiled; in tests as it was written. */
const PROGRAM = fileURLToPath(
  new URL(`./inspector.child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

const hard = () =>
  new Problem(422, 'file-too-hard', 'This file takes too long or too much to read: save it anew, or smaller.');

export class Inspector {
  private readonly idle: { child: ChildProcess; end: NodeJS.Timeout }[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** What a file is, and whether something is kept in its place. Throws a Problem of 422 where it is not kept. */
  async look(asked: Asked): Promise<{ kind: FileKind; instead: boolean }> {
    const told = await this.inLine(() => this.ask(asked));
    if ('kind' in told) return told;
    if ('fault' in told) throw new Error(told.fault);
    throw new Problem(statusOf(told.refused), told.refused, told.sentence);
  }

  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING)
      throw new Problem(503, 'busy', 'Too many files are being looked at: send it again in a minute.');
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
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

  private async ask(asked: Asked): Promise<Told> {
    const known = this.idle.pop();
    clearTimeout(known?.end);
    const child = known?.child ?? this.start();
    const over = new AbortController();
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    try {
      const told = once(child, 'message', over).then(([said]) => said as Told);
      const gone = once(child, 'exit', over).then(() => undefined);
      const failed = new Promise<Error>((done) => child.send(asked, (error) => error && done(error)));
      const first = await Promise.race([told, gone, failed]);
      for (const each of [told, gone]) each.catch(() => {});
      if (first === undefined || first instanceof Error) throw hard();
      this.rest(child);
      return first;
    } finally {
      over.abort();
      clearTimeout(patience);
    }
  }

  private rest(child: ChildProcess): void {
    const end = setTimeout(() => child.kill('SIGKILL'), IDLE);
    end.unref();
    this.idle.push({ child, end });
  }

  private start(): ChildProcess {
    const child = startChild();
    child.once('exit', () => {
      const at = this.idle.findIndex((each) => each.child === child);
      if (at >= 0) clearTimeout(this.idle.splice(at, 1)[0]!.end);
    });
    return child;
  }
}

/** It is told nothing of our settings, stands behind everybody else, and never keeps us from ending. */
function startChild(): ChildProcess {
  const child = fork(PROGRAM, [], {
    env: {},
    execArgv: ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // It may be gone already; whoever waits for its answer hears of its end.
  child.on('error', () => {});
  if (child.pid !== undefined) setPriority(child.pid, 10);
  child.unref();
  child.channel?.unref();
  return child;
}

const statusOf = (code: RefusedCode): number => (code === 'file-kind' ? 415 : code === 'file-too-large' ? 413 : 422);
