import { LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '../../language/use-language.ts';
import { Tag } from '../../parts/tag.tsx';
import { DaysLeft } from '../../parts/when.tsx';
import { nomineeName } from '../form/fields.ts';
import type { CaseFound } from './readiness.ts';
import { SavedState } from './saved-state.tsx';
import type { Draft } from './use-draft.ts';

/** Where this stands, how many days are left, and how far it is saved. On a phone it is the bar at the top. */
export function DraftHead({ found, draft }: { found: CaseFound; draft: Draft }) {
  const { t } = useTranslation('nominate');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const category = say(found.category_title);
  const name = nomineeName(draft.view.base.nominee);
  const title = t('draft.title', { category });
  useEffect(() => {
    document.title = `${name === '' ? title : name} · Accolade`;
  }, [name, title]);
  const back = `/desk/nominate/${found.in_round.id}?unit=${found.unit_id ?? ''}`;
  return (
    <>
      <header className="phone-head">
        <Button
          type="text"
          icon={<LeftOutlined className="mirrors" />}
          aria-label={t('draft.back')}
          onClick={() => void navigate(back)}
        />
        <div>
          <div className="name">{title}</div>
          <SavedState view={draft.view} />
        </div>
        <span style={{ inlineSize: 32 }} />
      </header>
      <nav className="crumbs no-print" aria-label={t('crumbs')}>
        <Link to="/desk/nominate">{t('home.title')}</Link> / <Link to={back}>{say(found.in_round.title)}</Link> /{' '}
        {category}
      </nav>
      <div className="draft-head">
        <div className="row">
          <h1>{name === '' ? title : <span dir="auto">{name}</span>}</h1>
          <Tag tone="line">{category}</Tag>
        </div>
        <DaysLeft deadline={found.standing.deadline} />
        <div className="lead">
          <b className="now">{say(found.state_names[found.state_names.mine])}</b>{' '}
          <span className="soft">
            {found.unit && say(found.unit)} · {say(found.in_round.title)} <bdi>{found.in_round.code}</bdi>
          </span>
        </div>
      </div>
    </>
  );
}
