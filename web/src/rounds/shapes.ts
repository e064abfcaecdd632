/** What the API answers of rounds, by its own words. */
import type { paths } from '../api/schema.d.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Round = Answer<'/api/v1/rounds'>['rows'][number];
export type CountedRound = Answer<'/api/v1/rounds/{id}'>;
export type Stage = CountedRound['stages'][number];
export type Moved = Answer<'/api/v1/stages/{id}/moved'>;
export type List = Answer<'/api/v1/rounds/{id}/lists'>['rows'][number];
