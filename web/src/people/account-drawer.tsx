import { App, Button, Drawer } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../api/client.ts';
import { LANGUAGE_NAMES, type Language } from '../language/language.ts';
import { useLanguage } from '../language/use-language.ts';
import { Waiting } from '../parts/page.tsx';
import { ProblemAlert, useProblemText } from '../parts/problem.tsx';
import { useRoleName } from '../parts/role-name.ts';
import { Tag } from '../parts/tag.tsx';
import { Day } from '../parts/when.tsx';
import { useHas } from '../session/use-session.ts';
import { AccountSessions } from './account-sessions.tsx';
import { RoleDialog, type RoleAct } from './role-dialog.tsx';

/** One account: who it is, its roles, and what an administrator may do with it. */
export function AccountDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { say } = useLanguage();
  const { message } = App.useApp();
  const roleName = useRoleName();
  const problemText = useProblemText();
  const client = useQueryClient();
  const administers = useHas()('administrator');
  const [act, setAct] = useState<RoleAct>();
  const account = queries.useQuery('get', '/api/v1/accounts/{id}', { params: { path: { id } } });
  const changed = () => {
    setAct(undefined);
    for (const path of ['/api/v1/accounts', '/api/v1/accounts/{id}', '/api/v1/role-changes'])
      void client.invalidateQueries({ queryKey: ['get', path] });
  };
  const inviteAgain = async () => {
    const { error } = await api.POST('/api/v1/accounts/{id}/invitation', { params: { path: { id } } });
    void (error ? message.error(problemText(error)) : message.success(t('accounts.invitedAgain')));
  };
  const { data } = account;
  return (
    <Drawer open title={data?.name} onClose={onClose} size={460}>
      <ProblemAlert error={account.error} retry={() => void account.refetch()} />
      {!data ? (
        <Waiting />
      ) : (
        <div className="stack">
          <dl className="facts">
            <dt>{t('accounts.email')}</dt>
            <dd>
              <bdi>{data.email}</bdi>
            </dd>
            <dt>{t('accounts.home')}</dt>
            <dd>{say(data.unit_name)}</dd>
            <dt>{t('accounts.state')}</dt>
            <dd>{t(`accounts.states.${data.state}`)}</dd>
            <dt>{t('accounts.language')}</dt>
            <dd>{LANGUAGE_NAMES[data.language as Language]}</dd>
            <dt>{t('accounts.secondFactor')}</dt>
            <dd>{t(data.secondFactor ? 'accounts.secondFactorSet' : 'accounts.secondFactorNone')}</dd>
          </dl>
          <h2>{t('accounts.roles')}</h2>
          {data.roles.length === 0 && <p className="soft">{t('accounts.noRoles')}</p>}
          <ul className="rows">
            {data.roles.map(({ role, unit, unit_name, round, until }) => (
              <li key={role + unit + round} style={{ paddingInline: 0 }}>
                <span className="grow">
                  <Tag>{roleName(role)}</Tag> {say(unit_name)}
                  {until && (
                    <span className="caption">
                      {' '}
                      {t('accounts.borrowedUntil')} <Day value={until} style="full" />
                    </span>
                  )}
                </span>
                {administers && !round && (
                  <>
                    <Button
                      size="small"
                      onClick={() => setAct({ kind: 'hand over', role, unit, name: say(unit_name) })}
                    >
                      {t('roles.handOver')}
                    </Button>
                    <Button
                      size="small"
                      danger
                      onClick={() => setAct({ kind: 'take', role, unit, name: say(unit_name) })}
                    >
                      {t('roles.take')}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
          {administers && data.state === 'active' && <AccountSessions account={id} />}
          {administers && data.state !== 'closed' && (
            <div className="row">
              <Button type="primary" onClick={() => setAct({ kind: 'give' })}>
                {t('roles.give')}
              </Button>
              {data.state === 'invited' && (
                <Button onClick={() => void inviteAgain()}>{t('accounts.inviteAgain')}</Button>
              )}
              <Button danger onClick={() => setAct({ kind: 'close' })}>
                {t('accounts.close')}
              </Button>
            </div>
          )}
          {act && <RoleDialog account={data} act={act} onDone={changed} onClose={() => setAct(undefined)} />}
        </div>
      )}
    </Drawer>
  );
}
