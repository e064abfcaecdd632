import { Page } from '../parts/page.tsx';

export function BeginPage() {
  return <Page title="BeginPage">{null}</Page>;
}
