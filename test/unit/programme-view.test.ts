import { describe, expect, it } from '@jest/globals';
import { diagramView, roundProgrammeView } from '../../src/rounds/round-programme.schema.js';
import { compile } from '../../workflows/compile.js';
import { diagramOf } from '../../workflows/diagram-view.js';
import { programmeInWords } from '../../workflows/programme-view.js';
import { EVERY_STAGE, programmeFrom, shipped, tested } from './machines.js';

describe.each([...shipped, ...tested, ['every-stage', EVERY_STAGE]])('the programme %s', (_, text) => {
  const programme = programmeFrom(text);
  const round = { id: '0197a3c0-5e00-7000-8000-000000000001', code: 'x' };

  it('is told as its schema says, and nothing more', () => {
    const told = { round, version: 1, ...programmeInWords(programme) };
    expect(roundProgrammeView.parse(told)).toEqual(told);
  });

  it('is drawn for every category as its schema says', () => {
    for (const [category, flow] of compile(programme).cases) {
      const title = { 'zh-CN': 'x', ug: 'x', en: 'x' };
      const drawn = { category, title, ...diagramOf(programme, category, flow) };
      expect(diagramView.parse(drawn)).toEqual(drawn);
    }
  });
});
