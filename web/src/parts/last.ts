/** The last of a list: `at(-1)` is younger than the browsers that old office machines have. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
