/** The database that the configuration names, or the embedded one. */
import { join } from 'node:path';
import type { Config } from '../common/config.js';
import { connectOrStart, startEmbedded, type EmbeddedOptions } from './embedded.js';

export interface OpenDatabase {
  ownerUrl: string;
  appUrl: string;
  appRole: string;
  stop(): Promise<void>;
}

const APP_ROLE = 'accolade_app';

/** `own`: the server, which owns the embedded database; a command only uses it, and starts it if nobody else has. */
export async function openDatabase(config: Config, own: boolean, options: EmbeddedOptions = {}): Promise<OpenDatabase> {
  if (config.database) {
    const { url, ownerUrl, appRole } = config.database;
    return { ownerUrl, appUrl: url, appRole, stop: async () => {} };
  }
  const folder = join(config.dataDir, 'postgres');
  const embedded = own ? await startEmbedded(folder, options) : await connectOrStart(folder, options);
  return { ...embedded, appRole: APP_ROLE };
}
