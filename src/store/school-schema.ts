import { z } from 'zod';
import { commentReadings } from '../domain/deadlines.ts';
import type { SchoolId } from '../domain/ids.ts';
import { roles } from '../domain/people.ts';
import { abouts, actions, parties } from '../domain/report.ts';
import { actionGroups, partyGroups } from '../domain/route-asked.ts';
import type { Match, RouteRow } from '../domain/route-row.ts';
import { advices, recordKinds, type Source, type Told } from '../domain/route-told.ts';
import {
  exceptionModes,
  governanceTypes,
  type Holder,
  type Ladder,
  ladderSteps,
  type Phone,
  phoneUses,
  regions,
  type School,
  type SchoolDeadline,
  stepNews,
} from '../domain/school.ts';
import { calendarSchema, waitSchema } from './calendar-schema.ts';

const role = z.enum(roles);
const words = z.string().trim().min(1, 'Nothing is written here.');
const entraId = z.guid('This is not an Entra object id.');

/** A source points at a passage and never copies it: four words at most for each term. */
const source: z.ZodType<Source> = z.strictObject({
  rule: z.string().regex(/^[A-Z]+-\d+$/, 'Write the rule as letters and a number, such as S-12.'),
  section: words,
  find: z
    .array(words.regex(/^\S+( \S+){0,3}$/, 'Use a single word or a short term, not a sentence.'))
    .min(1, 'Name at least one word of the passage.'),
});

const told: z.ZodType<Told> = z.strictObject({
  role,
  basis: z.enum(['policy', 'default']),
  source: source.nullable(),
});

const some = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, 'An empty list matches nothing.').exactOptional();
const party = z.union([z.enum(parties), z.enum(partyGroups)]);
const when: z.ZodType<Match> = z.strictObject({
  by: some(party),
  to: some(party),
  action: some(z.union([z.enum(actions), z.enum(actionGroups)])),
  about: some(z.union([z.enum(abouts), z.literal('nothing')])),
  atRisk: z.literal(true).exactOptional(),
});

const record = z.enum(recordKinds);
const tellingRow = z.strictObject({ record, when, tell: z.tuple([told]).rest(told) });
const advisingRow = z.strictObject({
  ...{ record, when },
  ...{ advice: z.enum(advices), source: source.nullable() },
});
const row: z.ZodType<RouteRow> = z.union([tellingRow, advisingRow]);

const holder: z.ZodType<Holder> = z.union([
  z.strictObject({ user: entraId }),
  z.strictObject({ group: entraId }),
]);
const wait = waitSchema.nullable();
const ladder: z.ZodType<Ladder> = z.strictObject({ repeat: wait, next: wait, lastResort: wait });
const phone: z.ZodType<Phone> = z.strictObject({
  label: words,
  number: z.string().regex(/^[\d ]{3,14}$/, 'Write the number in digits and spaces.'),
  verifiedOn: z.iso.date('Write the day as year-month-day, such as 2026-11-23.').nullable(),
  for: z.enum(phoneUses),
});
const deadline: z.ZodType<SchoolDeadline> = z.strictObject({
  on: z.literal('comment-on-school-account'),
  reading: z.enum(commentReadings),
  source: source.nullable(),
});
const policyLibrary = z.strictObject({
  drive: z.string().regex(/^[\w!-]+$/, 'This is not the id of a drive.'),
  file: z
    .string()
    .regex(
      /^(?!\.*(?:\/|$))[^/\\"*:<>?|]+(?:\/(?!\.*(?:\/|$))[^/\\"*:<>?|]+)*$/,
      'Write the path from the top of the library, such as Policies/Social media.docx.',
    ),
});
const days = z.int().min(1).max(36_525);

/** One school's settings file. A key that is not known is refused, so a misspelt one cannot be lost. */
const shape = {
  id: words.transform((id) => id as SchoolId),
  name: words,
  region: z.enum(regions),
  governanceType: z.enum(governanceTypes),
  titles: z.record(role, words),
  dslIsHead: z.boolean(),
  exceptionMode: z.enum(exceptionModes),
  exceptionSource: source.nullable(),
  questionsTo: told,
  routes: z.array(row),
  deadlines: z.array(deadline),
  ladders: z.strictObject({ P1: ladder, P2: ladder, P3: ladder, P4: ladder }),
  lastResort: z.strictObject({ role, call: z.array(z.enum(phoneUses)).min(1) }),
  neutralContact: z.literal('clerk'),
  mailOnly: z.partialRecord(role, z.email()),
  reporterTold: z.record(z.enum(ladderSteps), z.enum(stepNews)),
  holders: z.record(role, z.array(holder)),
  staffGroup: entraId.nullable(),
  pupilGroup: entraId.nullable(),
  policyLibrary: policyLibrary.nullable().default(null),
  calendar: calendarSchema,
  phones: z.array(phone),
  retentionDays: z.strictObject({
    ...{ chatText: days, drafts: days, transferredReports: days, accountComments: days },
    ...{ endedLinks: days, breaches: days, audit: days },
  }),
};

/** Each setting by itself, as it is read where a school has changed it: of roles, only those changed. */
export const settingSchemas = {
  ...shape,
  holders: z.partialRecord(role, z.array(holder)),
  titles: z.partialRecord(role, shape.titles.valueType),
};

export const schoolSchema: z.ZodType<School> = z.strictObject({
  ...shape,
  unconfirmed: z.array(z.enum(Object.keys(shape))),
});
