import { useEffect, useState } from 'react';

/**
 * What is typed and not yet sent is kept in this browser's tab, so that neither a reload nor the way back loses it. Where
 * several may sit at one machine the key names whose it is.
 */
export function useKept<T extends object>(key: string, begin: T): [T, (change: (before: T) => T) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...begin, ...read(key) }));
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Then it is kept as long as the page is open.
    }
  }, [key, value]);
  const forget = () => {
    setValue(begin);
    try {
      sessionStorage.removeItem(key);
    } catch {
      // There was nothing.
    }
  };
  return [value, setValue, forget];
}

function read(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
