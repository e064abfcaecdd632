/** The order of the stages, who acts in them, and what one of them needs from another. */
import { LEVELS, type Programme, type StageType } from '../programme.js';
import type { Fault } from '../read/places.js';
import { and, codesIn, codesOf, fault, faultIf, type Step, or, steps, wayOf } from './about.js';

export const stageFaults = (programme: Programme): Fault[] => [
  ...ends(programme),
  ...steps(programme).flatMap((step) => [
    ...acting(programme, step),
    ...reading(programme, step),
    ...fractions(step),
    ...windows(programme, step),
  ]),
  ...validity(programme),
];

const LAST: readonly StageType[] = ['commendation', 'referral', 'verification'];

/** A category begins with a recommendation and ends where its cases can end well. */
function ends(programme: Programme): Fault[] {
  const ways = codesOf(programme).map((code, index) => ({ code, index, way: wayOf(programme, code) }));
  const beginning = steps(programme).map(({ stage, index }) => {
    const wrong = ways.filter(({ way }) => way[0]?.index === index && stage.stage !== 'recommendation');
    return {
      index,
      codes: wrong.map(({ code }) => code),
      what: `begin with a ${stage.stage}: put a recommendation first`,
    };
  });
  const ending = steps(programme).map(({ stage, index }) => {
    const wrong = ways.filter(({ way }) => way.at(-1)?.index === index && !LAST.includes(stage.stage));
    return { index, codes: wrong.map(({ code }) => code), what: `end with a ${stage.stage}: let a ${or(LAST)} follow` };
  });
  return [
    ...ways.flatMap(({ code, index, way }) =>
      faultIf(way.length === 0, `categories[${index}]`, `no stage handles ${code}: name it in for, or remove it`),
    ),
    ...[...beginning, ...ending].flatMap(({ index, codes, what }) =>
      faultIf(codes.length > 0, `stages[${index}].stage`, `cases of ${and(codes)} ${what}`),
    ),
  ];
}

/** `by` names who is there and can act; a referral goes upward. */
function acting(programme: Programme, { stage, index }: Step): Fault[] {
  const path = `stages[${index}]`;
  const own = LEVELS.indexOf(programme.organiser.level);
  if (stage.stage === 'referral' && LEVELS.indexOf(stage.to) <= own) {
    const higher = LEVELS.slice(own + 1).join(', ');
    const advice = higher === '' ? 'there is none, so remove the stage' : `write ${higher}`;
    return [fault(`${path}.to`, `${stage.to} is not above the organiser, a ${programme.organiser.level}: ${advice}`)];
  }
  if (!('by' in stage) || stage.by === 'office') return [];
  if (stage.by !== 'unit') {
    const message = `${stage.by} is not below the organiser, a ${programme.organiser.level}: write office or a lower level`;
    return faultIf(LEVELS.indexOf(stage.by) >= own, `${path}.by`, message);
  }
  if (stage.stage !== 'notice')
    return [fault(`${path}.by`, `nobody at a unit may act in a ${stage.stage}: write office or a lower level`)];
  const without = codesIn(programme, stage).filter((code) => {
    const above = wayOf(programme, code).filter((step) => step.index < index);
    const nearest = above.findLast((step) => step.stage.stage === 'recommendation')?.stage;
    return nearest?.stage === 'recommendation' && nearest.from !== 'units';
  });
  const message = `${and(without)} does not come from units, so no unit can publish it: write office`;
  return faultIf(without.length > 0, `${path}.by`, message);
}

/** A reader who must be fresh needs others before; what is read blind must not have been shown. */
function reading(programme: Programme, { stage, index }: Step): Fault[] {
  if (stage.stage === 'notice') {
    const early = codesIn(programme, stage).flatMap((code) => {
      const blind = wayOf(programme, code).findLast((step) => step.stage.stage === 'review' && step.stage.blind);
      return blind !== undefined && blind.index > index ? [{ code, blind }] : [];
    });
    const which = `${and(early.map(({ code }) => code))} before the blind review ${early[0]?.blind.stage.id}`;
    return faultIf(early.length > 0, `stages[${index}]`, `shows ${which}: put it behind, or read without blind`);
  }
  if (stage.stage !== 'review' || !stage.fresh) return [];
  const earlier = codesIn(programme, stage).some((code) =>
    wayOf(programme, code).some(
      (step) => step.index < index && (step.stage.stage === 'review' || step.stage.stage === 'verification'),
    ),
  );
  return faultIf(!earlier, `stages[${index}].fresh`, 'no review comes before this one: remove fresh, or put one above');
}

function fractions({ stage, index }: Step): Fault[] {
  if (stage.stage !== 'committee') return [];
  return (['quorum', 'threshold'] as const).flatMap((key) => {
    const written = stage[key];
    const over = written.startsWith('over ');
    const [above = 0, below = 100] = written.replace('over ', '').replace('%', '').split('/').map(Number);
    const path = `stages[${index}].${key}`;
    if (below === 0 || above > below)
      return [fault(path, `${written} is not between 0 and 1: write a fraction like 2/3`)];
    return faultIf(over && above === below, path, `nothing is ${written}: write ${written.replace('over ', '')}`);
  });
}

/** A notice is open at least as long as the programme's rule says. */
function windows(programme: Programme, { stage, index }: Step): Fault[] {
  if (stage.stage !== 'notice') return [];
  return (['workingDays', 'calendarDays'] as const).flatMap((unit) => {
    const [days, least] = [stage.lasts[unit], programme.minimumNotice[unit]];
    const message = `${days} is less than the ${least} ${unit} of minimumNotice: write ${least} or more`;
    return faultIf(days !== undefined && days < least, `stages[${index}].lasts.${unit}`, message);
  });
}

/** The basis must still be in force when the rehearsal's round opens. */
function validity({ basis, rehearsal }: Programme): Fault[] {
  const message = `ends before rehearsal.from ${rehearsal.from}: write a later date, or rehearse earlier`;
  return faultIf(basis.validUntil < rehearsal.from, 'basis.validUntil', message);
}
