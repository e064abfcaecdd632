import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import './parts.css';

/** The first characters of a hash, monospaced; a press copies all of it. */
export function CopyHash({ hash, length = 8 }: { hash: string; length?: number }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const copy = () =>
    void navigator.clipboard
      .writeText(hash)
      .then(() => message.success(t('copied')))
      .catch(() => message.info(hash));
  return (
    <Tooltip title={t('copyHash')}>
      <Button
        type="text"
        size="small"
        className="hash no-print"
        aria-label={t('copyHashOf', { hash: hash.slice(0, length) })}
        onClick={copy}
      >
        <bdi className="mono">{hash.slice(0, length)}</bdi>
        <CopyOutlined aria-hidden="true" />
      </Button>
    </Tooltip>
  );
}
