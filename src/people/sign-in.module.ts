/** What signing in is made of, put together in one place. */
import type { Provider } from '@nestjs/common';
import type { Pool } from 'pg';
import type { OidcSettings } from '../common/config.js';
import { OwnAddress } from '../common/own-address.js';
import { Attempts } from './attempts.js';
import { OidcService } from './oidc.service.js';
import { PasswordService } from './password.service.js';
import { Seal } from './sealed.js';
import { SecondFactorService } from './second-factor.service.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { Tokens } from './tokens.js';

export interface SignInSettings {
  address: OwnAddress;
  /** At least 32 random characters. */
  secretKey: string;
  /** Another provider by which people may sign in; undefined: by password only. */
  oidc?: OidcSettings | undefined;
}

export function signInParts(pool: Pool, { address, secretKey, oidc }: SignInSettings): Provider[] {
  const sessions = new Sessions(pool);
  const attempts = new Attempts(pool);
  const seal = new Seal(secretKey);
  const secondFactor = new SecondFactorService(pool, seal, sessions, attempts);
  return [
    { provide: OwnAddress, useValue: address },
    { provide: Tokens, useValue: new Tokens(pool) },
    { provide: Sessions, useValue: sessions },
    { provide: SecondFactorService, useValue: secondFactor },
    { provide: SignInService, useValue: new SignInService(pool, sessions, secondFactor, attempts) },
    { provide: PasswordService, useValue: new PasswordService(pool, sessions, attempts, address) },
    { provide: OidcService, useValue: new OidcService({ pool, sessions, attempts, address, seal }, oidc) },
  ];
}
