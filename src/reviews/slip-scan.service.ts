/** The signed paper behind an opinion slip: sent by the link before it is answered, or kept by the secretary. */
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { nothingThere } from '../casework/answer.js';
import { uuid } from '../casework/ids.js';
import { Problem } from '../common/problem.js';
import type { FileService, Stored } from '../files/file.service.js';
import { holdsAtOffice, mayRead, refuseUndeclared } from '../people/scope.service.js';
import type { SlipScan } from './slip.schema.js';
import type { SlipService } from './slip.service.js';

/** Who works with opinions; the nominee's unit does not. */
export const SLIP_READERS = ['secretary', 'approver', 'reviewer', 'supervisor'] as const;

type Of = { link: string } | { nomination: string; by: string };

export class SlipScanService {
  constructor(
    private readonly pool: Pool,
    private readonly files: FileService,
    private readonly slips: SlipService,
  ) {}

  /** Keeps the paper of a body that has the link. Throws a Problem of 404 for a link that asks nothing. */
  async keepByLink(token: string, request: FastifyRequest): Promise<SlipScan> {
    const { id, body } = await this.slips.linkId(token);
    return this.files.take(request, (stored) => this.insert(body, { link: id }, stored));
  }

  /**
   * Keeps the paper for one case; the form's `field` names the body, whose slip is on record. Problems: 404 for all but
   * the secretary of an office that acts for the case, 409 `no-slip`.
   */
  async keepByHand(person: string, nomination: string, request: FastifyRequest): Promise<SlipScan> {
    if (!(await this.works(person, nomination, ['secretary']))) throw nothingThere();
    return this.files.take(request, async (stored) => {
      const { rows } = await this.pool.query('select body from slips where nomination_id = $1 and body = $2 limit 1', [
        nomination,
        stored.field,
      ]);
      if (!rows[0])
        throw new Problem(409, 'no-slip', 'No slip of this body is on record for this case: record it first.');
      return this.insert(rows[0].body as string, { nomination, by: person }, stored);
    });
  }

  /** The papers behind the opinions on a case. Throws a Problem of 404 for whoever does not work with them. */
  async list(person: string, nomination: string): Promise<SlipScan[]> {
    if (!(await this.works(person, nomination, SLIP_READERS))) throw nothingThere();
    await refuseUndeclared(this.pool, person, nomination);
    const { rows } = await this.pool.query({
      name: 'slip_scans_of_case',
      text: `select ${COLUMNS} from slip_scans s where s.nomination_id = $1 or s.link_id in (
          select link_id from slip_link_cases where nomination_id = $1 and state = 'answered') order by s.id limit 100`,
      values: [nomination],
    });
    return rows.map(shown);
  }

  /** One of them. Throws a Problem of 404 where it is not one of the case, or the case is not the person's to work on. */
  async open(
    person: string,
    nomination: string,
    id: string,
  ): Promise<{ scan: SlipScan; type: string; content: Readable }> {
    const scan = (await this.list(person, nomination)).find((each) => each.id === id);
    if (!scan) throw nothingThere();
    const { rows } = await this.pool.query('select content_key from slip_scans where id = $1', [id]);
    return { scan, ...(await this.files.content(rows[0].content_key as string, scan.kind)) };
  }

  private async works(
    person: string,
    nomination: string,
    roles: readonly (typeof SLIP_READERS)[number][],
  ): Promise<boolean> {
    return (
      (await mayRead(this.pool, person, 'nomination', nomination)) &&
      holdsAtOffice(this.pool, person, nomination, roles)
    );
  }

  private async insert(body: string, of: Of, { kind, size, sha256, contentKey }: Stored): Promise<SlipScan> {
    if (kind === 'docx' || kind === 'xlsx')
      throw new Problem(415, 'file-kind', 'Send the signed paper as a PDF, JPEG or PNG.');
    const [link, nomination, by] = 'link' in of ? [of.link, null, null] : [null, of.nomination, of.by];
    const { rows } = await this.pool.query(
      `with kept as (update file_contents set sweep_at = null where key = $6 and sweep_at > now_here() returning key),
         s as (insert into slip_scans (id, link_id, nomination_id, body, kind, size, sha256, content_key, kept_by, at)
           select $1, $2, $3, $4, $7, $8, $5, key, $9, now_here() from kept returning *)
       select ${COLUMNS} from s`,
      [uuid(), link, nomination, body, sha256, contentKey, kind, size, by],
    );
    return shown(rows[0]);
  }
}

const COLUMNS = 's.id, s.body, s.kind, s.size, s.sha256, s.at, s.link_id is not null as by_link';
const shown = (row: SlipScan & { at: unknown }): SlipScan => ({
  ...row,
  at: (row.at as unknown as Date).toISOString(),
});
