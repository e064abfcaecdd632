import { Page } from '../parts/page.tsx';

export function ResetPasswordPage() {
  return <Page title="ResetPasswordPage">{null}</Page>;
}

export function InvitationPage() {
  return <Page title="InvitationPage">{null}</Page>;
}
