/**
 * Places where the format is silent or can be read twice. The first word of each is the planner's reading, the
 * others are what somebody else might have read; READINGS.md says each in a line. A programme whose plan changes
 * when one of them changes proves nothing about the product until the format settles it.
 */
export const alternatives = {
  scoreOrder: ['recommended', 'reversed', 'mixed1', 'mixed2', 'mixed3', 'mixed4'],
  optionsTurn: ['category', 'unit', 'programme'],
  optionsPassed: ['skipped', 'kept', 'own'],
  optionsDealt: ['unit', 'dealt'],
  allotmentImpossible: ['broke', 'notSent'],
  totalBelowMin: ['fewer', 'none', 'broke'],
  totalAndNominations: ['apart', 'together'],
  objectedAgain: ['counted', 'moot'],
  moverCounts: ['through', 'enteredOnly', 'replaces'],
  moverNextNotice: ['arrival', 'window', 'once'],
  moverBetween: ['straight', 'counted'],
  moverAfterDate: ['arrival', 'broke'],
  tiesNoneReserve: ['tiedFirst', 'tiedOut'],
  tiesWithShares: ['applies', 'ignored'],
  seatsOverOffices: ['total', 'each'],
  committeeOffices: ['one', 'each'],
  committeeReserve: ['byScore', 'none'],
  keptUncut: ['forwarded', 'null'],
  tooManyToCommend: ['broke', 'trimmed'],
  capOverAll: ['broke', 'ignored'],
  sharesOverOffices: ['office', 'notThere'],
  tableBelow: ['zero', 'noLimit'],
  nestedWhere: ['within', 'anywhere'],
  titlesOrder: ['byDay', 'byCategory'],
  dateFrom: ['openingDay', 'firstWorkingDay'],
  defaultSeed: ['1', '0'],
} as const;

export type Readings = { -readonly [Name in keyof typeof alternatives]: (typeof alternatives)[Name][number] };

export const plainReadings = Object.fromEntries(
  Object.entries(alternatives).map(([name, [first]]) => [name, first]),
) as Readings;

/** Every reading that differs from the plain one in one place. */
export function otherReadings(): { name: keyof Readings; readings: Readings }[] {
  return Object.entries(alternatives).flatMap(([name, [, ...others]]) =>
    others.map((other) => ({
      name: name as keyof Readings,
      readings: { ...plainReadings, [name]: other } as Readings,
    })),
  );
}
