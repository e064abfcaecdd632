/** Has files looked at by two child processes at most; the others wait in line, on the disk. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FileKind } from './kinds.js';
import type { RefusedCode } from './refused.js';
import { Problem } from '../common/problem.js';
import { Line } from './line.js';

export interface Asked {
  path: string;
  /** Where to write what is kept instead. */
  instead: string;
}
/** What is kept in the place of what was sent. */
interface Kept {
  size: number;
  sha256: string;
}
export type Told = { kind: FileKind; instead?: Kept } | { refused: RefusedCode; sentence: string } | { fault: string };

const AT_ONCE = 2;
/** Milliseconds. */
const PATIENCE = 20_000;
const IDLE = 60_000;

/** As it was compiled; in tests as it was written. */
const PROGRAM = fileURLToPath(
  new URL(`./inspector.child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
);

const hard = () =>
  new Problem(422, 'file-too-hard', 'This file takes too long or too much to read: save it anew, or smaller.');

export class Inspector {
  private readonly idle: { child: ChildProcess; end: NodeJS.Timeout }[] = [];
  private readonly line = new Line(AT_ONCE);

  /** What a file is, and whether something is kept in its place. Throws a Problem of 422 where it is not kept. */
  async look(asked: Asked): Promise<{ kind: FileKind; instead?: Kept }> {
    const told = await this.line.run(() => this.ask(asked));
    if ('kind' in told) return told;
    if ('fault' in told) throw new Error(told.fault);
    throw new Problem(statusOf(told.refused), told.refused, told.sentence);
  }

  private async ask(asked: Asked): Promise<Told> {
    const rested = this.rested();
    const child = rested ?? this.start();
    if (child.pid === undefined)
      throw new Problem(503, 'busy', 'Files can’t be looked at now: send it again in a minute.');
    const over = new AbortController();
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, PATIENCE);
    try {
      const told = once(child, 'message', over).then(([said]) => said as Told);
      const gone = once(child, 'exit', over).then(() => undefined);
      const failed = new Promise<undefined>((done) => child.send(asked, (error) => error && done(undefined)));
      const first = await Promise.race([told, gone, failed]);
      for (const each of [told, gone]) each.catch(() => {});
      if (first !== undefined) {
        this.rest(child);
        return first;
      }
    } finally {
      over.abort();
      clearTimeout(patience);
    }
    // One that rested may have been ended before it heard of this file; a new one can only blame the file.
    if (rested && !late) return this.ask(asked);
    throw hard();
  }

  /** One that is there still; who runs the machine may have ended it. */
  private rested(): ChildProcess | undefined {
    for (let known = this.idle.pop(); known; known = this.idle.pop()) {
      clearTimeout(known.end);
      if (known.child.connected && known.child.exitCode === null && known.child.signalCode === null) return known.child;
    }
    return undefined;
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
