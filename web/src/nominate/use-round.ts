import { queries } from '../api/client.ts';
import type { paths } from '../api/schema.d.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Programme = Answer<'/api/v1/rounds/{id}/programme'>;
export type Category = Programme['categories'][number];
export type Quotas = Answer<'/api/v1/rounds/{id}/quotas'>;
export type UnitList = Answer<'/api/v1/lists/{id}'>;
export type OnList = UnitList['cases'][number];
export type Nominating = Answer<'/api/v1/nominating'>['rows'][number];

/** The rounds in which one writes for a unit. */
export const useNominating = () => queries.useQuery('get', '/api/v1/nominating', {});

export const useProgramme = (round: string) =>
  queries.useQuery('get', '/api/v1/rounds/{id}/programme', { params: { path: { id: round } } }, { staleTime: 300_000 });

export const useList = (id: string) => queries.useQuery('get', '/api/v1/lists/{id}', { params: { path: { id } } });
