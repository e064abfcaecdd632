/** Secrets that we have to read again, sealed with the server's key: a copy of the database alone opens none. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

export class Seal {
  private readonly key: Buffer;

  /** `secretKey`: at least 32 random characters. */
  constructor(secretKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'accolade second factor', 32));
  }

  /** `owner` is sealed in too: a secret that is moved to another row does not open there. */
  close(secret: Buffer, owner: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws where it was sealed with another key, for another owner, or changed since. */
  open(sealed: Buffer, owner: string): Buffer {
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  }
}
