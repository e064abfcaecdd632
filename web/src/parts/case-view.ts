/** A case as the server tells it to one reader. */
import type { paths } from '../api/schema.d.ts';

export type CaseView = paths['/api/v1/nominations/{id}']['get']['responses'][200]['content']['application/json'];
export type HistoryLine = CaseView['history'][number];
export type PossibleAct = CaseView['acts'][number];
export type ActInput = PossibleAct['inputs'][number];
export type FormField = CaseView['form_fields'][number];
export type Receipt = paths['/api/v1/acts']['post']['responses'][200]['content']['application/json'];
