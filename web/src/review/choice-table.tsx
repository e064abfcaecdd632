import { Input, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/use-language.ts';
import { Tag } from '../parts/tag.tsx';
import type { Choice, ChoiceCase, Trial } from './choice.ts';
import { nameOf } from '../parts/review-queue.ts';
import { roundedTo } from './stage-columns.tsx';

interface Props {
  choice: Choice;
  kept: ReadonlySet<string>;
  trial: Trial | undefined;
  reasons: Readonly<Record<string, string>>;
  open: boolean;
  onKeep: (ids: string[]) => void;
  onReason: (id: string, reason: string) => void;
}

/** From so many on only the rows in sight are drawn. */
const MANY = 100;

/** Everybody in order of merit; whoever is ticked is kept. The line is drawn where the places end. */
export function ChoiceTable({ choice, kept, trial, reasons, open, onKeep, onReason }: Props) {
  const { t } = useTranslation('review');
  const columns = useColumns({ choice, kept, trial, reasons, onReason, open });
  const { cases, places } = choice;
  const decidable = cases.filter((each) => !each.lacks.includes('place'));
  const edge = places === null ? undefined : decidable[places - 1]?.id;
  return (
    <Table<ChoiceCase>
      rowKey="id"
      columns={columns}
      dataSource={cases}
      pagination={false}
      size="small"
      className="scrolls"
      {...(cases.length > MANY ? { virtual: true, scroll: { x: 760, y: 640 } } : {})}
      rowClassName={({ id }) => (id === edge ? 'edge' : '')}
      rowSelection={{
        selectedRowKeys: [...kept],
        hideSelectAll: true,
        columnTitle: t('choice.column.keep'),
        columnWidth: 56,
        onChange: (keys) => onKeep(keys.map(String)),
        getCheckboxProps: (row) => ({
          disabled: !open || row.failing || row.lacks.includes('place'),
          'aria-label': t('choice.keepOne', { name: nameOf(row.nominee) ?? t('blind') }),
        }),
      }}
    />
  );
}

function useColumns({
  choice,
  kept,
  trial,
  reasons,
  onReason,
  open,
}: Omit<Props, 'onKeep'>): TableColumnsType<ChoiceCase> {
  const { t } = useTranslation('review');
  const { say } = useLanguage();
  const { proposal } = choice;
  const rank = new Map(
    choice.cases.filter((each) => !each.lacks.includes('place')).map(({ id }, index) => [id, index + 1]),
  );
  const removing = new Map((trial?.ifRemoved ?? []).map(({ id, rules }) => [id, rules]));
  const passed = new Map(proposal.passedOver.map(({ id, rule }) => [id, rule]));
  const standing = (row: ChoiceCase) => {
    if (row.lacks.includes('place')) return <Tag tone="amber">{t('choice.notHere')}</Tag>;
    if (row.failing) return <Tag>{t('choice.failing')}</Tag>;
    if (kept.has(row.id)) return <Tag tone="green">{t('choice.isKept')}</Tag>;
    const waits = trial?.reserve.indexOf(row.id) ?? -1;
    if (waits >= 0) return <Tag tone="line">{t('choice.isReserve', { number: waits + 1 })}</Tag>;
    return <Tag>{t('choice.isOut')}</Tag>;
  };
  const notes = (row: ChoiceCase) =>
    [
      proposal.tied.includes(row.id) && t('choice.tied'),
      passed.has(row.id) && !kept.has(row.id) && t('choice.passedOver', { rule: passed.get(row.id)! + 1 }),
      removing.has(row.id) &&
        t('choice.ifRemoved', {
          rules: removing
            .get(row.id)!
            .map((rule) => rule + 1)
            .join(t('comma')),
        }),
    ].filter((each) => each !== false);
  return [
    {
      title: t('choice.column.rank'),
      key: 'rank',
      width: 60,
      render: (_, { id }) => <bdi>{rank.get(id) ?? t('none')}</bdi>,
    },
    {
      title: t('column.case'),
      key: 'case',
      render: (_, row) => (
        <div className="two-lines">
          <Link to={`/desk/review/${row.id}?desk=stage&stage=${choice.stage.id}`} className="strong">
            <bdi>{nameOf(row.nominee) ?? t('blind')}</bdi>
          </Link>
          <div className="caption">
            {[say(row.unit), t('choice.recommended', { number: row.order }), ...row.options.map(say)]
              .filter(Boolean)
              .join(t('dot'))}
          </div>
          {notes(row).map((note) => (
            <div key={note} className="caption due">
              {note}
            </div>
          ))}
          {open && trial?.reasons.includes(row.id) && (
            <Input
              className="choice-reason"
              value={reasons[row.id] ?? ''}
              onChange={({ target }) => onReason(row.id, target.value)}
              placeholder={t('choice.reason')}
              aria-label={t('choice.reasonFor', { name: nameOf(row.nominee) ?? t('blind') })}
              aria-required
              maxLength={2000}
              {...(reasons[row.id]?.trim() ? {} : { status: 'warning' as const })}
            />
          )}
        </div>
      ),
    },
    {
      title: t('column.mean'),
      key: 'mean',
      width: 140,
      render: (_, { mean, given, spread }) => (
        <div className="two-lines">
          <bdi className="strong">{mean === null ? t('none') : roundedTo(mean)}</bdi>
          <div className="caption">
            <bdi>
              {given} / {choice.needed}
            </bdi>
            {spread !== null && `${t('dot')}${t('apartBy', { points: roundedTo(spread) })}`}
          </div>
        </div>
      ),
    },
    { title: t('choice.column.standing'), key: 'standing', width: 130, render: (_, row) => standing(row) },
  ];
}
