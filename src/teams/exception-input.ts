import { z } from 'zod';
import type { ExceptionId } from '../domain/ids.ts';
import * as given from '../domain/register/declaration.ts';
import { conditions, referrals, stances } from '../domain/register/exception.ts';
import { closeReasons } from '../domain/register/review.ts';

export const exceptionId = z.uuid().transform((value) => value as ExceptionId);

/** As the cards allow, in the client and here. */
export const longestLine = 200;
export const longestReason = 2_000;

const needed = z.string().trim().min(1).max(longestLine);
const perhaps = z
  .string()
  .trim()
  .max(longestLine)
  .optional()
  .transform((typed) => (typed ? typed : null));
/** What several ticks send: their values with commas between. */
const ticked = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((typed) => values.filter((value) => (typed ?? '').split(',').includes(value)));
const some = <T extends string>(values: readonly T[]) =>
  ticked(values).refine((chosen) => chosen.length > 0);

/** The answers of each step of a declaration. */
const who: z.ZodType<given.WhoStep> = z.object({
  ...{ child: needed, relationship: z.enum(given.relationships) },
  ...{ since: needed, origin: z.enum(given.origins) },
});
const contact: z.ZodType<given.ContactStep> = z.object({
  ...{ apps: needed, contact: some(given.contacts), otherPupils: z.enum(given.reaches) },
  ...{ parent: needed, agreement: z.enum(given.agreements), agreedHow: perhaps },
});
const work: z.ZodType<given.WorkStep> = z.object({
  teaching: z.enum(given.teachings),
  headsRelative: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  childsView: perhaps,
  understood: ticked(given.statements).refine(
    (chosen) => chosen.length === given.statements.length,
  ),
});

/** A step's answers, or null when something is missing or too long. */
export function answersOf(step: given.FormStep, data: unknown): given.Answered | null {
  switch (step) {
    case 'who': {
      const read = who.safeParse(data);
      return read.success ? { step, answers: read.data } : null;
    }
    case 'contact': {
      const read = contact.safeParse(data);
      return read.success ? { step, answers: read.data } : null;
    }
    case 'work': {
      const read = work.safeParse(data);
      return read.success ? { step, answers: read.data } : null;
    }
  }
}

/** For whom the headteacher enters it, where that is not themselves. */
export const another = z.object({ name: needed, post: needed });

/** What somebody typed, as the form shows it again. */
export type Typed = Readonly<Record<string, string>>;
export function typedIn(data: unknown): Typed {
  const read = z.record(z.string(), z.unknown()).catch({}).parse(data);
  return Object.fromEntries(
    Object.entries(read).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.slice(0, longestReason)]] : [],
    ),
  );
}

/** A saved step as the form shows it. */
export function typedFrom({ who: one, contact: two, work: three }: given.Filled): Typed {
  return {
    ...(one ? { ...one } : {}),
    ...(two ? { ...two, contact: two.contact.join(','), agreedHow: two.agreedHow ?? '' } : {}),
    ...(three
      ? {
          teaching: three.teaching,
          headsRelative: three.headsRelative ? 'yes' : 'no',
          childsView: three.childsView ?? '',
          understood: three.understood.join(','),
        }
      : {}),
  };
}

const revision = z.coerce.number().int().min(0);
export const one = z.object({ exception: exceptionId });
export const pressedOn = one.extend({ revision });
const text = z.string().max(longestReason);
const wordsBy = (name: string) => (data: unknown) => {
  const read = z.record(z.string(), z.unknown()).safeParse(data);
  return read.success ? { ...read.data, words: read.data[name] } : data;
};
/** A link, its revision, and the words of one verb, by the name that the card gives them. */
export const withWords = (name: string) =>
  z.preprocess(wordsBy(name), pressedOn.extend({ words: text }));
export const closing = pressedOn.extend({ because: z.enum(closeReasons) });
export const referring = (name: string) =>
  z.preprocess(wordsBy(name), pressedOn.extend({ words: text, to: z.enum(referrals) }));
export const commenting = pressedOn.extend({
  ...{ stance: z.enum(stances), view: text, flag: z.enum(['yes', 'no']) },
});

const day = z
  .string()
  .optional()
  .transform((typed) => (typed ? typed : null));
export const granting = pressedOn
  .extend({
    ...{ reason: text, conditions: ticked(conditions), own: perhaps },
    ...{ until: z.iso.date(), discussedOn: day.pipe(z.iso.date().nullable()) },
  })
  .transform(({ exception, revision: shown, ...grant }) => ({
    ...{ exception, revision: shown },
    grant,
  }));
