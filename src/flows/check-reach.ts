import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Person, Role } from '../domain/people.ts';
import { neededRoles, reachFaults, type Standing, unreadFaults } from '../domain/reachability.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { conversationOf, lastServiceUrl } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { openUnreadable } from '../store/incidents.ts';
import { type HeldElsewhere, heldElsewhere, readStaff } from '../store/people.ts';
import { claimReachCheck, saveReachCheck } from '../store/reach-checks.ts';
import type { Chat, Reach, Reached } from './reach.ts';
import { chatWith } from './tell.ts';

/**
 * Checks that every role holder is known, installed and reachable, and that every open report can be
 * read. Opening a chat shows nobody anything.
 */
export async function checkReach(
  db: Db,
  reach: Reach,
  school: School,
  now: Date,
): Promise<readonly string[]> {
  const staff = await readStaff(db.rows, school.id, now);
  const faults = await faultsIn(db, school, staff, await standingsOf(db, reach, staff));
  return [...(await unreadIn(db, school)), ...faults];
}

/** Who fills a role here and cannot be reached in it, because another school has them on its staff. */
export const whoIsElsewhere = (db: Db, school: SchoolId): Promise<readonly HeldElsewhere[]> =>
  heldElsewhere(db.rows, school);

/** What is wrong, with what was found out about each person. */
export const faultsIn = async (
  db: Db,
  school: School,
  staff: Staff,
  standings: ReadonlyMap<PersonId, Standing>,
): Promise<readonly string[]> =>
  reachFaults(school, staff, standings, await whoIsElsewhere(db, school.id));

const unreadIn = async (db: Db, school: School): Promise<readonly string[]> =>
  unreadFaults(school, await openUnreadable(db.rows, school.id));

async function standingsOf(
  db: Db,
  reach: Reach,
  staff: Staff,
): Promise<ReadonlyMap<PersonId, Standing>> {
  const holders = new Set(neededRoles.flatMap((role) => staff.holders[role] ?? []));
  const standings = new Map<PersonId, Standing>();
  for (const id of holders) {
    const person = staff.people.get(id);
    if (person) standings.set(id, await standingOf(db, reach, person));
  }
  return standings;
}

const whyNot: Record<Extract<Reached, { kind: 'no' }>['why'], Standing> = {
  blocked: 'blocked',
  'not-installed': 'not-installed',
  gone: 'not-installed',
  refused: 'refused',
};

async function standingOf(db: Db, reach: Reach, person: Person): Promise<Standing> {
  const known = await conversationOf(db.rows, person.id);
  if (known?.state === 'blocked') return 'blocked';
  const serviceUrl = known?.serviceUrl ?? (await lastServiceUrl(db.rows)) ?? reach.serviceUrl;
  const chat = await reach.openChat(person, serviceUrl);
  if (!('kind' in chat)) return 'fine';
  return chat.kind === 'no' ? whyNot[chat.why] : 'no-answer';
}

/** The nightly round: once a day and school, whichever instance comes first; somebody hears what is wrong. */
export async function nightlyReachCheck(
  db: Db,
  reach: Reach,
  post: (chat: Chat, faults: readonly string[]) => Promise<void>,
  school: School,
  day: string,
  now: Date,
): Promise<void> {
  if (!(await claimReachCheck(db.rows, school.id, day))) return;
  const staff = await readStaff(db.rows, school.id, now);
  const standings = await standingsOf(db, reach, staff);
  await saveReachCheck(db.rows, school.id, day, standings, now);
  const unreached = await faultsIn(db, school, staff, standings);
  const faults = [...(await unreadIn(db, school)), ...unreached];
  if (faults.length === 0) return;
  for (const role of hearsOfFaults) {
    const chats = await chatsOf(db, reach, staff, role, now);
    for (const chat of chats) await post(chat, faults);
    if (chats.length > 0) return;
  }
}

/** Who hears what is wrong: where the first cannot be reached or is nobody, the next. */
const hearsOfFaults: readonly Role[] = ['it-contact', 'clerk', 'head'];

async function chatsOf(
  db: Db,
  reach: Reach,
  staff: Staff,
  role: Role,
  now: Date,
): Promise<readonly Chat[]> {
  const people = (staff.holders[role] ?? []).flatMap((id) => staff.people.get(id) ?? []);
  const chats = await Promise.all(people.map((person) => chatWith(db, reach, person, now)));
  return chats.filter((chat) => chat !== undefined);
}
