import 'i18next';
import type { words as entry } from '../words/zh-CN.entry.ts';
import type { words as rest } from '../words/zh-CN.rest.ts';

/** Keys are checked by the compiler: a key that the Chinese catalogue lacks does not build. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof entry & typeof rest;
    returnNull: false;
  }
}
