import {
  AuditOutlined,
  ExclamationCircleOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { queries } from '../api/client.ts';
import { useHas } from '../session/use-session.ts';

interface Entry {
  to: string;
  icon: ComponentType<{ 'aria-hidden': boolean }>;
  word: 'home' | 'nominate' | 'cases' | 'review' | 'rounds' | 'objections' | 'people' | 'office';
  /** Whoever holds one of these; left out: everybody. */
  roles?: string[];
  count?: number | undefined;
}

/** Only what the person's roles can use. */
export function Menu() {
  const { t } = useTranslation('shell');
  const has = useHas();
  const { data: counts } = queries.useQuery('get', '/api/v1/inbox/counts', {});
  const entries: (Entry | null)[] = [
    { to: '/desk', icon: HomeOutlined, word: 'home', count: counts?.todo },
    { to: '/desk/nominate', icon: FormOutlined, word: 'nominate', roles: ['clerk', 'head'] },
    { to: '/desk/cases', icon: FileTextOutlined, word: 'cases' },
    { to: '/desk/review', icon: AuditOutlined, word: 'review', roles: ['reviewer', 'approver', 'inspector'] },
    { to: '/desk/rounds', icon: ScheduleOutlined, word: 'rounds' },
    {
      to: '/desk/objections',
      icon: ExclamationCircleOutlined,
      word: 'objections',
      roles: ['handler', 'secretary'],
    },
    null,
    { to: '/desk/people', icon: TeamOutlined, word: 'people', roles: ['administrator', 'supervisor'] },
    {
      to: '/desk/office',
      icon: SettingOutlined,
      word: 'office',
      roles: ['administrator', 'secretary', 'supervisor'],
    },
  ];
  return (
    <nav aria-label={t('menuLabel')}>
      {entries.map((entry, index) => {
        if (entry === null) return has('administrator', 'secretary', 'supervisor') ? <hr key={index} /> : null;
        const { to, icon: Icon, word, roles, count } = entry;
        if (roles && !has(...roles)) return null;
        return (
          <NavLink key={to} to={to} end={to === '/desk'} title={t(`menu.${word}` as 'menu.home')}>
            <Icon aria-hidden />
            <span>{t(`menu.${word}` as 'menu.home')}</span>
            {count !== undefined && count > 0 && <bdi className="count">{count > 99 ? '99+' : count}</bdi>}
          </NavLink>
        );
      })}
    </nav>
  );
}
