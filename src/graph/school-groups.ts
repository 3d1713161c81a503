import type { SchoolId } from '../domain/ids.ts';
import { type Role, roles } from '../domain/people.ts';

/** Somebody named by Entra id or sign-in name, or everybody in a group. */
export type HolderSource = { readonly user: string } | { readonly group: string };

/** Where one school's people are found in the directory. */
export type SchoolGroups = {
  readonly school: SchoolId;
  readonly staffGroup: string;
  /** null when the school keeps no group of pupils. */
  readonly pupilGroup: string | null;
  /** Who fills each role, first in line first. */
  readonly holders: Readonly<Record<Role, readonly HolderSource[]>>;
};

/** Every group that fills a role, once each. */
export const roleGroups = (school: SchoolGroups): readonly string[] => [
  ...new Set(
    roles.flatMap((role) =>
      school.holders[role].flatMap((source) => ('group' in source ? [source.group] : [])),
    ),
  ),
];

/** Everybody whom the settings name in person, once each. */
export const namedUsers = (school: SchoolGroups): readonly string[] => [
  ...new Set(
    roles.flatMap((role) =>
      school.holders[role].flatMap((source) => ('user' in source ? [source.user] : [])),
    ),
  ),
];

/** One thing for each role; written out so that a new role does not compile until it is here. */
export const perRole = <T>(give: (role: Role) => T): Readonly<Record<Role, T>> => ({
  dsl: give('dsl'),
  'deputy-dsl': give('deputy-dsl'),
  head: give('head'),
  chair: give('chair'),
  'line-manager': give('line-manager'),
  'phase-leader': give('phase-leader'),
  'governing-body': give('governing-body'),
  'account-owner': give('account-owner'),
  dpo: give('dpo'),
  'policy-owner': give('policy-owner'),
  'it-contact': give('it-contact'),
  clerk: give('clerk'),
});
