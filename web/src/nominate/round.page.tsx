import { Page } from '../parts/page.tsx';

export function NominateRoundPage() {
  return <Page title="NominateRoundPage">{null}</Page>;
}
