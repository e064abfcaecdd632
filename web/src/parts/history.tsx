import { ClockCircleOutlined, ImportOutlined, LaptopOutlined, UserOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { HistoryLine } from './case-view.ts';
import { CopyHash } from './copy-hash.tsx';
import { Moment } from './when.tsx';
import './parts.css';

const ICONS: Record<HistoryLine['by'], ReactNode> = {
  person: <LaptopOutlined aria-hidden="true" />,
  nominee: <UserOutlined aria-hidden="true" />,
  clock: <ClockCircleOutlined aria-hidden="true" />,
  import: <ImportOutlined aria-hidden="true" />,
};

/** What was done, by whom, when and how, newest first; `to` tells where each act led. */
export function History({ lines, to, label }: { lines: readonly HistoryLine[]; to?: boolean; label: string }) {
  const { t } = useTranslation('parts');
  const { say } = useLanguage();
  return (
    <ol className="history" aria-label={label}>
      {lines.map(({ seq, at, label, who, by, to_label, hash }) => (
        <li key={seq}>
          <div>{say(label)}</div>
          {to && <div className="caption">{t('history.to', { state: say(to_label) })}</div>}
          <div className="caption history-line">
            {by !== 'clock' && by !== 'import' && <span>{say(who)}</span>}
            <Moment value={at} />
            <span className="history-how">
              {ICONS[by]} {t(`history.by.${by}`)}
            </span>
            <CopyHash hash={hash} length={6} />
          </div>
        </li>
      ))}
    </ol>
  );
}
