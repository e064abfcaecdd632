import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';
import type { paths } from '../api/schema.d.ts';

type Demo = paths['/api/v1/demo']['get']['responses'][200]['content']['application/json'];

/** In the order in which the server names them. */
const byUnit = ({ units, people }: Demo) =>
  units.map((unit) => ({ unit, people: people.filter((person) => person.unit === unit.id) }));

/** In a demo: its people by name, each in one click. Outside one the server names nobody. */
export function DemoPeople({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('signIn');
  const { say } = useLanguage();
  const roleName = useRoleName();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const { data } = queries.useQuery('get', '/api/v1/demo', {}, { staleTime: Infinity, retry: false });
  if (!data?.demo) return null;
  const enter = async (key: string, account: string) => {
    setBusy(key);
    setError(undefined);
    const { error, response } = await api
      .POST('/api/v1/demo/session', { body: { account } })
      .catch((fault: unknown) => ({ error: fault, response: undefined }));
    setBusy(undefined);
    if (response?.ok) onDone();
    else setError(error);
  };
  return (
    <section aria-label={t('demo.title')} className="stack demo-people">
      <div>
        <h2>{t('demo.title')}</h2>
        <p className="caption">{t('demo.lead')}</p>
      </div>
      <ProblemAlert error={error} />
      {byUnit(data).map(({ unit, people }) => (
        <div key={unit.id} role="group" aria-label={say(unit.name)}>
          <h3>{say(unit.name)}</h3>
          <div className="people">
            {people.map(({ account, name, role }) => (
              <button
                key={`${account}${role}`}
                type="button"
                className="person"
                disabled={busy !== undefined}
                onClick={() => void enter(`${account}${role}`, account)}
              >
                <span>
                  <span className="strong">{name}</span> <span className="tag">{roleName(role)}</span>
                </span>
                <span className="caption">{t(`demo.does.${role}` as 'demo.does.clerk')}</span>
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
