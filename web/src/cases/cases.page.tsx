import { Page } from '../parts/page.tsx';

export function CasesPage() {
  return <Page title="CasesPage">{null}</Page>;
}
