/**
 * Looks at files in a process of its own: what breaks the reader of a picture, or takes its memory, breaks nothing else.
 * Node runs this file and what it imports as they stand, in tests too: so they name each other as `.ts`.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { look } from './look.ts';
import { Refused } from './refused.ts';
import type { Asked, Told } from './inspector.ts';

const answer = async ({ path, instead }: Asked): Promise<Told> => {
  try {
    const seen = await look(await readFile(path));
    if (seen.instead) await writeFile(instead, seen.instead, { mode: 0o600 });
    if (!seen.instead) return { kind: seen.kind };
    const sha256 = createHash('sha256').update(seen.instead).digest('hex');
    return { kind: seen.kind, instead: { size: seen.instead.length, sha256 } };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.code, sentence: error.message };
    return { fault: String((error as Error)?.stack ?? error) };
  }
};

process.on('message', (asked: Asked) => void answer(asked).then((told) => process.send!(told)));
// Whoever started us is gone.
process.on('disconnect', () => process.exit(0));
