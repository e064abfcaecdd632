import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';

/** In a demo: its people by name, each in one click. Outside one the server names nobody. */
export function DemoPeople({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('signIn');
  const { say } = useLanguage();
  const roleName = useRoleName();
  const [error, setError] = useState<unknown>();
  const { data } = queries.useQuery('get', '/api/v1/demo', {}, { staleTime: Infinity });
  if (!data?.demo) return null;
  const enter = async (account: string) => {
    const { error, response } = await api.POST('/api/v1/demo/session', { body: { account } });
    if (response.ok) onDone();
    else setError(error);
  };
  return (
    <section aria-label={t('demo.title')} className="stack" style={{ marginBlockStart: 16 }}>
      <div>
        <h2>{t('demo.title')}</h2>
        <p className="caption">{t('demo.lead')}</p>
      </div>
      <ProblemAlert error={error} />
      <div className="people">
        {data.people.map(({ account, name, role, unit, does }) => (
          <button key={account} type="button" className="person" onClick={() => void enter(account)} title={say(does)}>
            <span className="strong">{name}</span> <span className="tag">{roleName(role)}</span>
            <br />
            <span className="caption">{say(unit.name)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
