import { Empty as AntEmpty, Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Where this stands, whom it waits for, how many working days are left. */
  lead?: ReactNode;
  /** One great act at most, then the others. */
  acts?: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}

/** A page: its title, its lead, its acts. Says its title to the browser too. */
export function Page({ title, lead, acts, beside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Accolade`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <div className="row">
          <h1>{title}</h1>
          {beside}
        </div>
        {acts && <div className="row no-print">{acts}</div>}
        {lead && <div className="lead">{lead}</div>}
      </div>
      {children}
    </>
  );
}

interface CardProps {
  title?: ReactNode;
  extra?: ReactNode;
  foot?: ReactNode;
  /** Rows and tables reach the edge. */
  flush?: boolean;
  children: ReactNode;
  className?: string;
  label?: string;
}

export function Card({ title, extra, foot, flush, children, className = '', label }: CardProps) {
  return (
    <section className={`card ${className}`} aria-label={label}>
      {(title || extra) && (
        <header>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {flush ? children : <div className="body">{children}</div>}
      {foot && <footer>{foot}</footer>}
    </section>
  );
}

/** Nothing here: says what to do instead. */
export function Nothing({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <AntEmpty image={AntEmpty.PRESENTED_IMAGE_SIMPLE} description={children} style={{ marginBlock: 24 }}>
      {act}
    </AntEmpty>
  );
}

/** As high as what will stand here, so that nothing jumps. */
export function Waiting({ rows = 4 }: { rows?: number }) {
  return (
    <div aria-busy="true" style={{ padding: 16 }}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
