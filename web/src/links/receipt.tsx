import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Moment } from '../parts/when.tsx';

/** That it was done: when, and the hash of its line of history, to keep. */
export function Receipt({ at, hash }: { at: string; hash: string }) {
  const { t } = useTranslation('links');
  return (
    <dl className="facts">
      <dt>{t('receipt.at')}</dt>
      <dd>
        <Moment value={at} />
      </dd>
      <dt>{t('receipt.hash')}</dt>
      <dd>
        <Typography.Text className="mono" copyable={{ text: hash }} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{hash}</bdi>
        </Typography.Text>
      </dd>
    </dl>
  );
}
