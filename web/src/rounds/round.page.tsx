import { Page } from '../parts/page.tsx';

export function RoundPage() {
  return <Page title="RoundPage">{null}</Page>;
}
