import type { ExceptionId, PersonId, SchoolId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { ExceptionMode } from '../school.ts';
import type { Declaration, Filled } from './declaration.ts';
import type { Status, Step } from './life.ts';

/** A member of staff, or somebody without an account whom the headteacher entered. */
export type Applicant =
  | { readonly person: PersonId }
  | { readonly name: string; readonly post: string };

/** One thing that happened; its reason is kept here, and only its number in the ledger. */
export type Happened = {
  readonly at: Date;
  readonly by: PersonId | 'clock';
  readonly as: Role | 'staff' | 'clock';
  readonly step: Step;
  readonly reason: string | null;
  /** The policy version that was current then. */
  readonly policy: string | null;
};

export const stances = ['no-concern', 'with-care', 'against'] as const;
export type Stance = (typeof stances)[number];

/** The safeguarding lead's view. The flag is a yes or no for whoever decides; the applicant never sees any of it. */
export type Comment = {
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly at: Date;
  readonly stance: Stance;
  readonly view: string;
  readonly flag: boolean;
};

/** Usual conditions (domain facts 4.4). */
export const conditions = [
  'family-account',
  'no-other-pupils',
  'no-school-matters',
  'parent-sees',
  'not-in-school-hours',
  'no-disappearing',
  'strict-privacy',
  'report-others',
  'no-school-photos',
  'tell-line-manager',
  'declare-again',
] as const;
export type Condition = (typeof conditions)[number];

export const referrals = ['dsl', 'lado', 'governors'] as const;
export type Referral = (typeof referrals)[number];

/** Leave until a day. */
export type Grant = {
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly at: Date;
  readonly reason: string;
  readonly conditions: readonly Condition[];
  /** Conditions in own words. */
  readonly own: string | null;
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
  /** The day on which it was talked over, where the policy asks for that. */
  readonly discussedOn: string | null;
  /** As the school's policy had it then: under `none` it was decided outside the policy. */
  readonly mode: ExceptionMode;
  readonly policy: string | null;
};

export const reviewReasons = ['end-date', 'new-head', 'changed'] as const;
export type ReviewReason = (typeof reviewReasons)[number];
export type Review = {
  readonly because: ReviewReason;
  readonly since: Date;
  /** The day by which somebody should have looked. */
  readonly by: string;
};

export const endReasons = [
  'declined',
  'end-date',
  'revoked',
  'safety',
  'applicant-left',
  'child-left',
  'not-needed',
  'withdrawn',
] as const;
export type EndReason = (typeof endReasons)[number];
export type Ending = {
  readonly at: Date;
  readonly by: PersonId | 'clock';
  readonly because: EndReason;
  readonly reason: string | null;
};

/** What every state knows. */
export type Known = {
  readonly id: ExceptionId;
  readonly school: SchoolId;
  readonly applicant: Applicant;
  readonly enteredBy: PersonId;
  readonly openedAt: Date;
  /** Counts the changes, so that a card drawn before one of them decides nothing. */
  readonly revision: number;
  readonly history: readonly Happened[];
};

export type Declared = {
  readonly declaration: Declaration;
  readonly at: Date;
  readonly mode: ExceptionMode;
  readonly policy: string | null;
  /** The headteacher's own family: the chair decides, and the headteacher sees nothing of it. */
  readonly headLeftOut: boolean;
  readonly comment: Comment | null;
  /** What the applicant was asked and said since. */
  readonly asked: readonly { readonly question: string; readonly answer: string | null }[];
  readonly reconfirmedAt: Date | null;
};

/** What was decided and waits for a second reader, and why it needs one. */
export type Proposal = Grant & { readonly second: SecondReason };
export const secondReasons = ['lead-is-head', 'governor'] as const;
export type SecondReason = (typeof secondReasons)[number];

type At<S extends Status, More> = Known & { readonly status: S } & More;
type WithGrant = { readonly declared: Declared; readonly grant: Grant; readonly nextAt: Date };

/** Pending grants nothing: only a grant whose day has not passed is leave. */
export type PolicyException =
  | At<
      'draft',
      {
        readonly filled: Filled;
        readonly savedAt: Date;
        /** It was asked after since it was last saved. */
        readonly reminded: boolean;
        readonly nextAt: Date;
      }
    >
  | At<'submitted', { readonly declared: Declared }>
  | At<'commented', { readonly declared: Declared }>
  | At<'more-asked', { readonly declared: Declared }>
  | At<'referred', { readonly declared: Declared; readonly to: Referral }>
  | At<'decided', { readonly declared: Declared; readonly proposed: Proposal }>
  | At<'active', WithGrant>
  | At<'review-due', WithGrant & { readonly review: Review }>
  | At<'renewing', WithGrant & { readonly review: Review; readonly proposed: Proposal }>
  | At<'recorded', { readonly declared: Declared; readonly advice: string }>
  | At<'declined', { readonly declared: Declared; readonly ending: Ending }>
  | At<'expired', { readonly declared: Declared; readonly grant: Grant; readonly ending: Ending }>
  | At<'revoked', { readonly declared: Declared; readonly grant: Grant; readonly ending: Ending }>
  | At<'withdrawn', { readonly declared: Declared; readonly ending: Ending }>
  | At<
      'closed',
      { readonly declared: Declared; readonly grant: Grant | null; readonly ending: Ending }
    >;

export type Draft = Extract<PolicyException, { status: 'draft' }>;
/** Any state after it was sent. */
export type Sent = Exclude<PolicyException, Draft>;
export type InForce = Extract<PolicyException, { status: 'active' | 'review-due' | 'renewing' }>;

/** The account of whoever it is about; null when they have none. */
export const applicantId = ({ applicant }: Pick<Known, 'applicant'>): PersonId | null =>
  'person' in applicant ? applicant.person : null;

/** What was advised where nothing could be granted; it stays when the link is closed. */
export const adviceOf = ({ history }: PolicyException): string | null =>
  history.findLast(({ step }) => step === 'record')?.reason ?? null;

export const grantOf = (link: PolicyException): Grant | null =>
  'grant' in link ? link.grant : null;

export const isInForce = (link: PolicyException): link is InForce =>
  link.status === 'active' || link.status === 'review-due' || link.status === 'renewing';
