import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

export type SettingName =
  | 'version'
  | 'address'
  | 'languages'
  | 'mail'
  | 'from'
  | 'database'
  | 'redis'
  | 'files'
  | 'scanner'
  | 'oidc'
  | 'robots'
  | 'rateLimit'
  | 'sealing'
  | 'signing'
  | 'effectsOwed';

type Row = [SettingName, string | number, (string | null)?];

/** What is set, in words, and the host where there is one. */
export function SettingRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('admin');
  return (
    <dl className="facts">
      {rows.map(([name, value, host]) => (
        <Fragment key={name}>
          <dt>{t(`settings.names.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi> {host && <bdi className="mono soft">{host}</bdi>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
