import { Page } from '../parts/page.tsx';

export function PeoplePartPage() {
  return <Page title="PeoplePartPage">{null}</Page>;
}
