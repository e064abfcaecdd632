import { EyeOutlined } from '@ant-design/icons';
import { Button, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useBodyName } from '../../parts/body-name.ts';
import { Card } from '../../parts/page.tsx';
import { PAGED } from '../../parts/paged.ts';
import { PreviewDialog } from '../../parts/preview.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { Moment } from '../../parts/when.tsx';
import { Choosing, useCaseColumn } from './choosing.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { SlipCase } from './shapes.ts';

const STATES = ['missing', 'objecting', 'not answered', 'in', 'all'] as const;
const TONES: Record<NonNullable<SlipCase['answer']>, Tone> = {
  'no objection': 'green',
  objection: 'red',
  'not answered': 'amber',
};
const KEYS = { 'no objection': 'no_objection', objection: 'objection', 'not answered': 'not_answered' } as const;
const askable = ({ open, answer }: SlipCase) => open && (answer === null || answer === 'not answered');

/** The cases about which one body is asked; some are chosen, and a link is made for them. */
export function SlipCases({ stage, body, again }: { stage: string; body: string; again: () => void }) {
  const { t } = useTranslation(['desk', 'review', 'common']);
  const bodyName = useBodyName();
  const [state, setState] = useState<(typeof STATES)[number]>('missing');
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [scan, setScan] = useState<{ nomination: string; id: string; kind: string }>();
  const cases = queries.useInfiniteQuery(
    'get',
    '/api/v1/stages/{id}/slips/cases',
    { params: { path: { id: stage }, query: { body, state } } },
    PAGED,
  );
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = useColumns(setScan);
  return (
    <Card flush title={t('slips.casesOf', { body: bodyName(body) })}>
      <div className="desk-filters">
        <Segmented
          value={state}
          onChange={(value) => {
            setState(value);
            setChosen([]);
          }}
          options={STATES.map((value) => ({
            value,
            label: t(`slips.states.${value === 'not answered' ? 'not_answered' : value}`),
          }))}
          aria-label={t('review:filter.state')}
        />
      </div>
      <Choosing
        label={t('slips.casesOf', { body: bodyName(body) })}
        pages={cases}
        rows={rows}
        columns={columns}
        width={620}
        none={t('slips.none')}
        chosen={chosen}
        onChosen={setChosen}
        mayChoose={askable}
        act={t('slips.makeLink')}
        onAct={() => setAsking(true)}
      />
      {asking && (
        <LinkDialog
          stage={stage}
          body={body}
          cases={chosen}
          onDone={() => {
            setChosen([]);
            again();
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {scan && (
        <PreviewDialog
          address={`/api/v1/nominations/${scan.nomination}/slip-scans/${scan.id}`}
          name={`${bodyName(body)}.${scan.kind}`}
          kind={scan.kind}
          onClose={() => setScan(undefined)}
        />
      )}
    </Card>
  );
}

function useColumns(
  show: (scan: { nomination: string; id: string; kind: string }) => void,
): TableColumnsType<SlipCase> {
  const { t } = useTranslation(['desk', 'review']);
  const caseColumn = useCaseColumn<SlipCase>();
  return [
    caseColumn,
    {
      title: t('slips.answer'),
      width: 220,
      render: (_, { answer, settled, asked, open, at }) => (
        <div className="desk-lines">
          <span className="row" style={{ gap: 4 }}>
            {answer === null ? (
              <Tag tone="amber">{t('slips.notIn')}</Tag>
            ) : (
              <Tag tone={TONES[answer]}>{t(`slips.${KEYS[answer]}`)}</Tag>
            )}
            {settled && <Tag tone="line">{t('slips.settled')}</Tag>}
            {asked && <Tag tone="line">{t('slips.asked')}</Tag>}
          </span>
          <span className="caption">{at ? <Moment value={at} /> : !open && t('slips.notNow')}</span>
        </div>
      ),
    },
    {
      title: t('slips.paper'),
      width: 130,
      render: (_, { id, scan }) =>
        scan && (
          <Button type="link" size="small" icon={<EyeOutlined />} onClick={() => show({ nomination: id, ...scan })}>
            {t('slips.look')}
          </Button>
        ),
    },
  ];
}
