import { setTimeout as pause } from 'node:timers/promises';
import { freePort, type BenchServer, type Urls } from './server.js';

/** The real server, on the bench's database; answers its port when it takes requests. */
export async function startProduct(server: BenchServer, urls: Urls): Promise<{ port: number; pid: number }> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    PORT: String(port),
    DATA_DIR: server.folder,
    // Requests are counted as always, with more room: one person asks for as much here in a second as in a morning.
    RATE_LIMIT: '100000000',
  };
  const child = server.spawn(['dist/src/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/api/v1/inbox`).then(
        () => true,
        () => false,
      )
    )
      return { port, pid: child.pid! };
    await pause(50);
  }
  throw new Error('the server did not start');
}
