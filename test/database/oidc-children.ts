/** A provider in a process of its own, and a browser's way through it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { OidcSettings } from '../../src/common/config.js';

export const PUBLIC_URL = 'http://localhost:3000';

export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

export class TestProvider {
  private constructor(
    readonly process: ChildProcess,
    readonly settings: OidcSettings,
  ) {}

  static async start(where: 'at userinfo' | 'in the id token' = 'at userinfo'): Promise<TestProvider> {
    const child = fork(join(import.meta.dirname, 'oidc-provider.mjs'), [`${PUBLIC_URL}/sign-in/oidc`, where], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }];
    return new TestProvider(child, { issuer, clientId: 'accolade', clientSecret: 'a secret of the test' });
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }

  /** Whoever comes to `url` is this person; answers what the browser is sent back with. */
  async signIn(url: string, claims: Claims): Promise<{ code: string; state: string; iss?: string }> {
    const known = once(this.process, 'message');
    this.process.send(claims);
    await known;
    const jar = new Map<string, string>();
    for (let at = url; ;) {
      const response = await fetch(at, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const each of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(each)!;
        jar.set(name!, value!);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${response.status} ${await response.text()}`);
      const next = new URL(location, at);
      if (next.origin === PUBLIC_URL) return Object.fromEntries(next.searchParams) as never;
      at = next.href;
    }
  }
}
