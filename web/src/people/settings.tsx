import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { LANGUAGE_NAMES } from '../language/language.ts';
import { Card, Waiting } from '../parts/page.tsx';
import { ProblemAlert } from '../parts/problem.tsx';
import { Tag } from '../parts/tag.tsx';
import { SettingRows } from './setting-rows.tsx';

/** What is set up here, read only: it is changed where the server runs. */
export function Settings() {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/settings', {});
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting rows={10} />;
  const { mail, database, redis, files, secrets, health } = data;
  const none = t('settings.none');
  return (
    <div className="stack">
      <Card
        title={t('settings.health')}
        extra={<Tag tone="green">{t('settings.well')}</Tag>}
        foot={
          <a href="/health" target="_blank" rel="noreferrer" className="caption">
            <bdi>/health</bdi>
          </a>
        }
      >
        <SettingRows
          rows={[
            ['database', t('settings.answers')],
            ['effectsOwed', health.effects_owed],
          ]}
        />
      </Card>
      <Card
        title={t('settings.title')}
        extra={<Tag>{t(data.production ? 'settings.production' : 'settings.trial')}</Tag>}
        foot={<span className="caption">{t('settings.where')}</span>}
      >
        <SettingRows
          rows={[
            ['version', data.version],
            ['address', data.address],
            ['languages', data.languages.map((each) => LANGUAGE_NAMES[each]).join(' · ')],
            ['mail', t(`settings.mails.${mail.kind}`), mail.host],
            ['from', mail.from ?? none],
            ['database', t(`settings.databases.${database.kind}`), database.host],
            ['redis', t(`settings.redises.${redis.kind}`), redis.host],
            ['files', t(`settings.stores.${files.kind}`), files.host],
            ['scanner', files.scanner ?? t('settings.noScanner')],
            ['oidc', data.oidc ?? t('settings.passwordOnly')],
            ['robots', data.robots.length > 0 ? data.robots.join(' · ') : t('settings.knownRobots')],
            [
              'rateLimit',
              data.rate_limit === null ? t('settings.noLimit') : t('settings.aMinute', { count: data.rate_limit }),
            ],
            ['sealing', t(`settings.keys.${secrets.sealing === 'given' ? 'given' : 'madeHere'}`)],
            ['signing', t(`settings.keys.${secrets.signing === 'given' ? 'given' : 'madeHere'}`)],
          ]}
        />
      </Card>
    </div>
  );
}
