import { Page } from '../parts/page.tsx';

export function ListPage() {
  return <Page title="ListPage">{null}</Page>;
}
