/** Cases found and listed, each with where it stands; while one is read blind, not whose it is. */
import type { Pool } from 'pg';
import type { RoundBook } from '../casework/round-book.js';
import type { InboxService } from '../inbox/inbox.service.js';
import { casesPage, type CasesAsked } from './cases.queries.js';

interface Parts {
  pool: Pool;
  book: RoundBook;
  inbox: InboxService;
}

export async function casesFor({ pool, book, inbox }: Parts, asked: CasesAsked) {
  const page = await casesPage(pool, book, asked);
  const standings = await inbox.standingsOf(
    asked.person,
    page.map(({ id }) => id),
  );
  const rows = page.flatMap((row) => {
    const standing = standings.get(row.id);
    if (!standing) return [];
    const blind = standing.unit === null;
    return [{ ...row, ...(blind ? { nominee: {}, unit_id: null } : {}), standing }];
  });
  return { rows, next: page.at(-1)?.id ?? null };
}
