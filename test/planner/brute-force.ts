/** Shares tried out subset by subset, to hold the planner's own reckoning against. */
import fc from 'fast-check';
import type { Share } from './programme.js';

export type Nominee = { options: { sort: string; post: string } };

export const someShares: Share[] = [
  { where: { sort: 'x' }, of: 'all', max: '40%' },
  { where: { post: 'front' }, of: { sort: 'y' }, min: '55%' },
  { where: { sort: 'z' }, of: 'all', min: { 4: 1 } },
];

export const nominees = (most: number): fc.Arbitrary<Nominee[]> => {
  const options = fc.record({
    sort: fc.constantFrom<string>('x', 'y', 'z'),
    post: fc.constantFrom<string>('front', 'back'),
  });
  return fc.array(fc.record({ options }), { maxLength: most });
};

/** All lists of those there that hold `someShares`, each in their order. */
export const soundLists = (there: Nominee[]): Nominee[][] =>
  Array.from({ length: 2 ** there.length }, (_, bits) => there.filter((_, index) => (bits >> index) % 2 === 1)).filter(
    sound,
  );

function sound(list: Nominee[]): boolean {
  const count = (test: (one: Nominee['options']) => boolean): number =>
    list.filter(({ options }) => test(options)).length;
  const ys = count(({ sort }) => sort === 'y');
  const front = count(({ sort, post }) => sort === 'y' && post === 'front');
  const few = list.length < 4 || count(({ sort }) => sort === 'z') >= 1;
  return count(({ sort }) => sort === 'x') * 10 <= list.length * 4 && front * 100 >= ys * 55 && few;
}

/** Of the longest lists not above `places`, the one whose places in the order come first. */
export function bestPlaces(there: Nominee[], places: number): number[] {
  const lists = soundLists(there).filter((list) => list.length <= places);
  const size = Math.max(...lists.map((list) => list.length));
  const longest = lists.filter((list) => list.length === size).map((list) => list.map((one) => there.indexOf(one)));
  longest.sort((left, right) => left.map((place, index) => place - (right[index] ?? 0)).find((by) => by !== 0) ?? 0);
  return longest[0] ?? [];
}
