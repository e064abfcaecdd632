/** A day in a form: kept as the API writes it, 2026-04-24. Whether it is a day to come the server says. */
import dayjs, { type Dayjs } from 'dayjs';

export const AS_DAY = {
  getValueProps: (value: string | undefined) => ({ value: value ? dayjs(value) : undefined }),
  normalize: (value: Dayjs | null) => value?.format('YYYY-MM-DD'),
};
