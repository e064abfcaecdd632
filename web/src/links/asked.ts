import type { paths } from '../api/schema.d.ts';

/** What a nominee is asked. */
export type AskedNominee = paths['/api/v1/consents/{token}']['get']['responses'][200]['content']['application/json'];

/** About whom a body is asked, and the receipt of its answers. */
export type AskedBody = paths['/api/v1/slips/{token}']['get']['responses'][200]['content']['application/json'];
export type AskedCase = AskedBody['cases'][number];
export type Answered = paths['/api/v1/slips/{token}']['post']['responses'][200]['content']['application/json'];
