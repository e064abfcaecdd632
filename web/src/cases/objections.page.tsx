import { Page } from '../parts/page.tsx';

export function ObjectionsPage() {
  return <Page title="ObjectionsPage">{null}</Page>;
}
