import type { Calendar } from './calendar.ts';
import type { CommentReading, Wait } from './deadlines.ts';
import type { SchoolId } from './ids.ts';
import type { Role } from './people.ts';
import type { Priority } from './report.ts';
import type { RouteRow } from './route-row.ts';
import type { Source, Told } from './route-told.ts';

export const regions = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Region = (typeof regions)[number];

/**
 * What the policy says of family links: the head may approve them, talks them over and records them,
 * or can only be told of them. `none`: the policy is silent, the head decides outside it and says so.
 */
export const exceptionModes = ['approve', 'discuss-and-record', 'declare-only', 'none'] as const;
export type ExceptionMode = (typeof exceptionModes)[number];

export const governanceTypes = ['maintained', 'academy'] as const;
export type GovernanceType = (typeof governanceTypes)[number];

/** Entra object ids: a person, or everybody in a group. */
export type Holder = { readonly user: string } | { readonly group: string };

/** While nobody has taken an item in hand: remind, ask the next, then the last resort. Null leaves a step out. */
export type Ladder = {
  readonly repeat: Wait | null;
  readonly next: Wait | null;
  readonly lastResort: Wait | null;
};

export const ladderSteps = ['repeat', 'next', 'lastResort'] as const;
export type LadderStep = (typeof ladderSteps)[number];
export const stepNews = ['nothing', 'still-waiting', 'please-phone'] as const;
export type StepNews = (typeof stepNews)[number];

export const phoneUses = [
  'emergency',
  'police',
  'social-care',
  'social-care-out-of-hours',
  'lado',
  'governor-services',
  'school-office',
  'helpline',
  'whistleblowing',
  'online-safety',
  'prevent',
  'staff-support',
] as const;
export type PhoneUse = (typeof phoneUses)[number];
export type Phone = {
  readonly label: string;
  readonly number: string;
  /** The day on which somebody last rang it or looked it up, YYYY-MM-DD; null when nobody has said. */
  readonly verifiedOn: string | null;
  readonly for: PhoneUse;
};

/** By when the school has to answer, where its policy sets an hour. */
export type SchoolDeadline = {
  readonly on: 'comment-on-school-account';
  readonly reading: CommentReading;
  readonly source: Source | null;
};

/** Where the policy stands in SharePoint: the id of the document library's drive, and the file's path in it. */
export type PolicyLibrary = { readonly drive: string; readonly file: string };

/** Days to keep, counted from the event named. */
export const retentions = [
  'chatText',
  'drafts',
  'transferredReports',
  'accountComments',
  'endedLinks',
  'breaches',
  'audit',
] as const;
export type Retention = (typeof retentions)[number];

/** A school's settings: all that differs from one school to the next. Names of people stay in Entra. */
export type School = {
  readonly id: SchoolId;
  readonly name: string;
  readonly region: Region;
  readonly governanceType: GovernanceType;
  /** What this school calls each role, such as "Principal". */
  readonly titles: Readonly<Record<Role, string>>;
  /** Who fills each role, first in line first. */
  readonly holders: Readonly<Record<Role, readonly Holder[]>>;
  readonly staffGroup: string | null;
  readonly pupilGroup: string | null;
  /** The headteacher is the designated safeguarding lead. */
  readonly dslIsHead: boolean;
  readonly exceptionMode: ExceptionMode;
  readonly exceptionSource: Source | null;
  /** Whom staff ask about the policy. */
  readonly questionsTo: Told;
  /** What the policy itself routes; the safeguarding default does the rest. */
  readonly routes: readonly RouteRow[];
  readonly ladders: Readonly<Record<Priority, Ladder>>;
  /** When the ladder is at its end: who is asked, and which numbers the reporter is given. */
  readonly lastResort: { readonly role: Role; readonly call: readonly PhoneUse[] };
  /** Hears that a sealed item is waiting, and nothing else of it. */
  readonly neutralContact: 'clerk';
  /** Addresses of role holders without an account, often the chair: they get the neutral sentence by mail. */
  readonly mailOnly: Readonly<Partial<Record<Role, string>>>;
  /** What a reporter is told at each step while nobody has taken their report in hand. */
  readonly reporterTold: Readonly<Record<LadderStep, StepNews>>;
  readonly deadlines: readonly SchoolDeadline[];
  /** Null where the policy comes in by hand. */
  readonly policyLibrary: PolicyLibrary | null;
  readonly calendar: Calendar;
  readonly phones: readonly Phone[];
  readonly retentionDays: Readonly<Record<Retention, number>>;
  /** Settings that nobody at the school has confirmed yet. */
  readonly unconfirmed: readonly string[];
};
