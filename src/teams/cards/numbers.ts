import type { TimeOfSchool } from '../../domain/calendar.ts';
import type { School } from '../../domain/school.ts';
import { longDay } from '../../domain/view/exception.ts';
import type { Contact } from '../../domain/view/speak-now.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';

export type PhoneNumber = School['phones'][number];

/** People to speak to, each with a number or the advice to find them. */
export const contactLines = (
  contacts: readonly Contact[],
  say: Say = inEnglish,
): readonly string[] =>
  contacts.map(({ name, title, phone }) =>
    phone
      ? `${name}, ${title}: ${phone}`
      : say('{name}, {title}: find them in person', { name, title }),
  );

/** Telephone numbers with the day when somebody last checked them. 999 needs no checking. */
export const numberLines = (numbers: readonly PhoneNumber[], say: Say = inEnglish) =>
  numbers.map(({ label, number, verifiedOn, for: use }) => ({
    name: label,
    value: use === 'emergency' ? number : `${number} (${checked(verifiedOn, say)})`,
  }));

/** The numbers for danger, whoever answers now first; the others can wait until it is over. */
export function inDanger(
  numbers: readonly PhoneNumber[],
  open: TimeOfSchool,
): readonly PhoneNumber[] {
  const care = ['social-care', 'social-care-out-of-hours'] as const;
  const order = ['emergency', ...(open === 'closed' ? care.toReversed() : care), 'helpline'];
  return order.flatMap((use) => numbers.filter((one) => one.for === use));
}

const checked = (day: string | null, say: Say): string =>
  day === null
    ? say('not checked by the school yet')
    : say('checked {day}', { day: longDay(day, say) });
