import type { School } from '../../domain/school.ts';
import type { Contact } from '../../domain/view/speak-now.ts';

export type Number = School['phones'][number];

/** People to speak to, each with a number or the advice to find them. */
export const contactLines = (contacts: readonly Contact[]): readonly string[] =>
  contacts.map(({ name, title, phone }) =>
    phone ? `${name}, ${title}: ${phone}` : `${name}, ${title}: find them in person`,
  );

/** Telephone numbers with the day when somebody last checked them. */
export const numberLines = (numbers: readonly Number[]) =>
  numbers.map(({ label, number, verifiedOn }) => ({
    name: label,
    value: verifiedOn ? `${number} (checked ${verifiedOn})` : `${number} (not checked yet)`,
  }));
