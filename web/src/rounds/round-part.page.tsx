import { Page } from '../parts/page.tsx';

export function RoundPartPage() {
  return <Page title="RoundPartPage">{null}</Page>;
}
