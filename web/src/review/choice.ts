/** A choice as the API answers it, and what a trial of it says. */
import type { paths } from '../api/schema.d.ts';

export type Choice = paths['/api/v1/choices/{id}']['get']['responses'][200]['content']['application/json'];
export type ChoiceCase = Choice['cases'][number];
export type Trial = paths['/api/v1/choices/{id}/trial']['post']['responses'][200]['content']['application/json'];
