import { v7 } from 'uuid';

/** UUID v7: grows with time, so that indexes stay dense. */
export const uuid = (): string => v7();
