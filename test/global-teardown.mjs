import { rmSync } from 'node:fs';

/** Ends what global-setup.mjs started. Had jest been killed, the server would end by itself. */
export default async function tearDown() {
  const { folder, stop } = globalThis.accoladeTestServer;
  await stop();
  if (folder) rmSync(folder, { recursive: true });
}
