import { z } from 'zod';
import type { ExceptionId, PersonId } from '../domain/ids.ts';
import { roles } from '../domain/people.ts';
import * as given from '../domain/register/declaration.ts';
import {
  conditions,
  endReasons,
  type PolicyException,
  referrals,
  reviewReasons,
  secondReasons,
  stances,
} from '../domain/register/exception.ts';
import { steps } from '../domain/register/life.ts';
import { exceptionModes } from '../domain/school.ts';
import { id, schoolId } from './job-shapes.ts';

const person = id<PersonId>();
const at = z.coerce.date();
const by = z.union([person, z.literal('clock')]);
const day = z.iso.date();
const office = z.union([z.enum(roles), z.literal('staff')]);
const policy = z.string().nullable();
const mode = z.enum(exceptionModes);
const words = z.string().nullable();

const who: z.ZodType<given.WhoStep> = z.object({
  ...{ child: z.string(), relationship: z.enum(given.relationships) },
  ...{ since: z.string(), origin: z.enum(given.origins) },
});
const contact: z.ZodType<given.ContactStep> = z.object({
  ...{ apps: z.string(), contact: z.array(z.enum(given.contacts)) },
  ...{ otherPupils: z.enum(given.reaches), parent: z.string() },
  ...{ agreement: z.enum(given.agreements), agreedHow: words },
});
const work: z.ZodType<given.WorkStep> = z.object({
  ...{ teaching: z.enum(given.teachings), headsRelative: z.boolean() },
  ...{ childsView: words, understood: z.array(z.enum(given.statements)) },
});

const applicant = z.union([z.object({ person }), z.object({ name: z.string(), post: z.string() })]);
const happened = z.object({
  ...{ at, by, as: z.union([office, z.literal('clock')]), step: z.enum(steps) },
  ...{ reason: words, policy },
});
const known = z.object({
  ...{ id: id<ExceptionId>(), school: schoolId, applicant, enteredBy: person },
  ...{ openedAt: at, revision: z.int(), history: z.array(happened) },
});
const declared = z.object({
  ...{ declaration: z.intersection(z.intersection(who, contact), work), at, mode, policy },
  headLeftOut: z.boolean(),
  comment: z
    .object({
      ...{ by: person, as: office, at, stance: z.enum(stances), view: z.string() },
      flag: z.boolean(),
    })
    .nullable(),
  asked: z.array(z.object({ question: z.string(), answer: words })),
  reconfirmedAt: at.nullable(),
});
const grant = z.object({
  ...{ by: person, as: office, at, reason: z.string(), conditions: z.array(z.enum(conditions)) },
  ...{ own: words, until: day, discussedOn: day.nullable(), mode, policy },
});
const proposed = grant.extend({ second: z.enum(secondReasons) });
const review = z.object({ because: z.enum(reviewReasons), since: at, by: day });
const ending = z.object({ at, by, because: z.enum(endReasons), reason: words });
const inForce = { declared, grant, nextAt: at };
const as = <S extends PolicyException['status']>(status: S) => ({ status: z.literal(status) });

/** One shape per state: a state without a shape does not compile. */
const shapes: {
  [S in PolicyException['status']]: z.ZodType<Extract<PolicyException, { status: S }>>;
} = {
  draft: known.extend({
    ...as('draft'),
    filled: z.object({
      ...{ who: who.nullable(), contact: contact.nullable(), work: work.nullable() },
    }),
    ...{ savedAt: at, reminded: z.boolean(), nextAt: at },
  }),
  submitted: known.extend({ ...as('submitted'), declared }),
  commented: known.extend({ ...as('commented'), declared }),
  'more-asked': known.extend({ ...as('more-asked'), declared }),
  referred: known.extend({ ...as('referred'), declared, to: z.enum(referrals) }),
  decided: known.extend({ ...as('decided'), declared, proposed }),
  active: known.extend({ ...as('active'), ...inForce }),
  'review-due': known.extend({ ...as('review-due'), ...inForce, review }),
  renewing: known.extend({ ...as('renewing'), ...inForce, review, proposed }),
  recorded: known.extend({ ...as('recorded'), declared, advice: z.string() }),
  declined: known.extend({ ...as('declined'), declared, ending }),
  expired: known.extend({ ...as('expired'), declared, grant, ending }),
  revoked: known.extend({ ...as('revoked'), declared, grant, ending }),
  withdrawn: known.extend({ ...as('withdrawn'), declared, ending }),
  closed: known.extend({ ...as('closed'), declared, grant: grant.nullable(), ending }),
};

const status = z.looseObject({
  status: z.enum(Object.keys(shapes) as PolicyException['status'][]),
});

/** A row's state, by the shape that its status has. @throws when it is none */
export function parseException(state: unknown): PolicyException {
  return shapes[status.parse(state).status].parse(state);
}
