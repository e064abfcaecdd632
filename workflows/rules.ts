/**
 * The rules that guard acts, by name. A name reads after "if": a refusal lists the names of those that were not met.
 */
import type { Act, CaseFacts, ListFacts, ObjectionFacts, RoundFacts, StageFacts } from './facts.js';
import type { Role } from './people.js';
import { isDay } from './calendar.js';
import { reaches } from './tally.js';

/** A rule may be given a figure of the stage it stands in (`is`): how many scores, which pass mark. */
type Rules<F> = Record<string, (facts: F, act: Act, is: never) => boolean>;

const said = (act: Act, key: string) => typeof act.data[key] === 'string' && (act.data[key] as string).trim() !== '';
const hasReason = (_facts: unknown, act: Act) => said(act, 'reason');

export const caseRules = {
  stageOpen: (f) => f.stage === 'open' || f.late,
  stageBegun: (f) => f.stage !== 'waiting',
  stageClosed: (f) => f.stage === 'closed' && !f.late,
  quotaLeft: (f) => f.quotaLeft === null || f.quotaLeft > 0,
  totalLeft: (f) => f.totalLeft === null || f.totalLeft > 0,
  listOpen: (f) => f.list === 'open' || f.late,
  listSealed: (f) => f.list === 'sealed' || f.late,
  listMade: (f) => f.list === 'made' || f.list === 'signed',
  formComplete: (f) => f.complete,
  consentGiven: (f) => f.consent,
  windowOpen: (f) => f.window === 'open',
  publishedNow: (f) => f.publishedNow && f.window === 'open',
  shownAlone: (f) => f.shownAlone,
  windowEnded: (f) => f.window === 'ended',
  noOpenObjections: (f) => f.openObjections === 0,
  objectionsOpen: (f) => f.openObjections > 0,
  objectionIs: (f, act, is: string) => f.objections[String(act.data.objection)] === is,
  notOwnUnit: (f) => !f.ownUnit,
  notRecused: (f) => !f.recused,
  assigned: (f) => f.assigned,
  declared: (f) => f.declared,
  neverSent: (f) => !f.hands.has('sent'),
  neverScored: (f) => !f.hands.has('scored'),
  notYetScored: (f) => !f.hands.has('scoredHere'),
  neverApproved: (f) => !f.hands.has('approved'),
  slipsIn: (f) => f.slipsMissing === 0 && f.slipsUnanswered === 0,
  onlyNoticeOwed: (f) => f.owes.length <= 1,
  moreNoticesOwed: (f) => f.owes.length > 1,
  placeFree: (f) => f.placeFree,
  nextInReserve: (f) => f.nextInReserve,
  publicTextChanged: (f) => f.publicChanged,
  correctionHolds: (f) => f.correction !== 'faulty',
  keptByList: (f) => f.onList === 'kept',
  reserveByList: (f) => f.onList === 'reserve',
  outByList: (f) => f.onList === 'out',
  hasReason,
  namesWhatIsMissing: (_f, act) => said(act, 'missing'),
  namesDate: (f, act) => isDay(act.data.by) && act.data.by >= f.today,
  scoreInRange: (f, act) => {
    const score = act.data.score;
    return typeof score === 'number' && score >= 0 && score <= f.mostPoints;
  },
  indicatorsScored: (f) => f.indicatorsScored,
  scoresIn: (f, _act, is: number) => f.scores >= is,
  scorerWanted: (f, _act, is: number) => f.scores < is,
  passMet: (f, _act, is: number) => reaches(f.meanScore, is),
  movesUpTo: (_f, act, is: string) => act.data.to === is,
  owedNoticeIn: (f, _act, is: readonly string[]) => is.includes(f.owes[0] ?? ''),
  slipObjects: (f, act) => f.slipsObjecting.includes(String(act.data.body)),
  bodyAsked: (_f, act, is: readonly string[]) => is.includes(String(act.data.body ?? '')),
  answerKnown: (_f, act) => ['no objection', 'objection', 'not answered'].includes(String(act.data.answer)),
} satisfies Rules<CaseFacts>;

