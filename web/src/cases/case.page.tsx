import { Page } from '../parts/page.tsx';

export function CasePage() {
  return <Page title="CasePage">{null}</Page>;
}
