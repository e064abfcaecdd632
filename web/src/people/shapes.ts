/** What the API answers, by its own words. */
import type { paths } from '../api/schema.d.ts';

type Rows<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { rows: (infer Row)[] } } } } };
}
  ? Row
  : never;

export type Account = Rows<'/api/v1/accounts'>;
export type Unit = Rows<'/api/v1/units'>;
export type RoleChange = Rows<'/api/v1/role-changes'>;
export type Mail = Rows<'/api/v1/mails'>;
export type Webhook = Rows<'/api/v1/webhooks'>;
