import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { charactersIn, faultsOf, gapsOf, type Draft } from '../../workflows/form.js';
import { formOf, type Field, type Programme } from '../../workflows/programme.js';
import { programmeFrom, shipped } from './machines.js';

const FORM = `
  - { name: deeds, label: { zh-CN: 事迹 }, kind: text, required: true, maxChars: 5 }
  - { name: post, label: { zh-CN: 职务 }, kind: choice, required: true, options: [{ code: head, title: { zh-CN: 负责人 } }, { code: other, title: { zh-CN: 其他 } }] }
  - { name: years, label: { zh-CN: 年限 }, kind: number, min: 3, max: 50 }
  - { name: since, label: { zh-CN: 起始 }, kind: date }
  - { name: agreed, label: { zh-CN: 同意 }, kind: yesno }
  - { name: evidence, label: { zh-CN: 佐证 }, kind: files, maxFiles: 2 }
  - { name: constructor, label: { zh-CN: 建设者 }, kind: text, required: true, maxChars: 9 }`;
const programme = programmeFrom(`format: 1
programme: forms
title: { zh-CN: 评选 }
organiser: { title: { zh-CN: 市办公室 }, level: city }
basis: { number: 市办发〔2026〕1号, approvedBy: 市委, validUntil: 2030-12-31 }
form:${FORM}
settings:
  - { code: school, title: { zh-CN: 学校 }, form: [{ name: pupils, label: { zh-CN: 学生 }, kind: number, required: true }, { name: proof, label: { zh-CN: 证明 }, kind: files, required: true, maxFiles: 1 }] }
categories:
  - { code: person, title: { zh-CN: 个人 }, nominee: person }
  - { code: team, title: { zh-CN: 集体 }, nominee: collective }
  - { code: essay, title: { zh-CN: 征文 }, nominee: work }
  - { code: sender, title: { zh-CN: 单位 }, nominee: unit }
stages:
  - { id: recommendation, stage: recommendation, closes: { workingDays: 5 } }
  - { id: decision, stage: commendation }
`);

const whole: Draft = {
  nominee: { name: '张三' },
  options: { post: 'head' },
  form: { deeds: '事迹', constructor: '建' },
};
const form = (more: object): Draft => ({ ...whole, form: { ...(whole.form as object), ...more } });
const told = (draft: Draft, category = 'person', setting?: string) =>
  faultsOf(programme, category, draft, setting).map(({ path, rule }) => `${path} ${rule}`);
const lacks = (draft: Draft, category = 'person', setting?: string) =>
  gapsOf(programme, category, draft, setting).map(({ path, rule }) => `${path} ${rule}`);

