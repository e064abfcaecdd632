import type { ReactNode } from 'react';

/** Stays at the bottom of the screen: the way back, and the one great act. */
export const ActBar = ({ children }: { children: ReactNode }) => (
  <>
    <div className="act-bar-room no-print" />
    <div className="act-bar nominate-bar no-print">{children}</div>
  </>
);
