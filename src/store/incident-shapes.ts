import { z } from 'zod';
import type { ActionId, IncidentId, PersonId } from '../domain/ids.ts';
import { type Incident, outcomes } from '../domain/incident.ts';
import { id, schoolId } from './job-shapes.ts';
import { external, kind, label, priority, readerShape, role } from './plan-shape.ts';
import { reportShape } from './report-shape.ts';

const person = id<PersonId>();
const incident = id<IncidentId>();
const at = z.coerce.date();
const as = z.union([role, z.literal('staff')]);
const settled = z.object({
  ...{ how: z.enum(['done', 'dropped']), at, by: person, as, words: z.string() },
});

const opened = z.object({
  ...{ id: incident, school: schoolId, kind, linked: z.array(incident), reporter: person },
  ...{ report: reportShape, priority, label, external, policy: z.string().nullable() },
  ...{ drill: z.boolean(), recordedAt: at, readers: z.array(readerShape) },
  ...{ ladder: z.array(role), never: z.array(role), excluded: z.array(person) },
  ...{ asked: z.array(person), askedRoles: z.array(role), personally: z.array(person) },
  ...{ released: z.boolean(), round: z.int() },
  actions: z.array(z.object({ at, by: person, as, did: z.string() })),
  // records from before actions could be planned have none
  planned: z
    .array(
      z.object({
        ...{ id: id<ActionId>(), what: z.string(), owner: person.nullable(), due: z.iso.date() },
        ...{ at, by: person, as, settled: settled.nullable() },
      }),
    )
    .default([]),
  additions: z.array(z.object({ at, words: z.string() })),
});

const closing = { outcome: z.enum(outcomes), reason: z.string(), recordedIn: z.string() };

/** One shape per state: a state without a shape does not compile. */
const shapes: { [S in Incident['status']]: z.ZodType<Extract<Incident, { status: S }>> } = {
  waiting: opened.extend({
    ...{ status: z.literal('waiting'), since: at, step: z.int(), nextAt: at },
  }),
  'in-hand': opened.extend({ status: z.literal('in-hand'), by: person, at }),
  unanswered: opened.extend({ status: z.literal('unanswered'), at, nextAt: at }),
  sealed: opened.extend({ status: z.literal('sealed') }),
  'to-confirm': opened.extend({
    ...{ status: z.literal('to-confirm'), by: person, at, closing: z.object(closing) },
    ...{ second: person, nextAt: at },
  }),
  closed: opened.extend({ status: z.literal('closed'), by: person, at, ...closing }),
};

export const incidentShape = z.union(Object.values(shapes));
