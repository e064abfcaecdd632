import { Page } from '../parts/page.tsx';

export function OfficePartPage() {
  return <Page title="OfficePartPage">{null}</Page>;
}
