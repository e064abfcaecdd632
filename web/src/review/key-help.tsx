import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const KEYS = [
  [['J'], 'next'],
  [['K'], 'before'],
  [['Tab'], 'field'],
  [['Enter'], 'down'],
  [['Ctrl', 'Enter'], 'save'],
  [['S'], 'skip'],
  [['N'], 'none'],
  [['Alt', 'R'], 'recuse'],
  [['Alt', 'B'], 'return'],
  [['F'], 'full'],
  [['['], 'paperBefore'],
  [[']'], 'paperNext'],
  [['?'], 'help'],
] as const;

export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('review');
  return (
    <Modal open={open} title={t('keys.title')} onCancel={onClose} footer={null} width={460}>
      <dl className="facts keys-list">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