describe('a draft', () => {
  it('may hold all that its form asks for, or next to nothing of it', () => {
    expect(told(form({ years: 50, since: '2024-02-29', agreed: 'no', evidence: ['a.pdf', 'b.pdf'] }))).toEqual([]);
    expect(told({ nominee: {}, options: {}, form: {} })).toEqual([]);
    expect(told(form({ deeds: '', years: 1 }))).toEqual([]);
  });

  it.each<[string, Draft, string]>([
    ['a field nobody asked for', form({ phone: '138' }), 'form.phone keyKnown'],
    ['a field called like what every object inherits', form({ toString: 'x' }), 'form.toString keyKnown'],
    [
      '__proto__',
      JSON.parse('{"nominee":{},"options":{},"form":{"__proto__":"x"}}') as Draft,
      'form.__proto__ keyKnown',
    ],
    ['an option beside the options', form({ post: 'head' }), 'form.post keyKnown'],
    ['a text among the options', { ...whole, options: { deeds: 'x' } }, 'options.deeds keyKnown'],
    ['an option that does not exist', { ...whole, options: { post: 'boss' } }, 'options.post optionKnown'],
    ['two options of one field', { ...whole, options: { post: ['head', 'other'] } }, 'options.post kindHeld'],
    ['a number for a text', form({ deeds: 5 }), 'form.deeds kindHeld'],
    ['null for a text', form({ deeds: null }), 'form.deeds kindHeld'],
    ['half a character', form({ deeds: '\ud83d' }), 'form.deeds plainText'],
    ['NUL', form({ deeds: 'a\u0000' }), 'form.deeds plainText'],
    ['a number as text', form({ years: '5' }), 'form.years kindHeld'],
    ['what is not a number', form({ years: NaN }), 'form.years kindHeld'],
    ['a number above its max', form({ years: 50.5 }), 'form.years maxHeld'],
    ['a date that does not exist', form({ since: '2026-02-29' }), 'form.since kindHeld'],
    ['a date written otherwise', form({ since: '2026/03/01' }), 'form.since kindHeld'],
    ['true for a yes', form({ agreed: true }), 'form.agreed kindHeld'],
    ['too many files', form({ evidence: ['a', 'b', 'c'] }), 'form.evidence maxFilesHeld'],
    ['a file without a name', form({ evidence: [' '] }), 'form.evidence kindHeld'],
    ['one file, not a list', form({ evidence: 'a.pdf' }), 'form.evidence kindHeld'],
    ['nothing in place of the form', { ...whole, form: undefined }, 'form kindHeld'],
    ['a list for a form', { ...whole, form: [] }, 'form kindHeld'],
    ['a name that is a text', { ...whole, nominee: { name: '名'.repeat(201) } }, 'nominee.name maxCharsHeld'],
  ])('may not hold %s', (_, draft, fault) => expect(told(draft)).toEqual([fault]));

  it('names the columns of its own kind of nominee, and no others', () => {
    const named = (category: string, nominee: object) => told({ ...whole, nominee }, category);
    expect(named('person', { name: '张三', workUnit: '一中', post: '教师' })).toEqual([]);
    expect(named('person', { name: '张三', phone: '138' })).toEqual(['nominee.phone keyKnown']);
    expect(named('team', { name: '一班', workUnit: '一中' })).toEqual(['nominee.workUnit keyKnown']);
    expect(named('sender', { name: '一中', post: '学校' })).toEqual(['nominee.post keyKnown']);
    expect(named('essay', { title: '家乡', author: '李四', workUnit: '一中' })).toEqual([]);
    expect(named('essay', { name: '家乡' })).toEqual(['nominee.name keyKnown']);
  });

  it('fills in the form of its unit’s setting, where that has one', () => {
    const draft = { ...whole, options: {}, form: { pupils: 300 } };
    expect(told(draft, 'person', 'school')).toEqual([]);
    expect(told(draft)).toEqual(['form.pupils keyKnown']);
    expect(lacks({ ...draft, form: {} }, 'person', 'school')).toEqual(['form.pupils filled', 'form.proof filled']);
  });

  it('says what is wrong and what to do, at every place', () => {
    const faults = faultsOf(programme, 'person', { ...form({ deeds: '太长的事迹材料' }), options: { post: 'boss' } });
    expect(faults).toEqual([
      { path: 'options.post', rule: 'optionKnown', message: 'write one of head, other' },
      { path: 'form.deeds', rule: 'maxCharsHeld', message: '7 characters are more than 5: shorten it by 2' },
    ]);
  });

  it('with endless faults is told some of them, briefly', () => {
    const keys = Array.from({ length: 5000 }, (_, n) => [`${n}`.padEnd(5000, 'x'), n]);
    const faults = faultsOf(programme, 'person', form(Object.fromEntries(keys) as object));
    expect(faults).toHaveLength(50);
    expect(JSON.stringify(faults).length).toBeLessThan(20_000);
  });
});

describe('characters', () => {
  it.each([
    ['Chinese', '民族团结好', 5],
    ['rare Chinese, two units of UTF-16 each', '𠮷𡃁𪚥𠀋𬺰', 5],
    ['Uyghur', 'ئۇيغۇ', 5],
    ['emoji', '😀😀😀😀😀', 5],
    ['nothing', '', 0],
  ])('are counted as one each: %s', (_, text, many) => {
    expect(charactersIn(text)).toBe(many);
    expect(told(form({ deeds: text }))).toEqual([]);
    expect(told(form({ deeds: `${text}${'字'.repeat(6 - many)}` }))).toEqual(['form.deeds maxCharsHeld']);
  });
});

