import { z } from 'zod';

/** What the shapes of all pages are made of. */
export const line = z.object({ name: z.string(), value: z.string() });
export const lines = z.array(line).readonly();
export const nothing = z.strictObject({});
export const reference = z
  .string()
  .toUpperCase()
  .regex(/^[2-9A-HJ-NP-TV-Z]{6}$/);

/** Where a list goes on, as its reader got it: it says nothing to them. */
export const mark = z.string().max(500);

/** As typed, but for what no database keeps: a zero character, and half of a pair. */
export const textOf = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((typed) => typed.replaceAll('\u0000', '').toWellFormed());
export const text = textOf(10_000);
/** Whether a database keeps it as it is: no zero character, and no half of a pair, anywhere in it. */
export const isStorable = (value: unknown): boolean =>
  !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value));
/** One press is one line, however often it is sent. */
export const press = z.uuid();

/** One request: what it asks, and what it gets. */
export const entry = <Asks extends z.ZodType, Gets extends z.ZodType>(asks: Asks, gets: Gets) => ({
  ...{ asks, gets },
});

/** Something that is done to an open thing: what, and what it needs. */
export const does = <Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  fields: Fields,
) => z.strictObject({ does: z.literal(name), ...fields });
