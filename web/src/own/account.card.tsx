import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { Card } from '../parts/page.tsx';
import { useRoleName } from '../parts/role-name.ts';
import { Tag } from '../parts/tag.tsx';
import type { Session } from '../session/use-session.ts';

/** Who one is here: kept by the administrator, so only shown. */
export function AccountCard({ session: { account, roles } }: { session: Session }) {
  const { t } = useTranslation('own');
  const { say } = useLanguage();
  const roleName = useRoleName();
  return (
    <Card title={t('account.title')} extra={<span className="caption">{t('account.keptBy')}</span>}>
      <dl className="facts">
        <dt>{t('account.name')}</dt>
        <dd>{account.name}</dd>
        <dt>{t('account.email')}</dt>
        <dd>
          <bdi>{account.email}</bdi>
        </dd>
        <dt>{t('account.roles')}</dt>
        <dd>
          {roles.length === 0
            ? t('account.noRoles')
            : roles.map(({ role, unit, unit_name }) => (
                <div key={`${role}${unit}`}>
                  <Tag>{roleName(role)}</Tag> {say(unit_name)}
                </div>
              ))}
        </dd>
      </dl>
    </Card>
  );
}
