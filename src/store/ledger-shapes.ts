import { z } from 'zod';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import { newsKinds, registerNotices } from '../domain/job.ts';
import { type EntryKind, exportKinds, recordSystems, type What } from '../domain/ledger.ts';
import { holdReasons, liftReasons } from '../domain/legal-hold.ts';
import { roles } from '../domain/people.ts';
import { actionNotices } from '../domain/planned-action.ts';
import { statuses, steps } from '../domain/register/life.ts';
import { priorities } from '../domain/report.ts';
import { recordTypes } from '../domain/retention.ts';
import { settingsParts } from '../domain/settings-parts.ts';
import { id } from './job-shapes.ts';

const person = id<PersonId>();
const role = z.enum(roles);
const policy = z.string().nullable();
const priority = z.enum(priorities);
const only = <Kind extends EntryKind>(kind: Kind) => z.object({ kind: z.literal(kind) });

/** One shape per kind of entry: a kind without a shape does not compile. */
const shapes: { [Kind in EntryKind]: z.ZodType<Extract<What, { kind: Kind }>> } = {
  'incident-opened': only('incident-opened').extend({ priority, policy }),
  'incident-sealed': only('incident-sealed'),
  'alert-asked': only('alert-asked').extend({
    to: person,
    role: z.union([role, z.literal('passed-on')]),
  }),
  'alert-repeated': only('alert-repeated'),
  'alert-delivered': only('alert-delivered').extend({
    to: person,
    channel: z.enum(['chat', 'feed', 'mail']),
  }),
  'alert-undelivered': only('alert-undelivered').extend({ to: person, fault: z.string() }),
  'alert-acknowledged': only('alert-acknowledged'),
  'alert-passed-on': only('alert-passed-on').extend({ to: person }),
  'alert-unanswered': only('alert-unanswered'),
  'conflict-declared': only('conflict-declared'),
  'incident-read': only('incident-read'),
  'reading-refused': only('reading-refused'),
  'items-searched': only('items-searched'),
  'ledger-read': only('ledger-read'),
  exported: only('exported').extend({ what: z.enum(exportKinds) }),
  'handed-off': only('handed-off').extend({ to: z.enum(recordSystems) }),
  'curiosity-refused': only('curiosity-refused'),
  'action-logged': only('action-logged').extend({ action: z.int() }),
  'action-planned': only('action-planned').extend({
    ...{ action: z.int(), owner: person, due: z.iso.date() },
  }),
  'action-done': only('action-done').extend({ action: z.int() }),
  'action-dropped': only('action-dropped').extend({ action: z.int() }),
  'action-returned': only('action-returned').extend({ action: z.int(), from: person }),
  'action-told': only('action-told').extend({
    ...{ action: z.int(), to: person, what: z.enum(actionNotices) },
  }),
  'priority-raised': only('priority-raised').extend({ to: priority }),
  rerouted: only('rerouted').extend({ to: role }),
  linked: only('linked').extend({ to: id<IncidentId>() }),
  'identity-released': only('identity-released'),
  'added-by-reporter': only('added-by-reporter').extend({ addition: z.int() }),
  'second-reader-asked': only('second-reader-asked'),
  'closing-sent-back': only('closing-sent-back'),
  'incident-closed': only('incident-closed'),
  'reporter-told': only('reporter-told').extend({
    news: z.enum(newsKinds),
  }),
  'holder-changed': only('holder-changed').extend({ role, from: person, to: person }),
  'exception-moved': only('exception-moved').extend({
    ...{ step: z.enum(steps), to: z.union([z.enum(statuses), z.literal('gone')]) },
    ...{ why: z.int().nullable(), policy },
  }),
  'exception-read': only('exception-read'),
  'exception-refused': only('exception-refused'),
  'register-read': only('register-read'),
  'register-exported': only('register-exported'),
  'staff-asked': only('staff-asked').extend({ what: z.enum(registerNotices), people: z.int() }),
  away: only('away').extend({ who: person }),
  'back-again': only('back-again').extend({ who: person }),
  'school-day': only('school-day').extend({ day: z.string(), is: z.enum(['closed', 'open']) }),
  'settings-changed': only('settings-changed').extend({
    ...{ part: z.enum(settingsParts), version: z.int() },
  }),
  'policy-imported': only('policy-imported').extend({ policy: z.string() }),
  'policy-looked-at': only('policy-looked-at').extend({ policy: z.string() }),
  'policy-current': only('policy-current').extend({ policy: z.string() }),
  'draft-abandoned': only('draft-abandoned'),
  'help-offered': only('help-offered').extend({ to: person }),
  'handed-over': only('handed-over'),
  'record-purged': only('record-purged').extend({ rule: z.enum(recordTypes), days: z.int() }),
  'questions-purged': only('questions-purged').extend({ lines: z.int() }),
  'hold-placed': only('hold-placed').extend({ because: z.enum(holdReasons) }),
  'hold-lift-asked': only('hold-lift-asked').extend({ because: z.enum(liftReasons) }),
  'hold-kept': only('hold-kept').extend({ because: z.enum(holdReasons) }),
  'hold-lifted': only('hold-lifted').extend({ because: z.enum(liftReasons) }),
};

export const entryShape = z.union(Object.values(shapes));
