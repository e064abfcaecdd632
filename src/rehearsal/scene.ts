/** What those who play a stage are handed. */
import type { Programme, Stage } from '../../workflows/programme.js';
import type { Act, Data, Outcome } from '../casework/act.js';
import type { Office } from '../office.js';
import type { Staff } from './company.js';
import type { Invented } from './invented.js';

export interface StageRow {
  id: string;
  code: string;
  acting: string;
  state: string;
  opens_on: string | null;
  closes_on: string | null;
  closed_on: string | null;
}

export interface Play {
  programme: Programme;
  office: Office;
  invented: Invented;
  round: string;
  staff(body: string): Staff;
  /** Remembers what was refused. */
  check(where: string, outcomes: readonly Outcome[]): void;
  /** The same act on many cases. */
  all(where: string, type: string, cases: readonly string[], who: Act['who'], data?: Data): Promise<void>;
}

export interface Scene {
  play: Play;
  row: StageRow;
  settings: Stage;
}
