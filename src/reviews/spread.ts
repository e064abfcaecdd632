/**
 * Spreads cases over reviewers so that nobody has more than one more than anybody else, wherever conflicts allow it.
 * Pure, and the same for the same input: cases and reviewers in order of their ids.
 */
export interface Wanting {
  id: string;
  /** How many reviewers it still lacks. */
  lacks: number;
  /** Who may read it. At least as many as it lacks, or it stays short. */
  may: readonly string[];
}

/** Who gets which cases, by case. `loads`: how many each reviewer has already. */
export function spread(cases: readonly Wanting[], loads: ReadonlyMap<string, number>): Map<string, string[]> {
  const load = new Map(loads);
  const given = new Map<string, Set<string>>();
  const held = new Map<string, Set<Wanting>>([...loads.keys()].map((person) => [person, new Set()]));
  const move = (one: Wanting, to: string, from?: string) => {
    given.get(one.id)!.add(to);
    held.get(to)!.add(one);
    load.set(to, load.get(to)! + 1);
    if (from === undefined) return;
    given.get(one.id)!.delete(from);
    held.get(from)!.delete(one);
    load.set(from, load.get(from)! - 1);
  };
  const people = [...loads.keys()].sort();
  // Whoever has fewest is next; then what conflicts have piled up is passed on.
  for (const one of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    given.set(one.id, new Set());
    const free = people.filter((person) => one.may.includes(person)).sort((a, b) => load.get(a)! - load.get(b)!);
    for (const person of free.slice(0, one.lacks)) move(one, person);
  }
  for (let path = unloading(people, load, held, given); path; path = unloading(people, load, held, given))
    for (const { one, from, to } of path) move(one, to, from);
  return new Map([...given].map(([id, to]) => [id, [...to].sort()]));
}

interface Pass {
  one: Wanting;
  from: string;
  to: string;
}

/**
 * A chain of cases passed on, each to somebody who may read it, from a reviewer to one who has at least two fewer.
 * Without any such chain no other spread is more even (as for matchings: no augmenting path is left).
 */
function unloading(
  people: readonly string[],
  load: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, ReadonlySet<Wanting>>,
  given: ReadonlyMap<string, ReadonlySet<string>>,
): Pass[] | undefined {
  const fewest = Math.min(...load.values());
  for (const start of people.toSorted((a, b) => load.get(b)! - load.get(a)!)) {
    if (load.get(start)! < fewest + 2) break;
    const cameBy = new Map<string, Pass | undefined>([[start, undefined]]);
    for (const person of cameBy.keys()) {
      if (load.get(person)! <= load.get(start)! - 2) return chainTo(person, cameBy);
      for (const one of held.get(person)!)
        for (const to of one.may)
          if (!cameBy.has(to) && held.has(to) && !given.get(one.id)!.has(to)) cameBy.set(to, { one, from: person, to });
    }
  }
  return undefined;
}

function chainTo(end: string, cameBy: ReadonlyMap<string, Pass | undefined>): Pass[] {
  const chain: Pass[] = [];
  for (let pass = cameBy.get(end); pass; pass = cameBy.get(pass.from)) chain.push(pass);
  return chain;
}
