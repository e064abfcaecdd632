import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, Waiting } from '../parts/page.tsx';
import { Day } from '../parts/when.tsx';
import { useHas, useSession } from '../session/use-session.ts';
import { DeadlineCalendar } from './deadline-calendar.tsx';
import './home.css';
import { InboxCard } from './inbox.card.tsx';
import { todayThere } from './month.ts';
import { RoundRails } from './round-rails.tsx';
import { useLead } from './use-lead.tsx';

/** What there is to do, where one's cases are, and what is due. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { data: session } = useSession();
  const lead = useLead();
  if (!session) return <Waiting rows={8} />;
  return (
    <Page
      title={t('title')}
      beside={
        <span className="soft">
          <Day value={todayThere()} style="weekday" />
        </span>
      }
      acts={<GreatAct />}
      lead={lead}
    >
      <div className="home">
        <RoundRails />
        <div className="columns with-aside">
          <InboxCard session={session} />
          <DeadlineCalendar />
        </div>
      </div>
    </Page>
  );
}

/** What the person's role is for. */
function GreatAct() {
  const { t } = useTranslation('home');
  const has = useHas();
  const navigate = useNavigate();
  const [word, to] = has('clerk', 'head')
    ? (['nominate', '/desk/nominate'] as const)
    : has('reviewer', 'approver')
      ? (['review', '/desk/review'] as const)
      : has('administrator')
        ? (['people', '/desk/people'] as const)
        : (['rounds', '/desk/rounds'] as const);
  return (
    <Button type="primary" onClick={() => void navigate(to)}>
      {t(`great.${word}`)}
    </Button>
  );
}
