import { Page } from '../parts/page.tsx';

export function DraftPage() {
  return <Page title="DraftPage">{null}</Page>;
}
