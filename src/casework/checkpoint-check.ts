/** What verify does with checkpoints: holds the table against the file, both against the key, and all against the record. */
import type { Hash, KeyObject } from 'node:crypto';
import { LOCK } from './checkpoint.js';
import type { CheckpointFile } from './checkpoint-file.js';
import { checkpointIn, digestAfter, inDigest, wrongSignature, type Checkpoint } from './checkpoint-seal.js';
import type { Queryable } from './store.js';

export interface CheckedCheckpoints {
  count: number;
  /** Until when the record is covered. */
  until: string | undefined;
  problems: string[];
}

interface Kept {
  table: string[];
  file: string[];
}

/** One that our key has signed, and what the record now holds of its time. */
interface Covered {
  checkpoint: Checkpoint;
  acts: number;
  digest: Hash;
}

const BEGINNING = 'the beginning';
const nameOf = ({ number, after, until }: Checkpoint) =>
  `checkpoint ${number} (acts after ${after ?? BEGINNING}, until ${until})`;

export class CheckpointCheck {
  private readonly covered: Covered[];
  private readonly problems: string[] = [];

  /** Reads both places. `key` is asked for only if there is anything to check. */
  static async read(db: Queryable, file: CheckpointFile, key: () => KeyObject): Promise<CheckpointCheck> {
    let kept = await both(db, file);
    if (kept.table.join() !== kept.file.join()) {
      // One may just be made: it is in the table first. Whoever makes it holds the lock until it is in both.
      await db.query(`select pg_advisory_xact_lock_shared(${LOCK})`);
      kept = await both(db, file);
    }
    return new CheckpointCheck(kept, kept.table.length + kept.file.length > 0 ? key() : undefined);
  }

  private constructor(kept: Kept, key: KeyObject | undefined) {
    const [table, file] = [this.sound('table', kept.table, key!), this.sound('file', kept.file, key!)];
    const numbers = [...new Set([...table.keys(), ...file.keys()])].sort((a, b) => a - b);
    const trusted = numbers.map((number) => table.get(number) ?? file.get(number)!);
    for (const each of trusted)
      for (const [place, others] of Object.entries({ table, file }))
        if (!others.has(each.number)) this.problems.push(`${nameOf(each)}: is missing from the ${place}`);
        else if (others.get(each.number)!.signature !== each.signature)
          this.problems.push(`${nameOf(each)}: the table and the file do not say the same`);
    trusted.forEach((each, index) => this.follows(each, trusted[index - 1]));
    this.covered = trusted
      .map((checkpoint) => ({ checkpoint, acts: 0, digest: digestAfter(checkpoint.prev) }))
      .sort((a, b) => (a.checkpoint.until < b.checkpoint.until ? -1 : 1));
  }

  /** Those of one place that our key has signed, by number. */
  private sound(place: string, lines: readonly string[], key: KeyObject): Map<number, Checkpoint> {
    const sound = new Map<number, Checkpoint>();
    lines.forEach((line, index) => {
      const checkpoint = checkpointIn(line);
      const wrong = checkpoint ? wrongSignature(checkpoint, key) : 'is no checkpoint';
      if (wrong !== undefined || !checkpoint)
        this.problems.push(
          `${checkpoint ? nameOf(checkpoint) : `checkpoint ${index + 1}`}: line ${index + 1} of the ${place} ${wrong}`,
        );
      else if (sound.has(checkpoint.number)) this.problems.push(`${nameOf(checkpoint)}: stands twice in the ${place}`);
      else sound.set(checkpoint.number, checkpoint);
    });
    return sound;
  }

  private follows(each: Checkpoint, before: Checkpoint | undefined): void {
    const next = (before?.number ?? 0) + 1;
    if (each.number > next) this.problems.push(`${nameOf(each)}: checkpoint ${each.number - 1} before it is missing`);
    else if (each.prev !== (before?.digest ?? null) || each.after !== (before?.until ?? null))
      this.problems.push(`${nameOf(each)}: does not follow the one before it`);
  }

  /** Every act of the record, by id and seq: the digests are made in that order, so that one reading serves for all. */
  see(act: { id: string; seq: number; at: string; hash: string }): void {
    let [low, high] = [0, this.covered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.covered[middle]!.checkpoint.until < act.at) low = middle + 1;
      else high = middle;
    }
    const span = this.covered[low];
    if (!span || (span.checkpoint.after !== null && act.at <= span.checkpoint.after)) return;
    span.acts += 1;
    span.digest.update(inDigest(act));
  }

  /** Once all acts were seen. */
  result(): CheckedCheckpoints {
    const wrong = this.covered.flatMap(({ checkpoint, acts, digest }) => {
      if (acts !== checkpoint.acts)
        return [`${nameOf(checkpoint)}: it counted ${checkpoint.acts} acts, the record now holds ${acts}`];
      if (digest.digest('hex') !== checkpoint.digest)
        return [`${nameOf(checkpoint)}: the record holds its ${acts} acts no longer, but others in their place`];
      return [];
    });
    return {
      count: this.covered.length,
      until: this.covered.at(-1)?.checkpoint.until,
      problems: [...this.problems, ...wrong],
    };
  }
}

async function both(db: Queryable, file: CheckpointFile): Promise<Kept> {
  const { rows } = await db.query('select line from checkpoints order by number');
  return { table: rows.map(({ line }) => line as string), file: file.lines() };
}
