import type { ReactNode } from 'react';

/** What may be wider than the screen: it is moved sideways by finger, mouse or keyboard, and the page stays. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="wide" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
