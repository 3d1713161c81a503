import { z } from 'zod';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import { type Person, type Role, roles } from '../domain/people.ts';
import { GraphFault } from './graph-fault.ts';
import { shaped } from './shaped.ts';

/**
 * What is asked of an account (platform facts 1.5). The work phone only: a mobile number in the
 * directory is often somebody's own, kept there for signing in.
 */
export const accountFields =
  'id,displayName,mail,userPrincipalName,accountEnabled,userType,businessPhones';

const account = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  businessPhones: z.array(z.string()).nullish(),
});
export type Account = z.infer<typeof account>;

/**
 * Reads one account.
 *
 * @throws GraphFault `refused`/`account-state-hidden` when Graph leaves out whether it is enabled:
 * that is a missing permission (User.Read.All), and nobody may be let in or left out by guessing.
 */
export function readAccount(answer: unknown, call: string): Account {
  const read = shaped(account, answer, call);
  if (typeof read.accountEnabled === 'boolean') return read;
  throw new GraphFault({
    kind: 'refused',
    call,
    status: null,
    code: 'account-state-hidden',
    requestId: null,
    mayRepeat: false,
    retryAfterMs: null,
  });
}

/** Why an account is not treated as staff although a group or the settings name it. */
export type Bar = 'pupil' | 'guest' | 'disabled';

/** A pupil is a pupil whatever else the directory says (platform facts 8, rules 5 to 7). */
export function barTo(who: Account, isPupil: boolean): Bar | null {
  if (isPupil) return 'pupil';
  if (!who.accountEnabled) return 'disabled';
  // Old accounts may have no type at all; only a plain "Member" is let in.
  return who.userType === 'Member' ? null : 'guest';
}

export const idOf = (who: Account): PersonId => personId(who.id);

/** Entra's ids are compared in lower case, however somebody typed them into the settings. */
export const personId = (id: string): PersonId => id.toLowerCase() as PersonId;

/** Whether the settings mean this account: by its id or by its sign-in name. */
export function isNamed(who: Account, name: string): boolean {
  const wanted = name.toLowerCase();
  return who.id.toLowerCase() === wanted || who.userPrincipalName?.toLowerCase() === wanted;
}

/** The account as a person of a school; the manager is asked for apart. */
export function personFrom(who: Account, school: SchoolId, held: ReadonlySet<Role>): Person {
  return {
    id: idOf(who),
    school,
    name: who.displayName ?? who.mail ?? who.userPrincipalName ?? who.id,
    email: who.mail ?? null,
    phone: who.businessPhones?.[0] ?? null,
    manager: null,
    roles: roles.filter((role) => held.has(role)),
  };
}
