import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/use-language.ts';
import { Day } from '../../parts/when.tsx';
import { Wide } from '../../parts/wide.tsx';
import type { Brief } from './shapes.ts';

const NUMBERS = ['entered', 'here', 'waiting', 'returned', 'late', 'gone_on'] as const;

export function BriefTable({ of: { stages, counted_to } }: { of: Brief }) {
  const { t } = useTranslation('desk');
  const { say } = useLanguage();
  return (
    <Wide label={t('brief.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('brief.stage')}</th>
            <th scope="col">{t('brief.dates')}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`brief.numbers.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.code}>
              <th scope="row">
                {say(stage.title)}
                <br />
                <span className="caption">{t(`brief.states.${stage.state}`)}</span>
              </th>
              <td>
                {stage.opens_on && (
                  <span className="days">
                    <Day value={stage.opens_on} />
                    {stage.closes_on && (
                      <>
                        {' – '}
                        <Day value={stage.closes_on} />
                      </>
                    )}
                  </span>
                )}
                {stage.left !== null && (
                  <>
                    <br />
                    <span className="caption">{t('brief.left', { count: stage.left })}</span>
                  </>
                )}
              </td>
              {NUMBERS.map((name) => (
                <td key={name} className="number">
                  <bdi>{stage[name] >= counted_to ? `${counted_to}+` : stage[name]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
