import { describe, expect, it } from '@jest/globals';
import { actLabel, isActNamed } from '../../workflows/act-labels.js';
import { edges } from '../../workflows/explore.js';
import { stateTitle } from '../../workflows/labels.js';
import { hasReasonFor, reasonOf } from '../../workflows/reasons.js';
import { caseRules, listRules, objectionRules, roundRules, stageRules } from '../../workflows/rules.js';
import { stateNames } from '../../workflows/state-names.js';
import { caseMachines, commonMachines, EVERY_STAGE, machineOf, programmeFrom } from './machines.js';

const HAN = /\p{Script=Han}/u;
const ARABIC = /\p{Script=Arabic}/u;
const inThree = (words: Record<string, string>) => {
  expect(words['zh-CN']).toMatch(HAN);
  expect(words.ug).toMatch(ARABIC);
  expect(words.en).toMatch(/^[a-z]/i);
};

describe('every act', () => {
  const acts = new Set(
    [...caseMachines, ...commonMachines].flatMap(([, flow]) => edges(flow).map(({ act }) => act)).concat('NOMINATED'),
  );

  it('of every machine has a name in three languages', () => {
    expect([...acts].filter((act) => !isActNamed(act))).toEqual([]);
    for (const act of acts) inThree(actLabel(act));
  });
});

describe('every rule', () => {
  const machines = { ...caseRules, ...listRules, ...stageRules, ...roundRules, ...objectionRules };
  /** Those that are asked outside the machines: of a draft that is entered, of an order. */
  const elsewhere = ['role', 'notPossibleHere', 'formHolds', 'roundRuns', 'titleHeld', 'titleFree', 'titleChosen'];
  const rules = [...Object.keys(machines), ...elsewhere, 'titleAsked', 'ranked'];

  it('has a sentence in three languages that says why not', () => {
    expect(rules.filter((rule) => !hasReasonFor(rule))).toEqual([]);
    for (const rule of rules) inThree(reasonOf(rule));
  });
});

describe('where a case stands', () => {
  it('is named in three languages in every state of every machine', () => {
    for (const [, flow] of caseMachines)
      for (const state of flow.states.keys()) {
        const child = state.split('.')[1];
        if (child !== undefined) expect(stateTitle(child, 'zh-CN')).toMatch(HAN);
      }
  });

  it('tells the public of no objection, return or refusal', () => {
    const programme = programmeFrom(EVERY_STAGE);
    const inside = /退回|补正|异议|不予|未入选|未当选|取消|谢绝|撤回|审核|草稿/;
    for (const state of machineOf(EVERY_STAGE).states.keys()) {
      const { staff, unit, public: told } = stateNames(programme, state);
      for (const words of [staff, unit, told]) inThree(words);
      expect(told['zh-CN']).not.toMatch(inside);
    }
    expect(stateNames(programme, 'reading.returned').unit['zh-CN']).toBe('审核 · 请补正');
  });
});
