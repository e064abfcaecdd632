/** Signing in by an OpenID Connect provider: authorization code with PKCE, state and nonce. Off unless it is set up. */
import * as oidc from 'openid-client';
import type { Pool } from 'pg';
import type { OidcSettings } from '../common/config.js';
import type { OwnAddress } from '../common/own-address.js';
import { Problem } from '../common/problem.js';
import type { Attempts } from './attempts.js';
import { OIDC_LIVES } from './oidc.cookie.js';
import type { OidcBody } from './oidc.schema.js';
import type { Seal } from './sealed.js';
import type { Sessions } from './sessions.js';
import type { From } from './sign-in.service.js';

/** Seconds that each answer of the provider may take. */
const PATIENCE = 5;
/** What the sealed secret is for: no other opens as one. */
const PURPOSE = 'sign-in by another provider';

interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  /** Seconds since 1970, by the database's clock. */
  at: number;
}

interface Parts {
  pool: Pool;
  sessions: Sessions;
  attempts: Attempts;
  address: OwnAddress;
  seal: Seal;
}

interface Account {
  id: string;
  password_hash: string | null;
  has_totp: boolean;
}

export class OidcService {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly settings: OidcSettings | undefined,
  ) {}

  get on(): boolean {
    return this.settings !== undefined;
  }

  /** Where the browser is to go, and what it keeps until it is back. Problems: 404 `oidc-off`, 503 `provider-away`. */
  async start(): Promise<{ url: string; sealed: string }> {
    const provider = await this.provider();
    const begun: Begun = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      at: await this.seconds(),
    };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirect(),
      scope: 'openid email',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    });
    const sealed = this.parts.seal.close(Buffer.from(JSON.stringify(begun)), PURPOSE).toString('base64url');
    return { url: url.href, sealed };
  }

  /**
   * Answers the token of a new session. Problems: 401 `sign-in-refused`, in the same words whoever it is and whatever is
   * wrong; 429 `too-many-tries`, 404 `oidc-off`, 503 `provider-away`.
   */
  async signIn(sealed: string | undefined, body: OidcBody, { address, agent }: From): Promise<string> {
    const { attempts, sessions, pool } = this.parts;
    if (!this.settings) throw off();
    const attempt = await attempts.count({ kind: 'sign-in', name: `oidc ${body.state}`, address });
    const begun = await this.opened(sealed);
    if (!begun || begun.state !== body.state) throw refused();
    const claims = await this.claims(begun, body);
    const account = await this.accountOf(claims);
    if (!account) throw refused();
    const token = await sessions.begin(pool, {
      account: account.id,
      passwordHash: account.password_hash,
      proven: false,
      codeOwed: account.has_totp,
      agent,
    });
    if (token === undefined) throw refused();
    await attempts.takeOff(attempt);
    return token;
  }

  private redirect(): string {
    return this.parts.address.link('/sign-in/oidc');
  }

  /** Asked once; a provider that was away is asked again. */
  private async provider(): Promise<oidc.Configuration> {
    if (!this.settings) throw off();
    const { issuer, clientId, clientSecret } = this.settings;
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    this.found ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: insecure,
      timeout: PATIENCE,
    });
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      throw away(error);
    }
  }

  /** What the browser kept, while it may still be used. */
  private async opened(sealed: string | undefined): Promise<Begun | undefined> {
    if (sealed === undefined) return undefined;
    let begun: Begun;
    try {
      begun = JSON.parse(this.parts.seal.open(Buffer.from(sealed, 'base64url'), PURPOSE).toString()) as Begun;
    } catch {
      return undefined;
    }
    const age = (await this.seconds()) - begun.at;
    return age >= 0 && age < OIDC_LIVES ? begun : undefined;
  }

  /** What the provider says of whoever was there; an address only if it says that it is verified. */
  private async claims({ state, nonce, verifier }: Begun, { code, iss }: OidcBody) {
    const provider = await this.provider();
    const back = new URL(this.redirect());
    back.search = new URLSearchParams({ code, state, ...(iss === undefined ? {} : { iss }) }).toString();
    try {
      const answer = await oidc.authorizationCodeGrant(provider, back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const token = answer.claims()!;
      const said = token.email === undefined && provider.serverMetadata().userinfo_endpoint !== undefined;
      const claims = said ? await oidc.fetchUserInfo(provider, answer.access_token, token.sub) : token;
      const verified = claims.email_verified === true && typeof claims.email === 'string';
      return { issuer: token.iss, subject: token.sub, email: verified ? (claims.email as string) : null };
    } catch (error) {
      throw isAway(error) ? away(error) : refused();
    }
  }

  /** By the subject that is kept, else once by the verified address: then its subject is kept, and an invited account open. */
  private async accountOf({ issuer, subject, email }: { issuer: string; subject: string; email: string | null }) {
    const columns = 'id, password_hash, totp_secret is not null as has_totp';
    const { rows: known } = await this.parts.pool.query(
      `select ${columns} from accounts where oidc_issuer = $1 and oidc_subject = $2`,
      [issuer, subject],
    );
    if (known[0] || email === null) return known[0] as Account | undefined;
    const { rows } = await this.parts.pool.query(
      `with met as (update accounts set oidc_issuer = $1, oidc_subject = $2, state = 'active'
           where lower(email) = lower($3) and oidc_subject is null and state <> 'closed' returning ${columns}),
         used as (delete from password_resets where account_id in (select id from met))
       select * from met`,
      [issuer, subject, email],
    );
    return rows[0] as Account | undefined;
  }

  private async seconds(): Promise<number> {
    const { rows } = await this.parts.pool.query('select extract(epoch from now_here())::float8 as seconds');
    return rows[0].seconds;
  }
}

const off = () => new Problem(404, 'oidc-off', 'Here one signs in with a password only.');
const refused = () => new Problem(401, 'sign-in-refused', 'You could not be signed in this way. Begin again.');

/** Noted with its cause, which is the administrator's to mend; whoever signs in is told what to do. */
function away(error: unknown): Problem {
  process.stderr.write(`the sign-in provider does not answer: ${String((error as Error)?.cause ?? error)}\n`);
  return new Problem(503, 'provider-away', 'The sign-in service does not answer. Try again, or use your password.');
}

interface Fault {
  name?: string;
  message?: string;
  status?: number;
  cause?: unknown;
}

/** No answer, or one that is its own fault; what the provider refuses, or says wrongly, is whoever signs in's. */
function isAway(error: unknown): boolean {
  for (let at = error as Fault | undefined; at; at = at.cause as Fault | undefined) {
    if (at.name === 'TimeoutError' || at.message === 'fetch failed') return true;
    if (typeof at.status === 'number' && at.status >= 500) return true;
  }
  return false;
}
