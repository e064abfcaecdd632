/** Machines to ask questions of: those of every programme that ships or is tested, and the four that all rounds share. */
import { readdirSync, readFileSync } from 'node:fs';
import { checkProgramme } from '../../workflows/check.js';
import { compile } from '../../workflows/compile.js';
import type { CaseFacts } from '../../workflows/facts.js';
import { listWorkflows } from '../../workflows/list.workflow.js';
import { objectionWorkflow } from '../../workflows/objection.workflow.js';
import type { Role } from '../../workflows/people.js';
import type { Programme } from '../../workflows/programme.js';
import { roundWorkflow, stageWorkflows } from '../../workflows/round.workflow.js';
import type { Workflow } from '../../workflows/workflow.js';

const HEAD = `format: 1
programme: every-stage
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: 2030-12-31 }
`;

/** Every kind of stage that is carried out, once; a review that cuts and one that does not. */
export const EVERY_STAGE = `${HEAD}categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person, perUnit: { max: 3 }, seats: 3 }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 }, seal: true, consent: true }
  - { id: unit-notice, stage: notice, by: unit, lasts: { workingDays: 5 } }
  - { id: reading, stage: review, closes: { workingDays: 5 }, reviewers: 2, pass: 60, opinions: [tax] }
  - { id: shortlist, stage: review, closes: { workingDays: 5 }, keep: 5, reserve: 2 }
  - { id: ballot, stage: committee, closes: { workingDays: 5 }, reserve: 1 }
  - { id: city-notice, stage: notice, lasts: { workingDays: 5 }, upheld: reserve }
  - { id: referral, stage: referral, closes: { workingDays: 5 }, to: province }
  - { id: decision, stage: commendation }
`;

export function programmeFrom(text: string): Programme {
  const { programme, faults } = checkProgramme(text);
  if (!programme) throw new Error(`not sound: ${JSON.stringify(faults)}`);
  return programme;
}

/** The machine of a programme's only category. */
export const machineOf = (text: string): Workflow => [...compile(programmeFrom(text)).cases.values()][0]!;

const yamlIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), readFileSync(`${folder}/${file}`, 'utf8')]);

export const shipped = yamlIn('workflows/programmes');
export const tested = yamlIn('test/programmes');

/** The machines of the cases of every programme, by programme and category. */
export const caseMachines: [string, Workflow][] = [
  ...shipped,
  ...tested,
  ['every-stage', EVERY_STAGE] as const,
].flatMap(([name, text]) =>
  [...compile(programmeFrom(text)).cases].map(([category, flow]): [string, Workflow] => [`${name}.${category}`, flow]),
);

/** Lists, stages, rounds and objections: the same in every programme. */
export const commonMachines: [string, Workflow][] = [
  ...Object.entries(listWorkflows),
  ...Object.entries(stageWorkflows).map(([kind, flow]): [string, Workflow] => [`stage, ${kind}`, flow]),
  ['round', roundWorkflow],
  ['objection', objectionWorkflow],
];

/** Facts in which nothing stands in the way of anything that asks for no more than an open stage. */
export const facts = (roles: readonly Role[], more: Partial<CaseFacts> = {}): CaseFacts => ({
  now: '2026-03-02T02:00:00.000Z',
  today: '2026-03-02',
  roles: new Set(roles),
  ownUnit: false,
  recused: false,
  assigned: true,
  declared: true,
  hands: new Set(),
  stage: 'open',
  late: false,
  complete: true,
  consent: true,
  quotaLeft: null,
  totalLeft: null,
  list: 'open',
  onList: null,
  window: 'open',
  publishedNow: true,
  shownAlone: true,
  openObjections: 0,
  objections: {},
  scores: 0,
  meanScore: null,
  mostPoints: 100,
  indicatorsScored: true,
  slipsMissing: 0,
  slipsUnanswered: 0,
  slipsObjecting: [],
  owes: [],
  placeFree: false,
  nextInReserve: false,
  correction: 'none',
  publicChanged: false,
  ...more,
});
