/** Days and moments, as the reader's language writes them; in right-to-left text each keeps its own direction. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';

/** Intl has no words in Uyghur in most browsers: figures there. */
const LOCALES: Record<string, string> = { 'zh-CN': 'zh-CN', en: 'en-GB', ug: 'zh-CN' };
const PLACE = 'Asia/Shanghai';

type Style = 'day' | 'full' | 'weekday';

export function dayText(day: string, language: string, style: Style = 'day'): string {
  if (language === 'ug') return style === 'day' ? day.slice(5).replace('-', '.') : day.replaceAll('-', '.');
  const shape: Intl.DateTimeFormatOptions = { month: language === 'en' ? 'short' : 'long', day: 'numeric' };
  if (style !== 'day') shape.year = 'numeric';
  if (style === 'weekday') shape.weekday = 'long';
  return new Intl.DateTimeFormat(LOCALES[language], { ...shape, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

export function momentText(moment: string, language: string): string {
  const at = new Date(moment);
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: PLACE }).format(
    at,
  );
  const [day, time] = parts.split(' ') as [string, string];
  return `${dayText(day, language)} ${time}`;
}

/** A day: `2026-04-24`. */
export function Day({ value, style }: { value: string; style?: Style }) {
  const { language } = useLanguage();
  return (
    <bdi>
      <time dateTime={value}>{dayText(value, language, style)}</time>
    </bdi>
  );
}

/** A moment, in the office's time. */
export function Moment({ value }: { value: string }) {
  const { language } = useLanguage();
  return (
    <bdi>
      <time dateTime={value}>{momentText(value, language)}</time>
    </bdi>
  );
}

export interface Deadline {
  on: string;
  left: number;
  late: boolean;
}

/** Days left first, the date below. */
export function DaysLeft({ deadline, inline }: { deadline: Deadline | null | undefined; inline?: boolean }) {
  const { t } = useTranslation();
  if (!deadline) return <span className="caption">{t('noDeadline')}</span>;
  const { on, left, late } = deadline;
  const tone = late ? 'late' : left <= 1 ? 'due' : 'strong';
  const words = late ? t('overdue') : left === 0 ? t('dueToday') : t('daysLeft', { count: left });
  return (
    <span style={{ lineHeight: 1.45 }}>
      <span className={tone}>{words}</span>
      {inline ? ' ' : <br />}
      <span className="caption">
        <Day value={on} />
      </span>
    </span>
  );
}
