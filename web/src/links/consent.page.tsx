import { Page } from '../parts/page.tsx';

export function ConsentPage() {
  return <Page title="ConsentPage">{null}</Page>;
}
