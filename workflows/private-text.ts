/**
 * What must not stand in a text that the public reads: numbers of identity cards, phones and bank cards, where somebody
 * lives, when somebody was born. domain.md section 5: such text is looked through before it is published, and whoever
 * publishes is shown the place.
 */
export type PrivateKind = 'idNumber' | 'bankCard' | 'phone' | 'address' | 'birthDate';

export interface PrivateText {
  kind: PrivateKind;
  /** The place in the text: the first character, and the one after the last. */
  from: number;
  to: number;
}

/** These are what they look like, and are never published. The others may be something else: a person looks at them. */
export const NEVER_PUBLISHED: ReadonlySet<PrivateKind> = new Set(['idNumber', 'bankCard', 'phone']);

/** Spaces and dashes with which people break long numbers. */
const GAP = '[ \\u00A0\\u2009·.-]?';
const digits = (n: string) => `\\d(?:${GAP}\\d){${n}}`;
const alone = (pattern: string) => new RegExp(`(?<![\\dA-Za-z])(?:${pattern})(?![\\dA-Za-z])`, 'g');

const ID_NUMBER = alone(`${digits('16')}${GAP}[\\dXx]|${digits('14')}`);
const BANK_CARD = alone(digits('15,18'));
const PHONE = alone(
  `(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|(?:\\+?86[ -]?)?\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}|[48]00[ -]?\\d{3}[ -]?\\d{4}`,
);
/** 天山路18号, 3号楼2单元501室; in Uyghur a street and 5-نومۇر; in English 18 Park Road. */
const ADDRESS =
  /\p{sc=Han}{1,12}(?:路|街|巷|胡同|村|小区|社区|大院|里|弄)[\p{sc=Han}]{0,8}\d{1,5}(?:号楼?|弄|栋|幢|组|队)(?:\d{1,3}(?:号楼|栋|幢|单元))*(?:\d{1,5}室)?|\d{1,4}(?:号楼|栋|幢|单元)(?:\d{1,3}单元)?\d{1,5}(?:室|号)|(?:كوچىسى|كوچا|يولى|مەھەللىسى|كەنتى)[^.،؛\n]{0,24}?\d{1,5}-?\s?نومۇر|\b\d{1,5}\s(?:\w+\s){1,3}(?:Street|Road|Avenue|Lane)\b/giu;
const DAY = '(?:19|20)?\\d{2}\\s?[年./-]\\s?\\d{1,2}(?:\\s?[月./-](?:\\s?\\d{1,2}\\s?日?)?)?';
const BIRTH_DATE = new RegExp(
  `${DAY}\\s?(?:出生|生于|生(?=[，。、；,;）)]|$))|(?:出生(?:年月|日期)?|生于|生日)\\s?[:：是为于]?\\s?${DAY}` +
    `|\\d{4}-?\\s?يىل[^.،؛\\n]{0,24}?تۇغۇلغان|\\bborn (?:on |in )?[^.;\\n]{0,20}?(?:19|20)\\d{2}`,
  'giu',
);

/** What stands in a text and should not, in order; digits of every width count. A text without any answers an empty list. */
export function findPrivate(text: string): PrivateText[] {
  const plain = text.replaceAll(/[０-９Ａ-Ｚａ-ｚ＋－（）．／：\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const found: PrivateText[] = [];
  const look = (kind: PrivateKind, pattern: RegExp, holds: (match: string) => boolean = () => true) => {
    for (const { 0: match, index } of plain.matchAll(pattern)) {
      const place = { kind, from: index, to: index + match.length };
      const free = found.every(({ from, to }) => place.to <= from || to <= place.from);
      if (free && holds(match)) found.push(place);
    }
  };
  look('idNumber', ID_NUMBER, isIdNumber);
  look('phone', PHONE);
  look('bankCard', BANK_CARD, isBankCard);
  look('birthDate', BIRTH_DATE);
  look('address', ADDRESS);
  return found.sort((a, b) => a.from - b.from);
}

const bare = (number: string) => number.replaceAll(/[^\dXx]/g, '');

/** GB 11643: a region, a day of birth, a running number. One with a slip in its last digit is as private. */
function isIdNumber(match: string): boolean {
  const number = bare(match);
  const born = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const [year, month, day] = [born.slice(0, 4), born.slice(4, 6), born.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const region = Number(number.slice(0, 2));
  return region >= 11 && region <= 91 && year >= 1880 && year <= 2100 && date.getUTCMonth() === month - 1;
}

/** The check digit of ISO/IEC 7812 (Luhn). */
function isBankCard(match: string): boolean {
  const sum = [...bare(match)].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
