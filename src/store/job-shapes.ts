import { z } from 'zod';
import type { ActionId, ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import {
  type Job,
  type JobName,
  type KeeperNews,
  newsKinds,
  registerNotices,
} from '../domain/job.ts';
import { roles } from '../domain/people.ts';
import { actionNotices } from '../domain/planned-action.ts';

export const id = <Id extends string>() => z.uuid().transform((value) => value as Id);
export const schoolId = z
  .string()
  .min(1)
  .transform((value) => value as SchoolId);

const incident = id<IncidentId>();
const exception = id<ExceptionId>();
const to = id<PersonId>();
const runAt = z.coerce.date();
const named = <Name extends JobName>(name: Name) => ({ name: z.literal(name) });

const keeperNews: z.ZodType<KeeperNews> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version-waits'), policy: z.string() }),
  z.object({ kind: z.literal('document-unread'), sentence: z.string() }),
  z.object({ kind: z.literal('document-gone') }),
  z.object({ kind: z.literal('gaps'), why: z.enum(['term-end', 'review']), since: z.iso.date() }),
]);

/** One shape per kind of job: a job without a shape does not compile. */
const shapes: { [Name in JobName]: z.ZodType<Extract<Job, { name: Name }>> } = {
  'deliver-alert': z.object({
    ...named('deliver-alert'),
    // what was stored before there was a difference is no more urgent than it was
    ...{ incident, to, round: z.int().positive(), urgent: z.boolean().default(false) },
  }),
  'escalate-alert': z.object({ ...named('escalate-alert'), incident, runAt }),
  'show-state': z.object({
    ...named('show-state'),
    ...{ incident, except: to.nullable(), runAt: runAt.nullable() },
  }),
  'tell-reporter': z.object({
    ...named('tell-reporter'),
    ...{ incident, news: z.enum(newsKinds) },
  }),
  'alarm-clerk': z.object({ ...named('alarm-clerk'), incident }),
  'tell-owner': z.object({
    ...named('tell-owner'),
    ...{ incident, action: id<ActionId>(), what: z.enum(actionNotices) },
    runAt: runAt.nullable(),
  }),
  'tell-holder': z.object({
    ...named('tell-holder'),
    ...{ school: schoolId, person: to, role: z.enum(roles) },
    what: z.enum(['took-over', 'handed-over']),
  }),
  'tell-away': z.object({
    ...named('tell-away'),
    ...{ school: schoolId, person: to, by: to, until: runAt },
  }),
  'ask-about-exception': z.object({ ...named('ask-about-exception'), exception, to }),
  'tell-about-exception': z.object({ ...named('tell-about-exception'), exception, to }),
  'hide-exception': z.object({
    ...named('hide-exception'),
    ...{ exception, to, message: z.string(), runAt },
  }),
  'exception-clock': z.object({ ...named('exception-clock'), exception, runAt }),
  'register-notice': z.object({
    ...named('register-notice'),
    ...{ school: schoolId, person: to, what: z.enum(registerNotices), since: runAt },
  }),
  'ask-to-confirm': z.object({
    ...named('ask-to-confirm'),
    ...{ school: schoolId, person: to, policy: z.string() },
  }),
  'tell-keeper': z.object({
    ...named('tell-keeper'),
    ...{ school: schoolId, person: to, news: keeperNews },
  }),
  'purge-record': z.object({
    ...named('purge-record'),
    ...{ school: schoolId, record: z.union([incident, exception]), runAt: runAt.nullable() },
  }),
  'offer-help': z.object({ ...named('offer-help'), school: schoolId, draft: incident, to }),
  'poll-policy-library': z.object({ ...named('poll-policy-library'), school: schoolId }),
  'sync-staff': z.object({ ...named('sync-staff'), school: schoolId }),
};

export const jobShape = z.union(Object.values(shapes));
