import { Page } from '../parts/page.tsx';

export function SlipsPage() {
  return <Page title="SlipsPage">{null}</Page>;
}
