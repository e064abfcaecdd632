import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export const STEPS = ['fill', 'consent', 'check', 'send'] as const;
export type Step = (typeof STEPS)[number];

export const stepOf = (asked: string | null): Step => STEPS.find((each) => each === asked) ?? 'fill';

/** The four steps, any of which may be gone to at any time. */
export function Steps({ now, done }: { now: Step; done: Record<Step, boolean> }) {
  const { t } = useTranslation('nominate');
  return (
    <nav aria-label={t('steps.label')} className="steps no-print">
      <ol>
        {STEPS.map((step, index) => (
          <li key={step}>
            <Link to={`?step=${step}`} replace aria-current={step === now ? 'step' : undefined}>
              {done[step] ? <CheckOutlined aria-label={t('steps.done')} /> : <bdi>{index + 1}</bdi>}{' '}
              {t(`steps.${step}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
