/** The key that signs checkpoints: a PEM file with an Ed25519 private key; to check them its public half is enough. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../database/start-error.js';

export interface KeyFile {
  path: string;
  /** Named by a setting: then it must be there. A mistyped path must not make a new key without a word. */
  given: boolean;
}

/** Makes the key at the first start, unless it was to be given. Throws StartError. */
export function signingKey({ path, given }: KeyFile): KeyObject {
  if (!given && !existsSync(path)) made(path);
  return read(path, createPrivateKey);
}

export const checkingKey = ({ path }: KeyFile): KeyObject => read(path, createPublicKey);

function read(path: string, make: (pem: string) => KeyObject): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(
      `CHECKPOINT_KEY: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}); ` +
        `make a key with: openssl genpkey -algorithm ed25519 -out FILE`,
    );
  }
  try {
    const key = make(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below
  }
  throw new StartError(`CHECKPOINT_KEY: ${path} holds no Ed25519 key in PEM.`);
}

/** Made beside its place and linked there whole: of two that start at once, both use the one that came first. */
function made(path: string): void {
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
    linkSync(fresh, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new StartError(`The key for checkpoints cannot be made: ${message}`);
  } finally {
    rmSync(fresh, { force: true });
  }
}
