/**
 * Which passwords are taken: NIST SP 800-63B (rev. 4, 3.1.1.2). Long, not one of the commonest, not one's own name; any
 * characters, no rules of composition, no expiry.
 */
import { COMMONEST } from './common-passwords.js';

export const SHORTEST = 12;
export const LONGEST = 200;

/** What is wrong with a password for this person, as a sentence; undefined: nothing. Characters are code points. */
export function faultOf(password: string, { name, email }: { name: string; email: string }): string | undefined {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < SHORTEST) return `Choose at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `Choose at most ${LONGEST} characters.`;
  const lower = plain.toLowerCase();
  if (COMMONEST.has(lower) || COMMONEST.has(withoutTail(lower)) || repeats(lower))
    return 'This is one of the passwords that are tried first. Choose another.';
  const own = [email, email.split('@')[0]!, name, 'accolade'].map((word) => word.normalize('NFKC').toLowerCase());
  if (own.some((word) => word !== '' && withoutTail(lower.replaceAll(word, '')) === ''))
    return 'This is little more than a name that everybody knows. Choose another.';
  return undefined;
}

/** Without the digits and signs that people add because a rule once asked for them. */
const withoutTail = (text: string): string => text.replace(/[\d\p{P}\p{S}\s]+$/u, '');

/** One to four characters over and over. */
const repeats = (text: string): boolean => /^(.{1,4}?)\1+$/su.test(text);
