import 'i18next';
import type { words } from '../words/zh-CN.ts';

/** Keys are checked by the compiler: a key that the Chinese catalogue lacks does not build. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof words;
    returnNull: false;
  }
}
