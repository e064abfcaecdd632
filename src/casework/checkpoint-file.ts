/** The second place of the checkpoints: a file with a line for each, to be kept where the database's owner cannot write. */
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../database/start-error.js';

export class CheckpointFile {
  constructor(readonly path: string) {}

  /** Throws StartError when nothing can be kept there. */
  prepare(): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      closeSync(openSync(this.path, 'a', 0o644));
    } catch (error) {
      throw new StartError(`CHECKPOINT_FILE: checkpoints cannot be kept there: ${(error as Error).message}`);
    }
  }

  /** None if there is no file. An end without its newline is no line: a full disk or a lost power cut it short. */
  lines(): string[] {
    return this.text().split('\n').slice(0, -1);
  }

  /** Durable when this returns. What was cut short goes first. */
  async append(lines: readonly string[]): Promise<void> {
    const whole = Buffer.byteLength(this.text().replace(/[^\n]*$/, ''));
    const file = await open(this.path, 'a');
    try {
      await file.truncate(whole);
      await file.write(lines.map((line) => `${line}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private text(): string {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}
