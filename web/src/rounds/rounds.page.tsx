import { Page } from '../parts/page.tsx';

export function RoundsPage() {
  return <Page title="RoundsPage">{null}</Page>;
}
