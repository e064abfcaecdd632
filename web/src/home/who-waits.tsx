import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import type { Session } from '../session/use-session.ts';
import { isMine, restOf, type InboxRow } from './row.ts';

/** At most so many names; the rest is a number. */
const NAMES = 2;

/** Whom it waits for, in one or two lines: me; names of one's own office; a role and its body. */
export function useWho(session: Session): (row: InboxRow) => { who: string; where: string } {
  const { t } = useTranslation('home');
  const { say, language } = useLanguage();
  return (row) => {
    const rest = restOf(row);
    if (rest !== undefined) return { who: t(`rest.${rest}`), where: '' };
    const others = row.waits_for.filter((each) => !isMine(each, session));
    const mine = others.length < row.waits_for.length;
    const [first] = others;
    const named = first?.persons?.length
      ? first.persons.slice(0, NAMES).join(t('and')) +
        (first.persons.length > NAMES ? t('andMore', { count: first.persons.length - NAMES }) : '')
      : '';
    const role = first ? say(first.title) : '';
    const body = first?.body ? say(first.body.name) : '';
    if (mine) return { who: t('me'), where: role ? t('alsoWaits', { who: named || role }) : '' };
    return named
      ? { who: named, where: role }
      : { who: others.map(({ title }) => say(title)).join(language === 'en' ? ', ' : t('and')), where: body };
  };
}

export function Who({ row, session }: { row: InboxRow; session: Session }) {
  const { who, where } = useWho(session)(row);
  return (
    <>
      <span className={restOf(row) ? 'soft' : ''}>{who}</span>
      {where && <div className="caption">{where}</div>}
    </>
  );
}
