/**
 * Reads a programme file: YAML, then its shape. Whether what it says makes sense is asked in check.ts.
 *
 * All faults are told, in file order, each as a sentence that says what is wrong and what to do.
 */
import { type Programme, programmeSchema } from './programme.js';
import { openDocument } from './read/document.js';
import type { Fault, Places } from './read/places.js';
import { type ShapeFault, sentences, wording } from './read/sentences.js';

export type { Fault } from './read/places.js';

export interface ReadProgramme {
  /** There only if no fault is. */
  programme?: Programme;
  faults: Fault[];
}

export function readProgramme(text: string): ReadProgramme {
  const { programme, places, textFaults, shapeFaults } = readFile(text);
  const faults = places.inOrder([...textFaults, ...shapeFaults]);
  return programme !== undefined && faults.length === 0 ? { programme, faults } : { faults };
}

/** What check.ts goes on with. */
export interface ProgrammeFile {
  /** Undefined where the text is not even YAML. */
  value?: unknown;
  /** There if the shape is right, whatever is wrong with the text (repeated keys, tags). */
  programme?: Programme;
  places: Places;
  textFaults: Fault[];
  shapeFaults: ShapeFault[];
}

export function readFile(text: string): ProgrammeFile {
  const { value, places, faults: textFaults } = openDocument(text);
  if (value === undefined) return { places, textFaults, shapeFaults: [] };
  return { value, places, textFaults, ...shapeOf(value) };
}

export function shapeOf(value: unknown): { programme?: Programme; shapeFaults: ShapeFault[] } {
  const result = programmeSchema.safeParse(value, { error: wording });
  if (result.success) return { programme: result.data, shapeFaults: [] };
  return { shapeFaults: sentences(value, result.error.issues) };
}
