import type { Calendar } from './calendar.ts';
import { dayIn } from './calendar-days.ts';

/** A third of the school year, holidays included, so that every day is in exactly one. ISO days. */
export type Term = { readonly name: string; readonly from: string; readonly to: string };

/** The dates of the settings are not used: somebody who mends them must not move what was counted. */
const thirds = [
  { name: 'Autumn', from: '09-01', to: '12-31' },
  { name: 'Spring', from: '01-01', to: '03-31' },
  { name: 'Summer', from: '04-01', to: '08-31' },
] as const;

/**
 * The terms that have ended by now, the latest first. The one that is running is not among them: two
 * looks at it a week apart would tell what was reported in between.
 */
export function endedTerms(calendar: Calendar, now: Date, most: number): readonly Term[] {
  const today = dayIn(calendar, now);
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2]
    .flatMap((one) =>
      thirds.map(({ name, from, to }) => ({
        ...{ name: `${name} term ${one}`, from: `${one}-${from}`, to: `${one}-${to}` },
      })),
    )
    .filter(({ to }) => to < today)
    .sort((one, other) => (one.to < other.to ? 1 : -1))
    .slice(0, most);
}

/** The term in which a day lies, of those given. */
export const termOf = (terms: readonly Term[], day: string): Term | undefined =>
  terms.find(({ from, to }) => from <= day && day <= to);
