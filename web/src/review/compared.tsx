import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { difference, pointsOf, signed, type Line } from './scoring.ts';
import { roundedTo } from './stage-columns.tsx';
import type { StageSeen } from './use-scoring.ts';

/** The scores that are in, one's own first, line by line, and how far they are apart. */
export function Compared({ lines, stage, whole }: { lines: readonly Line[]; stage: StageSeen; whole: boolean }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const scores = [...stage.scores].sort((a, b) => Number(b.mine) - Number(a.mine));
  const two = scores.length === 2;
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const apart = (at: (index: number) => number | undefined) => {
    const by = difference(at(0), at(1));
    return by === null ? null : <bdi className={by === 0 ? '' : 'strong'}>{signed(by)}</bdi>;
  };
  return (
    <>
      <table className="score-lines">
        <thead>
          <tr>
            <th scope="col">{whole ? t('scores.whole') : t('scores.indicator')}</th>
            {scores.map(({ reviewer, name, mine }) => (
              <th key={reviewer} scope="col" className="number">
                {mine ? t('scores.mine') : (name ?? t('scores.imported'))}
              </th>
            ))}
            {two && (
              <th scope="col" className="number">
                {t('scores.difference')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {!whole &&
            lines.map(({ code, title }) => (
              <tr key={code}>
                <th scope="row">
                  <bdi>{code}</bdi> {say(title)}
                </th>
                {scores.map((each) => (
                  <td key={each.reviewer} className="number">
                    <bdi>{pointsOf(each)[code] ?? t('none')}</bdi>
                  </td>
                ))}
                {two && <td className="number">{apart((index) => pointsOf(scores[index]!)[code])}</td>}
              </tr>
            ))}
          <tr className="group">
            <th scope="row">{t('scores.total')}</th>
            {scores.map(({ reviewer, score }) => (
              <td key={reviewer} className="number">
                <bdi className="total">{score}</bdi>
              </td>
            ))}
            {two && <td className="number">{apart((index) => scores[index]!.score)}</td>}
          </tr>
        </tbody>
      </table>
      <p className="soft">
        {t('scores.in', { given: stage.given, needed: stage.needed })}
        {scores.length > 1 && `${t('comma')}${t('scores.meanIs', { mean: roundedTo(mean) })}`}
        {stage.spread !== null && `${t('comma')}${t('apartBy', { points: roundedTo(stage.spread) })}`}
      </p>
    </>
  );
}
