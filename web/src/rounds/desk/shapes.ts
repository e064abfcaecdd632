/** What the API answers to whoever runs a round, by its own words. */
import type { paths } from '../../api/schema.d.ts';

type Answer<Path extends keyof paths, Method extends 'get' | 'post' = 'get'> =
  paths[Path] extends Record<Method, { responses: { 200: { content: { 'application/json': infer Body } } } }>
    ? Body
    : never;

export type Board = Answer<'/api/v1/stages/{id}/assignments'>;
export type Eligible = Answer<'/api/v1/stages/{id}/assignments/eligible', 'post'>['rows'][number];
export type WhyNot = Eligible['against'][number]['why'][number];
export type Foreseen = Answer<'/api/v1/stages/{id}/assignments/spread/preview', 'post'>;
export type StageSlips = Answer<'/api/v1/stages/{id}/slips'>;
export type SlipCase = Answer<'/api/v1/stages/{id}/slips/cases'>['rows'][number];
export type SlipLink = Answer<'/api/v1/stages/{id}/slip-links'>['rows'][number];
export type LateRow = Answer<'/api/v1/rounds/{id}/late'>['rows'][number];
export type ExceptionRow = Answer<'/api/v1/rounds/{id}/exceptions'>['rows'][number];
export type Brief = Answer<'/api/v1/rounds/{id}/brief'>;
