import { Page } from '../parts/page.tsx';

export function NominatePage() {
  return <Page title="NominatePage">{null}</Page>;
}