describe('a draft that is sent', () => {
  it('has everything that is required filled in', () => {
    expect(lacks(whole)).toEqual([]);
    expect(lacks({ nominee: {}, options: {}, form: {} })).toEqual([
      'nominee.name filled',
      'options.post filled',
      'form.deeds filled',
      'form.constructor filled',
    ]);
    expect(lacks(whole, 'essay')).toEqual(['nominee.title filled', 'nominee.author filled']);
  });

  it.each([
    ['blanks', ' \u3000\n'],
    ['characters nobody sees', '\u200b\u200e'],
  ])('is not filled in with %s', (_, text) => expect(lacks(form({ deeds: text }))).toEqual(['form.deeds filled']));

  it('has a file where one is required', () => {
    const attached = (...proof: string[]) => ({ ...whole, options: {}, form: { pupils: 300, proof } });
    expect(lacks(attached(), 'person', 'school')).toEqual(['form.proof filled']);
    expect(lacks(attached('a.pdf'), 'person', 'school')).toEqual([]);
  });

  it('has no number below its min, required or not', () => {
    expect(lacks(form({ years: 2 }))).toEqual(['form.years minReached']);
    expect(lacks(form({ years: 3 }))).toEqual([]);
  });
});

describe('whatever is sent', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.anything());
  const like = fc.record({ name: anything, post: anything, deeds: anything, years: anything, evidence: anything });
  const part = fc.oneof(anything, like);

  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.record({ nominee: part, options: part, form: part }), (draft) => {
        for (const { path, message } of [
          ...faultsOf(programme, 'person', draft),
          ...gapsOf(programme, 'person', draft),
        ])
          expect([path, message]).not.toContain('');
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe('a form of any programme that ships', () => {
  const character = fc.constantFrom(...'民族团结ئۇيغۇرab1 𠮷😀');
  const text = (most: number) =>
    fc.array(character, { maxLength: Math.min(most, 30) }).map((each) => `事${each.join('')}`);
  const valueOf = (field: Field): fc.Arbitrary<unknown> => {
    switch (field.kind) {
      case 'text':
        return text(field.maxChars - 1);
      case 'number':
        return fc.integer({ min: Math.ceil(field.min ?? -9), max: Math.floor(field.max ?? 1e6) });
      case 'date':
        return fc.constantFrom('2026-03-02', '2024-02-29', '1949-10-01');
      case 'choice':
        return fc.constantFrom(...field.options.map(({ code }) => code));
      case 'yesno':
        return fc.constantFrom('yes', 'no');
      case 'files':
        return fc.array(text(50), { minLength: 1, maxLength: field.maxFiles });
    }
  };
  const filled = (fields: readonly Field[]) =>
    fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), {
      requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
    });
  const draftOf = (of: Programme, code: string, setting?: string): fc.Arbitrary<Draft> => {
    const fields = formOf(of, code, setting);
    const { nominee } = of.categories.find((each) => each.code === code)!;
    return fc.record({
      nominee: nominee === 'work' ? fc.record({ title: text(99), author: text(99) }) : fc.record({ name: text(99) }),
      options: filled(fields.filter(({ kind }) => kind === 'choice')),
      form: filled(fields.filter(({ kind }) => kind !== 'choice')),
    });
  };

  it.each([...shipped.map(([name, source]) => [name, programmeFrom(source)] as const), ['forms', programme] as const])(
    '%s holds every draft that fills it in',
    (_, of) => {
      for (const { code } of of.categories)
        for (const setting of [undefined, ...of.settings.map((each) => each.code)])
          fc.assert(
            fc.property(draftOf(of, code, setting), (draft) => {
              expect(faultsOf(of, code, draft, setting)).toEqual([]);
              expect(gapsOf(of, code, draft, setting)).toEqual([]);
            }),
            { seed: 3, numRuns: 50 },
          );
    },
  );
});
