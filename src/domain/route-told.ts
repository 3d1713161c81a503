import type { Role } from './people.ts';
import type { Priority } from './report.ts';

/** The child's welfare, the adult's conduct, or a matter for the school: each is read by its own people. */
export const recordKinds = ['child', 'adult', 'school'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Bodies outside the school whose numbers are shown. */
export const outsides = ['lado', 'police', 'social-care'] as const;
export type Outside = (typeof outsides)[number];

/** Fixed advice that is enough by itself, so that nobody need be told. */
export const advices = [
  'pupil-follow',
  'family-contact',
  'contact-with-family',
  'former-pupil',
  'do-not-reply',
] as const;
export type Advice = (typeof advices)[number];

/** Where in the school's policy a rule stands; `find` are single words or short terms of that passage. */
export type Source = {
  readonly rule: string;
  readonly section: string;
  readonly find: readonly string[];
};

/** Whether the policy itself says so, or the safeguarding default does ("not in your policy"). */
export type Basis = 'policy' | 'default';
export type Told = { readonly role: Role; readonly basis: Basis; readonly source: Source | null };

export type RecordRoute = {
  readonly kind: RecordKind;
  /** The first owns the record, the others have a copy; empty when everybody is in conflict or away. */
  readonly told: readonly Told[];
  /** Who is asked next, in order. */
  readonly ladder: readonly Role[];
};

export type Route = {
  readonly records: readonly RecordRoute[];
  /** Whoever must not be told, by role; an agency is told by the headteacher alone. */
  readonly never: readonly (Role | 'agency')[];
  readonly priority: Priority;
  readonly external: readonly Outside[];
  readonly label: 'self-report' | null;
  readonly advice: Advice | null;
  /** At least one record has nobody in school to read it: the numbers outside are shown. */
  readonly sealed: boolean;
};
