/** Shares: what they count is in the form, their limits make sense, and some list can keep them. */
import { formOf, type Category, type Field, type Programme, type Share } from '../programme.js';
import { parseLimit, rulesFor, type ShareRule } from '../quota.js';
import { type Fault, shown } from '../read/places.js';
import { neverHold } from '../shares.js';
import { and, fault, faultIf } from './about.js';

export const shareFaults = (programme: Programme): Fault[] =>
  programme.categories.flatMap((category, index) => {
    const forms = formsOf(programme, category);
    const faults = category.shares.flatMap((share, number) => [
      ...names(forms, share, ['categories', index, 'shares', number]),
      ...limits(share, `categories[${index}].shares[${number}]`),
    ]);
    return faults.length > 0 ? faults : impossible(category, forms, index);
  });

interface Form {
  whose: string;
  fields: Field[];
}

/** The forms that cases of a category fill in: one, or one for each setting. */
function formsOf(whole: Programme, category: Category): Form[] {
  // Of two categories with one code, a fault told elsewhere, each is asked about its own form.
  const programme = { ...whole, categories: [category] };
  if (programme.settings.length === 0) return [{ whose: 'the form', fields: formOf(programme, category.code) }];
  return programme.settings.map((setting) => ({
    whose: `the form of setting ${setting.code}`,
    fields: formOf(programme, category.code, setting.code),
  }));
}

/** What a share counts must be asked in every form, else some nominees could never be counted. */
function names(forms: readonly Form[], share: Share, path: (string | number)[]): Fault[] {
  const named = (key: 'where' | 'of', map: Record<string, string>) =>
    Object.entries(map).flatMap(([name, option]) => {
      const wrong = forms.flatMap(({ whose, fields }) => {
        const field = fields.find((each) => each.name === name);
        if (field === undefined) return [`${whose} has no field ${name}`];
        if (field.kind !== 'choice') return [`in ${whose} ${name} is a field of kind ${field.kind}, not choice`];
        const options = field.options.map(({ code }) => code);
        return options.includes(option) ? [] : [`in ${whose} ${name} has no option ${option}, but ${and(options)}`];
      });
      const message = `${and([...new Set(wrong)])}: name a choice field and one of its options`;
      return faultIf(wrong.length > 0, shown([...path, key, name]), message);
    });
  return [...named('where', share.where), ...(typeof share.of === 'object' ? named('of', share.of) : [])];
}

function limits({ min, max, rounding }: Share, path: string): Fault[] {
  if (min === undefined && max === undefined) return [fault(path, 'a limit is missing: write min or max')];
  const isPercent = (limit: unknown): limit is string => typeof limit === 'string';
  const over = (['min', 'max'] as const).flatMap((key) => {
    const limit = { min, max }[key];
    const message = `${String(limit)} is more than the whole: write up to 100%`;
    return faultIf(isPercent(limit) && parseFloat(limit) > 100, `${path}.${key}`, message);
  });
  const both = isPercent(min) === isPercent(max) && typeof min !== 'object' && typeof max !== 'object';
  const crossed = both && min !== undefined && max !== undefined && parseFloat(String(min)) > parseFloat(String(max));
  const vain = rounding !== undefined && !isPercent(min) && !isPercent(max);
  return [
    ...over,
    ...faultIf(crossed, `${path}.min`, `min ${String(min)} is above max ${String(max)}: lower min or raise max`),
    ...faultIf(vain, `${path}.rounding`, 'only a percentage is rounded: remove rounding'),
  ];
}

/** Beyond this many sorts of nominee the question is too large to be asked while somebody types. */
const MOST_SORTS = 200;
const LONGEST = 10_000;

function impossible(category: Category, forms: readonly Form[], index: number): Fault[] {
  const { seats = LONGEST, perUnit } = category;
  const unitSends = { from: Math.max(1, perUnit?.min ?? 1), to: perUnit?.max ?? LONGEST };
  return [
    ...never('all', { from: 1, to: Math.min(seats, LONGEST) }),
    ...never('allotment', { from: unitSends.from, to: Math.max(unitSends.from, Math.min(unitSends.to, LONGEST)) }),
  ];

  function never(list: 'all' | 'allotment', lengths: { from: number; to: number }): Fault[] {
    const numbered = category.shares.map((share) => ({ share, rule: ruleOf(share) }));
    const rules = rulesFor(
      numbered.map(({ rule }) => rule),
      list,
    );
    const fieldOptions = optionsOf(forms, rules);
    const sorts = Object.values(fieldOptions).reduce((product, options) => product * options.length, 1);
    if (rules.length === 0 || sorts > MOST_SORTS) return [];
    const places = list === 'all' ? `${lengths.to} places` : `the list of a unit`;
    return neverHold(rules, fieldOptions, lengths).map((wrong) => {
      const number = numbered.findIndex(({ rule }) => rule === rules[wrong]);
      const beside = wrong === 0 ? '' : ' beside the shares above it';
      const message = `this share can never hold for ${places}${beside}: change a limit`;
      return fault(`categories[${index}].shares[${number}]`, message);
    });
  }
}

/** Shares are written as in the file; rules have their limits read. */
function ruleOf({ where, of, min, max, rounding }: Share): ShareRule {
  const [least, most] = [parseLimit(min), parseLimit(max)];
  return {
    where,
    of,
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most }),
    ...(rounding && { rounding }),
  };
}

/** The options of each field that the rules name, over all forms; '' where a nominee may leave the field empty. */
function optionsOf(forms: readonly Form[], rules: readonly ShareRule[]): Record<string, string[]> {
  const named = rules.flatMap(({ where, of }) => [where, ...(typeof of === 'object' ? [of] : [])]);
  const entries = named.flatMap(Object.keys).map((name): [string, string[]] => {
    const fields = forms.flatMap(({ fields: all }) => all.filter((each) => each.name === name));
    const options = fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ code }) => code) : []));
    return [name, [...new Set([...options, ...(fields.every(({ required }) => required) ? [] : [''])])]];
  });
  return Object.fromEntries(entries);
}
