import { z } from 'zod';
import * as given from '../domain/register/declaration.ts';
import { conditions, referrals, stances } from '../domain/register/exception.ts';
import { steps } from '../domain/register/life.ts';
import { filters } from '../domain/register/register.ts';
import { closeReasons } from '../domain/register/review.ts';
import { exceptionModes } from '../domain/school.ts';
import { does, entry, line, lines, nothing, reference, textOf } from './contract-parts.ts';

/** Family links: the register, one link from end to end, and declaring one's own. */
const row = z.object({ reference, due: z.boolean(), standing: lines });

const link = z.object({
  ...{ reference, revision: z.int(), mode: z.enum(exceptionModes), standing: lines },
  ...{ declaration: lines, safeguarding: lines, decision: lines, history: lines },
  offers: z.array(z.enum(steps)).readonly(),
  /** Nobody in school can comment or decide: what to do instead. */
  stuck: z.string().nullable(),
  /** To ask oneself before deciding. */
  consider: z.string().nullable(),
  /** The latest last day that can be given today. */
  latestEnd: z.object({ day: z.iso.date(), words: z.string() }),
  titles: z.object({ chair: z.string(), referrals: z.record(z.enum(referrals), z.string()) }),
});

const words = textOf(2_000);
const grant = {
  ...{ reason: words, conditions: z.array(z.enum(conditions)).readonly() },
  ...{ own: textOf(200).nullable(), until: z.iso.date(), discussedOn: z.iso.date().nullable() },
};
const worded = <Name extends string>(name: Name) => does(name, { words });

const doing = z.discriminatedUnion('does', [
  does('comment', { stance: z.enum(stances), view: words, flag: z.enum(['yes', 'no']) }),
  does('approve', grant),
  does('renew', grant),
  does('refer', { to: z.enum(referrals), words }),
  does('close', { because: z.enum(closeReasons) }),
  does('withdraw', {}),
  does('reconfirm', {}),
  worded('ask-more'),
  worded('answer'),
  worded('leave-to-chair'),
  worded('record'),
  worded('decline'),
  worded('agree'),
  worded('send-back'),
  worded('tell-change'),
  worded('keep'),
  worded('revoke'),
]);

const short = textOf(200).trim();
const needed = short.min(1);
const perhaps = short.nullable();
const some = <T extends string>(values: readonly T[], least: number) =>
  z.array(z.enum(values)).min(least).readonly();

/** The answers of each step of a declaration. */
const who = z.strictObject({
  ...{ child: needed, relationship: z.enum(given.relationships) },
  ...{ since: needed, origin: z.enum(given.origins) },
});
const contact = z.strictObject({
  ...{ apps: needed, contact: some(given.contacts, 1), otherPupils: z.enum(given.reaches) },
  ...{ parent: needed, agreement: z.enum(given.agreements), agreedHow: perhaps },
});
const work = z.strictObject({
  ...{ teaching: z.enum(given.teachings), headsRelative: z.boolean(), childsView: perhaps },
  understood: some(given.statements, given.statements.length),
});
const answered = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('who'), answers: who }),
  z.strictObject({ step: z.literal('contact'), answers: contact }),
  z.strictObject({ step: z.literal('work'), answers: work }),
]);

const whose = z.strictObject({ name: needed, post: needed });

/** A declaration as far as it goes: kept between devices, seen by nobody else. */
const draft = z.object({
  ...{ id: z.uuid(), whose: z.string().nullable(), saved: z.string() },
  filled: z.object({
    ...{ who: who.nullable(), contact: contact.nullable(), work: work.nullable() },
  }),
  /** The step that is to be filled in next; null when all are. */
  open: z.enum(given.formSteps).nullable(),
  check: z.object({ lines, readers: lines }).nullable(),
});

const byId = z.strictObject({ id: z.uuid() });

export const registerContract = {
  'register.list': entry(
    z.strictObject({ filter: z.enum(filters).nullable(), page: z.int().min(1).max(10_000) }),
    z.object({
      ...{ filter: z.enum(filters), page: z.int(), pages: z.int(), mode: z.enum(exceptionModes) },
      counts: z.record(z.enum(filters), z.int()),
      rows: z.array(row).readonly(),
      unreadable: z.int(),
      /** The headteacher may ask all staff, and enter one for somebody without an account. */
      keeper: z.boolean(),
    }),
  ),
  'register.ask-all': entry(nothing, z.object({ asked: z.int() })),
  'link.open': entry(z.strictObject({ reference }), link),
  'link.do': entry(
    z.strictObject({ reference, revision: z.int().min(0), doing }),
    /** No link: it is no longer with this person. */
    z.object({ said: z.string(), link: link.nullable() }),
  ),
  'links.mine': entry(
    nothing,
    z.object({
      links: z.array(row).readonly(),
      drafts: z.array(draft).readonly(),
      unreadable: z.int(),
      /** What declaring leads to in this school. */
      follows: z.string(),
      head: z.string(),
    }),
  ),
  'declaration.save': entry(
    z.strictObject({ id: z.uuid(), for: whose.nullable(), answered }),
    z.object({ draft }),
  ),
  'declaration.send': entry(
    byId,
    z.object({ reference, state: line, stuck: z.string().nullable() }),
  ),
  'declaration.discard': entry(byId, z.object({})),
} as const;
