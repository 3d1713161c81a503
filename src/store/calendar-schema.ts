import { z } from 'zod';
import { divisions } from '../domain/bank-holidays.ts';
import type { Calendar, Hours } from '../domain/calendar.ts';
import type { Wait } from '../domain/deadlines.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'Write the time as hours and minutes, such as 08:45.',
  abort: true,
});
const day = z.iso.date({
  error: 'Write the day as year-month-day, such as 2026-11-23.',
  abort: true,
});

const hours: z.ZodType<Hours> = z
  .strictObject({ open: time, close: time })
  .refine(({ open, close }) => open < close, 'The closing time has to be later than the opening.');

const inOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;
const wrongOrder = 'The last day is before the first.';

const hoursOfWeek = z
  .strictObject({
    mon: hours.nullable(),
    tue: hours.nullable(),
    wed: hours.nullable(),
    thu: hours.nullable(),
    fri: hours.nullable(),
    sat: hours.nullable(),
    sun: hours.nullable(),
  })
  .refine(
    (week) => Object.values(week).some((open) => open !== null),
    'The school has to be open on at least one day of the week.',
  );

const terms = z
  .array(z.strictObject({ from: day, to: day }).refine(inOrder, wrongOrder))
  .refine(
    (all) => all.every((term, index) => index === 0 || (all[index - 1]?.to ?? '') < term.from),
    'Terms have to be in order of date and must not overlap.',
  );

const timeZone = z.string().refine(isTimeZone, 'This is not a time zone, such as Europe/London.');

/** The working time in a school's settings file. A key that is not known is refused, so a misspelt one cannot be lost. */
export const calendarSchema: z.ZodType<Calendar> = z.strictObject({
  timeZone: timeZone.default('Europe/London'),
  hours: hoursOfWeek,
  wrapAround: hours.nullable().default(null),
  terms: terms.default([]),
  closed: z
    .array(
      z.strictObject({ from: day, to: day, why: z.string().min(1) }).refine(inOrder, wrongOrder),
    )
    .default([]),
  bankHolidays: z.enum(divisions),
  snowDays: z.array(day).default([]),
});

/** At most ten working weeks or so; more is a slip of the finger. */
const minutes = z.int().min(1).max(20_000);

/** A wait in a school's settings, such as { "schoolMinutes": 60 }: exactly one of the four. */
export const waitSchema: z.ZodType<Wait> = z.union([
  z.strictObject({ minutes }),
  z.strictObject({ schoolMinutes: minutes }),
  z.strictObject({ sameDayAt: time }),
  z.strictObject({ nextWorkingDayAt: time }),
]);

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}
