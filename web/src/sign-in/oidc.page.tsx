import { Page } from '../parts/page.tsx';

export function OidcPage() {
  return <Page title="OidcPage">{null}</Page>;
}
