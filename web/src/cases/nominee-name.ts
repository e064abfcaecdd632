import type { CaseView } from '../parts/case-view.ts';

/** What a nominee is called: a name, or the title of a work; nothing while it is read blind. */
export function nomineeName(nominee: CaseView['nominee']): string | undefined {
  const name = nominee.name ?? nominee.title;
  return typeof name === 'string' && name !== '' ? name : undefined;
}
