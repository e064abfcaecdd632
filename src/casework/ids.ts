import { v7, validate } from 'uuid';

/** UUID v7: grows with time, so that indexes stay dense. */
export const uuid = (): string => v7();

/** May this be looked for among ids? */
export const isId = (value: unknown): value is string => validate(value);
