/** The connection as the app uses it: TypeORM, its pool, and the timeouts that it does not set by itself. */
import { DataSource } from 'typeorm';

export interface Connection {
  url: string;
  /** The schema on the search path; a rehearsal and a test have their own. */
  schema?: string;
  poolSize?: number;
  /** Of one statement, in ms; 0 for none. */
  statementTimeout?: number;
}

export const SCHEMA = 'accolade';

/**
 * Compiling a plan just in time, or planning a named statement anew at each use, costs more than running it. Plans are
 * made once, perhaps while a table is small: never by reading it from end to end where an index will do.
 */
const PLANS = '-c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off';

export async function connect({
  url,
  schema = SCHEMA,
  poolSize = 8,
  statementTimeout = 10_000,
}: Connection): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema,
    poolSize,
    connectTimeoutMS: 3_000,
    installExtensions: false,
    extra: {
      options: `-c search_path=${schema},public ${PLANS}`,
      application_name: 'accolade',
      statement_timeout: statementTimeout,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      // A statement need not wait for the answer to the one before it.
      pipeline: true,
    },
  });
  return dataSource.initialize();
}
