import { BellOutlined } from '@ant-design/icons';
import { Avatar, Badge, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { queries } from '../api/client.ts';
import { useRoleName } from '../parts/role-name.ts';
import seal from '../seal.svg';
import { useSession, useSignOut } from '../session/use-session.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Search } from './search.tsx';

export function TopBar() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const roleName = useRoleName();
  const { data } = useSession();
  const { data: counts } = queries.useQuery('get', '/api/v1/inbox/counts', {});
  const roles = [...new Set(data?.roles.map(({ role }) => role))];
  return (
    <header className="top">
      <Link to="/desk" className="mark" aria-label={t('toHome')}>
        <img src={seal} alt="" />
        <span>
          <b>Accolade</b>
          <small>{t('tagline')}</small>
        </span>
      </Link>
      <Search />
      <div className="right">
        <LanguageSwitch />
        <Badge count={counts?.messages ?? 0} size="small" overflowCount={99}>
          <Button
            type="text"
            icon={<BellOutlined />}
            aria-label={t('messages')}
            onClick={() => void navigate('/desk/messages')}
          />
        </Badge>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'me', label: t('me'), onClick: () => void navigate('/desk/me') },
              { key: 'out', label: t('signOut'), onClick: () => void signOut() },
            ],
          }}
        >
          <Button type="text" style={{ blockSize: 'auto', paddingBlock: 4 }}>
            <span className="row" style={{ gap: 8, flexWrap: 'nowrap' }}>
              <Avatar size={30} style={{ background: 'var(--grey)', color: 'var(--ink)' }}>
                {data?.account.name.slice(0, 1)}
              </Avatar>
              <span className="top-name" style={{ textAlign: 'start', lineHeight: 1.3 }}>
                {data?.account.name}
                <br />
                <span className="caption">{roles.slice(0, 2).map(roleName).join(' · ')}</span>
              </span>
            </span>
          </Button>
        </Dropdown>
      </div>
    </header>
  );
}
