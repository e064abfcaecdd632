import { useState } from 'react';

const SHAPE = /^#([A-Za-z0-9_-]{20,100})$/;

/** The token of a mailed link. It stands behind the hash, which browsers keep to themselves; undefined: there is none. */
export function useLinkToken(): string | undefined {
  const [token] = useState(() => SHAPE.exec(location.hash)?.[1]);
  return token;
}