export const listRules = {
  stageOpen: (f) => f.stage === 'open',
  stageBegun: (f) => f.stage !== 'waiting',
  sameCases: (f) => f.sameCases,
  atLeastMin: (f) => f.cases >= f.min,
  atMostMax: (f) => f.max === null || f.cases <= f.max,
  notEmpty: (f) => f.cases > 0,
  sharesHold: (f) => f.sharesHold,
  consentsGiven: (f) => f.consentsMissing === 0,
  choiceReady: (f) => f.unready === 0,
  keepHeld: (f) => f.keepHeld,
  departuresReasoned: (f) => f.departuresReasoned,
  notOwnUnit: (f) => !f.ownUnit,
  neverSent: (f) => !f.sent,
  neverScored: (f) => !f.scored,
  notRecused: (f) => !f.recused,
  recusalsCounted: (f) => f.recusalsCounted,
  votesPossible: (f) => f.votesPossible,
  quorate: (f) => f.quorate,
  noTieLeft: (f) => f.tied === 0,
  windowEnded: (f) => f.windowEnded,
  windowRuns: (f) => !f.windowEnded,
  paperHolds: (f) => f.paperHolds,
  notEarlier: (f, act) => isDay(act.data.to) && f.endsOn !== null && act.data.to >= f.endsOn,
  mayPublish: (f) => f.mayPublish,
  seatsHeld: (f) => f.seatsHeld,
  capHeld: (f) => f.capHeld,
  notTheDrafter: (f) => !f.drafted,
  hasReason,
} satisfies Rules<ListFacts>;

export const stageRules = {
  due: (f) => f.due,
  nothingPending: (f) => f.pending === 0,
  movedToADayToCome: (f, act) => isDay(act.data.to) && act.data.to >= f.today,
  hasReason,
} satisfies Rules<StageFacts>;

export const roundRules = {
  basisValid: (f) => f.basisValid,
  carriedOut: (f) => f.carriedOut,
  datesReachable: (f) => f.datesReachable,
  stagesClosed: (f) => f.stagesClosed,
  secondPerson: (f) => f.secondPerson,
  hasReason,
} satisfies Rules<RoundFacts>;

export const objectionRules = {
  windowOpen: (f) => f.windowOpen,
  notOwnUnit: (f) => !f.ownUnit,
  hasReason,
} satisfies Rules<ObjectionFacts>;

/** Rules about what is said with an act, or what else goes with it; all others are about where things stand. */
export const rulesOfData: ReadonlySet<string> = new Set([
  'hasReason',
  'namesWhatIsMissing',
  'namesDate',
  'scoreInRange',
  'indicatorsScored',
  'bodyAsked',
  'answerKnown',
  'slipObjects',
  'objectionIs',
  'publishedNow',
  'publicTextChanged',
]);

/** A rule by name, or with the figure it compares with. */
export type Rule<Name extends string = string> = Name | { rule: Name; is: unknown };

/** The guard of one way out of a state: who may go it, and which rules must hold. */
export interface Guard {
  by: readonly Role[];
  rules: readonly Rule[];
}

export const guard =
  <Name extends string>(_rules: Record<Name, unknown>) =>
  (by: readonly Role[], ...rules: Rule<Name>[]): { type: 'rules'; params: Guard } => ({
    type: 'rules',
    params: { by, rules },
  });

/** The names of what a guard finds unmet, in order; empty: the way is free. `role` says that nobody in this role may. */
export function unmet<F extends { roles: ReadonlySet<Role> }>(
  { by, rules }: Guard,
  known: Rules<F>,
  facts: F,
  act: Act,
): string[] {
  const missing = by.some((role) => facts.roles.has(role)) ? [] : ['role'];
  for (const rule of rules) {
    const { rule: name, is } = typeof rule === 'string' ? { rule, is: undefined } : rule;
    if (!known[name]!(facts, act, is as never)) missing.push(name);
  }
  return missing;
}
