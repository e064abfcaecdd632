import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import seal from '../seal.svg';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import './entry.css';

interface Props {
  title: string;
  /** What is asked here, in a sentence. */
  lead?: ReactNode;
  /** Wider than a form: a text to read, or a table. */
  wide?: 'text' | 'table' | undefined;
  children: ReactNode;
}

/** A page that stands alone, before anybody is signed in: one card in the middle. */
export function EntryPage({ title, lead, wide, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · Accolade`;
  }, [title]);
  return (
    <main className={wide ? `entry roomy ${wide}` : 'entry'} tabIndex={-1}>
      <div className="apart" style={{ marginBlockEnd: 16 }}>
        <span className="row">
          <img src={seal} alt="" width={36} height={36} />
          <span style={{ lineHeight: 1.3 }}>
            <b style={{ fontSize: 17 }}>Accolade</b>
            <br />
            <span className="caption">{t('tagline')}</span>
          </span>
        </span>
        <LanguageSwitch />
      </div>
      <section className="card">
        <div className="body" style={{ padding: 24 }}>
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
          <div style={{ marginBlockEnd: 16 }} />
          {children}
        </div>
      </section>
    </main>
  );
}
