import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown this once, to copy or to print; on only when they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('own');
  const { message } = App.useApp();
  const [kept, setKept] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => void message.success(t('factor.copied')),
      () => void message.error(t('factor.notCopied')),
    );
  return (
    <div className="stack">
      <h3>{t('factor.recoveryTitle')}</h3>
      <p>{t('factor.recoveryLead', { count: codes.length })}</p>
      <ul className="codes" aria-label={t('factor.recoveryTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row no-print">
        <Button onClick={() => void copy()}>{t('factor.copy')}</Button>
        <Button onClick={() => print()}>{t('factor.print')}</Button>
      </div>
      <div className="row no-print">
        <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
          {t('factor.keptThem')}
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={onKept}>
          {t('factor.goOn')}
        </Button>
      </div>
    </div>
  );
}
