import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { DaysLeft, type Deadline } from '../parts/when.tsx';
import { pace } from './scoring.ts';

interface Props {
  done: number;
  open: number;
  deadline: Deadline | null | undefined;
  label: string;
}

/** 12 / 45, the days left, and what that comes to a day. */
export function ReadingProgress({ done, open, deadline, label }: Props) {
  const { t } = useTranslation('review');
  const all = done + open;
  return (
    <div className="reading-progress">
      <div className="apart">
        <h2>{label}</h2>
        <span className="count-of">
          <bdi>
            <b>{done}</b> / {all}
          </bdi>
        </span>
      </div>
      <Progress
        percent={all === 0 ? 0 : (done / all) * 100}
        showInfo={false}
        strokeColor="var(--green)"
        size="small"
        aria-label={t('progress.label', { done, all })}
      />
      <div className="apart caption">
        <DaysLeft deadline={deadline} inline />
        {open > 0 && deadline && <span>{t('progress.pace', { open, count: pace(open, deadline.left) })}</span>}
      </div>
    </div>
  );
}
