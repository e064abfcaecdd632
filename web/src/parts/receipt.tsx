import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Receipt } from './case-view.ts';
import { CopyHash } from './copy-hash.tsx';

/** Tells that an act was done, with its receipt to keep. */
export function useTellReceipt(): (what: string, receipt: Pick<Receipt, 'hash'>) => void {
  const { t } = useTranslation('parts');
  const { notification } = App.useApp();
  return (what, { hash }) =>
    notification.success({
      title: t('receipt.done', { what }),
      description: (
        <>
          {t('receipt.lead')} <CopyHash hash={hash} length={12} />
        </>
      ),
      duration: 8,
      role: 'status',
    });
}
