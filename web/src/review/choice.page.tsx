import { Page } from '../parts/page.tsx';

export function ChoicePage() {
  return <Page title="ChoicePage">{null}</Page>;
}
