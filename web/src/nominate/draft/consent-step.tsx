import { CopyOutlined, LinkOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Popconfirm, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { Card } from '../../parts/page.tsx';
import { useProblemText } from '../../parts/problem.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Moment } from '../../parts/when.tsx';
import type { Readiness } from './readiness.ts';

export interface Link {
  url: string;
  ends_at: string;
}

interface Props {
  nomination: string;
  nominee: string;
  consent: Readiness['consent'];
  /** Made while this page is open: nobody can show it again later. */
  link: Link | undefined;
  onLink: (link: Link) => void;
}

const TONES = { agreed: 'green', declined: 'red', asked: 'amber', 'not asked': 'grey' } as const;

/** The nominee is asked: a link to hand over, and what came of it. */
export function ConsentStep({ nomination, nominee, consent, link, onLink }: Props) {
  const { t } = useTranslation('nominate');
  const { message } = App.useApp();
  const text = useProblemText();
  const make = queries.useMutation('post', '/api/v1/nominations/{id}/consent-links');
  const [copied, setCopied] = useState(false);
  const ask = () =>
    make.mutate(
      { params: { path: { id: nomination } } },
      {
        onSuccess: ({ token, ends_at }) => {
          setCopied(false);
          onLink({ url: `${location.origin}/consent#${token}`, ends_at });
        },
        onError: (error) => void message.error(text(error)),
      },
    );
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      document.querySelector<HTMLInputElement>('#consent-link')?.select();
      void message.info(t('consent.copyByHand'));
    }
  };
  const open = consent.state !== 'agreed' && consent.state !== 'declined';
  return (
    <Card
      title={t('consent.title')}
      extra={<Tag tone={TONES[consent.state]}>{t(`consent.state.${key(consent.state)}`)}</Tag>}
    >
      <div className="stack">
        <p>{consent.required ? t('consent.leadRequired') : t('consent.lead')}</p>
        {consent.state === 'agreed' && <Alert type="success" showIcon title={t('consent.agreed', { name: nominee })} />}
        {consent.state === 'declined' && (
          <Alert type="error" showIcon title={t('consent.declined', { name: nominee })} />
        )}
        {open && link === undefined && consent.state === 'asked' && (
          <p className="soft">
            {t('consent.askedBefore')} {consent.ends_at && <Moment value={consent.ends_at} />}
          </p>
        )}
        {open && link && (
          <div className="handed">
            <div className="qr">
              <QRCode
                value={link.url}
                size={168}
                bordered={false}
                type="svg"
                color="#000000"
                bgColor="#ffffff"
                aria-label={t('consent.qr')}
              />
              <span className="caption">{t('consent.qr')}</span>
            </div>
            <div className="stack grow">
              <label htmlFor="consent-link">{t('consent.link')}</label>
              <Input id="consent-link" readOnly dir="ltr" value={link.url} onFocus={(event) => event.target.select()} />
              <div className="row">
                <Button icon={<CopyOutlined />} onClick={() => void copy(link.url)}>
                  {copied ? t('consent.copied') : t('consent.copy')}
                </Button>
                <span className="caption">
                  {t('consent.until')} <Moment value={link.ends_at} />
                </span>
              </div>
              <p className="caption">{t('consent.once')}</p>
            </div>
          </div>
        )}
        {open &&
          (consent.state === 'asked' || link ? (
            <Popconfirm title={t('consent.anewAsk')} onConfirm={ask}>
              <Button icon={<LinkOutlined />} loading={make.isPending} className="own-width">
                {t('consent.anew')}
              </Button>
            </Popconfirm>
          ) : (
            <Button icon={<LinkOutlined />} loading={make.isPending} onClick={ask} className="own-width">
              {t('consent.make')}
            </Button>
          ))}
      </div>
    </Card>
  );
}

type ConsentState = Readiness['consent']['state'];
export const key = (state: ConsentState) => (state === 'not asked' ? 'notAsked' : state);
