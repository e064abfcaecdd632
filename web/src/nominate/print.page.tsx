import { Page } from '../parts/page.tsx';

export function PrintPage() {
  return <Page title="PrintPage">{null}</Page>;
}
