import { Page } from '../parts/page.tsx';

export function BallotPage() {
  return <Page title="BallotPage">{null}</Page>;
}
