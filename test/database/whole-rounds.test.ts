import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { programmeText } from '../office.js';
import { Api } from './api.js';
import { RoundByHttp } from './round-by-http.js';
import { Served } from './served.js';
import { ByDocument, ByHand } from './speakers.js';

jest.setTimeout(120_000);

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served.close());

const rounds = [
  { round: 'R1', programme: 'four-tens', units: 7, ends: { individual: 10, lane: 10, school: 10, venue: 10 } },
  { round: 'R6', programme: 'model-collectives-and-individuals', units: 7, ends: { collective: 2, individual: 3 } },
];

describe.each(rounds)('$round over HTTP, from the unit’s sheet to the final list', ({ programme, units, ends }) => {
  it.each(['by hand', 'by the document alone'])('is run by a program that was written %s', async (written) => {
    const document = Api.read(served);
    const speaks = (token: string | undefined) =>
      written === 'by hand' ? Promise.resolve(new ByHand(served, token)) : ByDocument.of(served, token, document);
    const round = await RoundByHttp.of(served, programmeText(programme), units, speaks);
    await round.open(`${programme}-${written === 'by hand' ? 'hand' : 'document'}`);
    const list = await round.run();
    const count = Object.fromEntries(
      [...Map.groupBy(list, ({ category }) => category)].map(([c, of]) => [c, of.length]),
    );
    expect(count).toEqual(ends);
    expect(round.hands).toBeGreaterThan(units * 2 + 5);
  });
});
