import { useTranslation } from 'react-i18next';
import { Page, Waiting } from '../parts/page.tsx';
import { useSession } from '../session/use-session.ts';
import { AccountCard } from './account.card.tsx';
import { FeedCard } from './feed.card.tsx';
import { MailsCard } from './mails.card.tsx';
import './own.css';
import { PasswordCard } from './password.card.tsx';
import { SecondFactorCard } from './second-factor.card.tsx';
import { SessionsCard } from './sessions.card.tsx';
import { TokensCard } from './tokens.card.tsx';

/** One's own settings. */
export function MePage() {
  const { t } = useTranslation('own');
  const { data: session } = useSession();
  if (!session) return <Waiting rows={8} />;
  const { account } = session;
  return (
    <Page title={t('title')} lead={account.secondFactor ? t('leadSafe') : t('leadUnsafe')}>
      <div className="own">
        <div className="stack">
          <AccountCard session={session} />
          <MailsCard />
          <FeedCard />
        </div>
        <div className="stack">
          <PasswordCard />
          <SecondFactorCard enrolled={account.secondFactor} />
          <SessionsCard />
          <TokensCard />
        </div>
      </div>
    </Page>
  );
}
