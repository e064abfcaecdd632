import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { ProblemAlert } from '../parts/problem.tsx';
import { Compared } from './compared.tsx';
import { Reviewers } from './reviewers.tsx';
import { fits, mostOf, rowsOf, sumOf, type Line } from './scoring.ts';
import type { Scoring, StageSeen } from './use-scoring.ts';
import type { Stop } from './way.ts';

interface Props {
  scoring: Scoring;
  stage: StageSeen | undefined;
  hidden: boolean;
  stop: Stop | undefined;
  again: () => void;
}

export function ScoresSide({ scoring, stage, hidden, stop, again }: Props) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { lines, points, whole, canScore, missing, act, error } = scoring;
  const sum = sumOf(lines, points);
  return (
    <section className={`card desk-scores ${hidden ? 'other-side' : ''}`} aria-label={t('desk.scores')}>
      <div className="desk-head apart">
        <h2>{whole ? t('scores.whole') : t('scores.byIndicator')}</h2>
        {canScore && (
          <span className="caption">
            <bdi className={sum === null ? '' : 'total'}>{sum ?? t('none')}</bdi>{' '}
            {whole
              ? t('scores.ofWhole', { most: mostOf(lines) })
              : t('scores.of', { most: mostOf(lines), given: lines.length - missing.length, all: lines.length })}
          </span>
        )}
      </div>
      <div className="desk-scroll">
        <ProblemAlert error={error} />
        {canScore ? (
          <table className="score-lines">
            <thead>
              <tr>
                <th scope="col">{t('scores.indicator')}</th>
                <th scope="col" className="number">
                  {t('scores.points')}
                </th>
                <th scope="col" className="number">
                  {t('scores.mine')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(lines).map((row) =>
                row.kind === 'group' ? (
                  <tr key={`group ${row.code}`} className="group">
                    <th scope="rowgroup" colSpan={2}>
                      <bdi>{row.code}</bdi> {say(row.title)}
                    </th>
                    <td className="number">
                      <bdi>
                        {sumOf(row.lines, points) ?? t('none')} / {row.points}
                      </bdi>
                    </td>
                  </tr>
                ) : (
                  <ScoreLine key={row.line.code} line={row.line} scoring={scoring} />
                ),
              )}
            </tbody>
          </table>
        ) : (
          <div className="stack desk-pad">
            {stage && stage.scores.length > 0 ? (
              <Compared lines={lines} stage={stage} whole={whole} />
            ) : (
              <p className="soft">
                {stage ? t('scores.none', { given: stage.given, needed: stage.needed }) : t('scores.notYours')}
              </p>
            )}
            {act && !act.may && !stage?.scores.some(({ mine }) => mine) && act.unmet[0] !== 'role' && (
              <p className="caption">{act.reasons.map(say).join(t('and'))}</p>
            )}
          </div>
        )}
        {stop?.of && <Reviewers of={stop.of} again={again} />}
      </div>
      {canScore && stage && (
        <div className="desk-foot caption">
          {stage.needed > 1 ? t('scores.otherAfter', { given: stage.given, needed: stage.needed }) : t('scores.alone')}
        </div>
      )}
    </section>
  );
}

/** One indicator with its points; Enter goes on to the next. */
function ScoreLine({ line, scoring }: { line: Line; scoring: Scoring }) {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { points, wanting, whole, lines } = scoring;
  const value = points[line.code];
  const wrong = value !== undefined && !fits(line, value);
  const name = whole ? t('scores.wholeLine') : say(line.title);
  const id = `score-${line.code}`;
  return (
    <tr className={wrong || wanting.includes(line.code) ? 'wanting' : ''}>
      <th scope="row">
        <label htmlFor={id}>
          {!whole && <bdi>{line.code}</bdi>} {name}
        </label>
        {wrong && (
          <div className="late" role="alert">
            {t('scores.range', { most: line.points })}
          </div>
        )}
        {!wrong && wanting.includes(line.code) && <div className="late">{t('scores.wanting')}</div>}
      </th>
      <td className="number">
        <bdi>{line.points}</bdi>
      </td>
      <td className="number">
        <InputNumber
          id={id}
          ref={scoring.field(line.code)}
          value={value ?? null}
          onChange={(next) => scoring.change(line.code, next)}
          onFocus={({ target }) => target.select()}
          onPressEnter={(event) => {
            if (event.ctrlKey || event.metaKey) return;
            const next = lines[lines.indexOf(line) + 1];
            if (next) scoring.focus(next.code);
          }}
          controls={false}
          inputMode="decimal"
          changeOnWheel={false}
          {...(wrong ? { status: 'error' as const } : {})}
          aria-invalid={wrong}
          style={{ inlineSize: whole ? 100 : 68 }}
          {...(whole ? { size: 'large' as const } : {})}
        />
      </td>
    </tr>
  );
}
