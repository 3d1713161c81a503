/** A Tuesday in term. Clocks are on winter time, so that an hour here is the hour on the school's wall. */
export const schoolDay = '2026-11-24';

/** The only clock of the tests: `at('09:15')`, or `at('09:15', '2026-11-25')` on another day. */
export const at = (time: string, day: string = schoolDay): Date => new Date(`${day}T${time}:00Z`);

export const later = (from: Date, minutes: number): Date =>
  new Date(from.getTime() + minutes * 60_000);
