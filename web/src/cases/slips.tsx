import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useLanguage } from '../language/use-language.ts';
import { useBodyName } from '../parts/body-name.ts';
import type { CaseView } from '../parts/case-view.ts';
import { Card } from '../parts/page.tsx';
import { PreviewDialog } from '../parts/preview.tsx';
import { Tag, type Tone } from '../parts/tag.tsx';
import { Moment } from '../parts/when.tsx';
import type { SlipRow } from './use-beside.ts';

const TONES: Record<NonNullable<SlipRow['answer']>, Tone> = {
  'no objection': 'green',
  objection: 'red',
  'not answered': 'amber',
};
const KEYS = { 'no objection': 'noObjection', objection: 'objection', 'not answered': 'notAnswered' } as const;

/** The bodies whose opinion is asked, what they answered, and the signed paper behind it. */
export function Slips({ of, slips }: { of: CaseView; slips: readonly SlipRow[] }) {
  const { t } = useTranslation('cases');
  const { say } = useLanguage();
  const bodyName = useBodyName();
  const path = { id: of.id };
  const scans = queries.useQuery('get', '/api/v1/nominations/{id}/slip-scans', { params: { path } });
  const [open, setOpen] = useState<{ id: string; body: string; kind: string }>();
  const answered = slips.filter(({ answer }) => answer !== null).length;
  return (
    <Card flush title={t('tabs.slips')} extra={<bdi className="caption">{`${answered} / ${slips.length}`}</bdi>}>
      <ul className="rows">
        {slips.map(({ body, stage, stage_title, answer, at, settled }) => (
          <li key={`${stage}.${body}`}>
            <span className="grow">
              {bodyName(body)}
              <br />
              <span className="caption">{say(stage_title)}</span>
            </span>
            {scans.data?.rows
              .filter((scan) => scan.body === body)
              .map((scan) => (
                <Button key={scan.id} type="link" size="small" icon={<EyeOutlined />} onClick={() => setOpen(scan)}>
                  {t('slips.scan')}
                </Button>
              ))}
            {answer === null ? (
              <Tag tone="amber">{t('slips.waiting')}</Tag>
            ) : (
              <Tag tone={TONES[answer]}>{t(`slips.${KEYS[answer]}`)}</Tag>
            )}
            {settled && <Tag tone="line">{t('slips.settled')}</Tag>}
            <span className="caption slip-at">{at && <Moment value={at} />}</span>
          </li>
        ))}
      </ul>
      {open && (
        <PreviewDialog
          address={`/api/v1/nominations/${of.id}/slip-scans/${open.id}`}
          name={`${bodyName(open.body)}.${open.kind}`}
          kind={open.kind}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}
