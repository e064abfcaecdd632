import { Page } from '../parts/page.tsx';

export function OfficePage() {
  return <Page title="OfficePage">{null}</Page>;
}
