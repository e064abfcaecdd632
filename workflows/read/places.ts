/**
 * Paths of a programme file, as people read them (`stages[2].keep.individual`), and where they lie in the file,
 * so that faults can be told in the order in which one reads.
 */
export interface Fault {
  path: string;
  /** What is wrong and what to do. */
  message: string;
}

export type Path = readonly PropertyKey[];

/** The path of a fault that has no place of its own: not YAML, empty, not a map. */
export const FILE = '(file)';

export function shown(path: Path): string {
  if (path.length === 0) return FILE;
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      const key = String(part);
      return /^[\p{L}\p{N}_-]+$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The reverse of `shown`. */
export function partsOf(path: string): (string | number)[] {
  if (path === FILE) return [];
  const found = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/gu);
  return [...found].map(([, index, quoted, key]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : (key ?? ''),
  );
}

/** `path` itself or something within it. */
export const within = (inner: string, path: string): boolean =>
  inner === path || path === FILE || inner.startsWith(`${path}.`) || inner.startsWith(`${path}[`);

export class Places {
  private readonly starts = new Map<string, number>();
  private readonly aliases = new Map<string, string>();
  private readonly pinned = new WeakMap<Fault, number>();

  /** What has `path` begins at this offset of the text. */
  note(path: string, start: number): void {
    this.starts.set(path, start);
  }

  /** What has `path` only repeats what is written at `target`, above. */
  repeats(path: string, target: string): void {
    this.aliases.set(path, target);
  }

  /** For a fault whose path has another place too, such as a repeated key. */
  pin(fault: Fault, start: number): void {
    this.pinned.set(fault, start);
  }

  /**
   * The faults in file order: a missing key stands at its parent's place, what an alias repeats at the alias.
   * What is wrong in something that aliases repeat is told once, where it is written.
   */
  inOrder(faults: readonly Fault[]): Fault[] {
    const told = new Set<string>();
    return faults
      .map((fault) => {
        const { start, written } = this.find(partsOf(fault.path));
        return { fault, start: this.pinned.get(fault) ?? start, same: `${written} ${fault.message}` };
      })
      .sort((a, b) => a.start - b.start)
      .filter(({ same }) => !told.has(same) && told.add(same))
      .map(({ fault: { path, message } }) => ({ path, message }));
  }

  private find(parts: Path): { start: number; written: string } {
    for (let length = parts.length; length >= 0; length--) {
      const path = shown(parts.slice(0, length));
      const start = this.starts.get(path);
      if (start === undefined) continue;
      const target = this.aliases.get(path);
      if (target === undefined) return { start, written: shown(parts) };
      return { start, written: this.find([...partsOf(target), ...parts.slice(length)]).written };
    }
    return { start: 0, written: shown(parts) };
  }
}
