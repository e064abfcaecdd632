/** What a case shows to the public, looked through: domain.md section 5. */
import { publicFieldsOf, type FormFault, type PublicField } from './form.js';
import { findPrivate, NEVER_PUBLISHED, type PrivateText } from './private-text.js';
import type { Programme } from './programme.js';

export interface PublicText extends PublicField {
  text: string;
  found: PrivateText[];
}

interface Text {
  nominee: Readonly<Record<string, unknown>>;
  form: Readonly<Record<string, unknown>>;
}

/** The columns that the public reads, and no other; in each, what should not be read there. */
export function publicTextsOf(programme: Programme, category: string, of: Text, setting?: string): PublicText[] {
  return publicFieldsOf(programme, category, setting).map((field) => {
    const [part, name] = field.path.split('.') as ['nominee' | 'form', string];
    const value = of[part][name];
    const text = typeof value === 'string' ? value : '';
    return { ...field, text, found: findPrivate(text) };
  });
}

/** The places that are never published, whoever has looked at them. */
export function privateFaultsOf(programme: Programme, category: string, of: Text, setting?: string): FormFault[] {
  return publicTextsOf(programme, category, of, setting).flatMap(({ path, found }) =>
    found
      .filter(({ kind }) => NEVER_PUBLISHED.has(kind))
      .map(({ kind }) => ({
        path,
        rule: 'privateText' as const,
        message: `the public reads this: take out the ${WHAT[kind]}`,
      })),
  );
}

const WHAT: Record<PrivateText['kind'], string> = {
  idNumber: 'number of an identity card',
  bankCard: 'number of a bank card',
  phone: 'phone number',
  address: 'address',
  birthDate: 'date of birth',
};
