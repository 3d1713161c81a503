import type { PersonId, SchoolId } from './ids.ts';

/** The duties a school gives to people. Everybody on the staff list has none, one or several. */
export const roles = [
  'dsl',
  'deputy-dsl',
  'head',
  'chair',
  'line-manager',
  'phase-leader',
  'governing-body',
  'account-owner',
  'dpo',
  'policy-owner',
  'it-contact',
  'clerk',
] as const;
export type Role = (typeof roles)[number];

export type Person = {
  readonly id: PersonId;
  readonly school: SchoolId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly manager: PersonId | null;
  readonly roles: readonly Role[];
};
