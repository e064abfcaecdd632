import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useBodyName } from '../parts/body-name.ts';
import { Day } from '../parts/when.tsx';
import { useLinkToken } from '../parts/use-link-token.ts';
import type { Answered } from './asked.ts';
import { LinkPage } from './link-page.tsx';
import { Receipt } from './receipt.tsx';
import { SlipRows } from './slip-rows.tsx';
import { SlipScans } from './slip-scans.tsx';

/** Another body, by its link: an answer of three for each, the signed paper, a receipt. No text is asked for. */
export function SlipsPage() {
  const { t } = useTranslation('links');
  const bodyName = useBodyName();
  const token = useLinkToken();
  const [answered, setAnswered] = useState<Answered>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { data, error, refetch } = queries.useQuery(
    'get',
    '/api/v1/slips/{token}',
    { params: { path: { token: token ?? '' } } },
    { enabled: token !== undefined && answered === undefined, refetchOnWindowFocus: false, staleTime: Infinity },
  );
  if (answered)
    return (
      <Done
        answered={answered}
        names={names}
        onMore={() => {
          setAnswered(undefined);
          void refetch();
        }}
      />
    );
  return (
    <LinkPage
      title={data ? t('slips.titleOf', { body: bodyName(data.body) }) : t('slips.title')}
      lead={
        data && (
          <>
            {t('slips.lead', { count: data.cases.length })} <Day value={data.due_on} style="full" />
            {t('slips.leadEnd')}
          </>
        )
      }
      isVoid={t('slips.void')}
      token={token}
      error={data ? null : error}
      retry={() => void refetch()}
    >
      {data && token && (
        <div className="stack consent">
          {data.cases.length === 0 ? (
            <p>{t('slips.nothingOpen')}</p>
          ) : (
            <>
              <SlipScans token={token} />
              <SlipRows
                asked={data}
                token={token}
                onAgain={() => void refetch()}
                onDone={(done) => {
                  setNames(new Map(data.cases.map((each) => [each.case, each.name])));
                  setAnswered(done);
                }}
              />
            </>
          )}
        </div>
      )}
    </LinkPage>
  );
}

interface DoneProps {
  answered: Answered;
  names: ReadonlyMap<string, string>;
  onMore: () => void;
}

function Done({ answered: { answers, left }, names, onMore }: DoneProps) {
  const { t } = useTranslation('links');
  return (
    <LinkPage title={t('slips.thanks')} isVoid="" token="used" error={null} retry={() => {}}>
      <div className="stack">
        <p role="status" style={{ fontSize: 16 }}>
          <CheckCircleOutlined style={{ color: 'var(--green)' }} /> {t('slips.recorded', { count: answers.length })}{' '}
          {left > 0 && <span className="due">{t('slips.left', { count: left })}</span>}
        </p>
        <p className="soft">{t('slips.keepReceipt')}</p>
        <div className="row no-print">
          <Button onClick={() => print()}>{t('receipt.print')}</Button>
          {left > 0 && <Button onClick={onMore}>{t('slips.goOn')}</Button>}
        </div>
        <ul className="rows receipts">
          {answers.map(({ case: id, at, hash }) => (
            <li key={id}>
              <div className="grow">
                <span className="strong">{names.get(id)}</span>
                <Receipt at={at} hash={hash} />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </LinkPage>
  );
}
