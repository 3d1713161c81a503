import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import { neededRoles, reachFaults, type Standing } from '../domain/reachability.ts';
import type { School } from '../domain/school.ts';
import { conversationOf, lastServiceUrl } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { claimReachCheck } from '../store/reach-checks.ts';
import type { Chat, Reach, Reached } from './reach.ts';
import { chatWith } from './tell.ts';

/** Checks that every role holder is known, installed and reachable. Opening a chat shows nobody anything. */
export async function checkReach(
  db: Db,
  reach: Reach,
  school: School,
  now: Date,
): Promise<readonly string[]> {
  const staff = await readStaff(db.rows, school.id, now);
  const holders = new Set(neededRoles.flatMap((role) => staff.holders[role] ?? []));
  const standings = new Map<PersonId, Standing>();
  for (const id of holders) {
    const person = staff.people.get(id);
    if (person) standings.set(id, await standingOf(db, reach, person));
  }
  return reachFaults(school, staff, standings);
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

/** The nightly round: once a day and school, whichever instance comes first; the IT contact hears what is wrong. */
export async function nightlyReachCheck(
  db: Db,
  reach: Reach,
  post: (chat: Chat, faults: readonly string[]) => Promise<void>,
  school: School,
  day: string,
  now: Date,
): Promise<void> {
  if (!(await claimReachCheck(db.rows, school.id, day))) return;
  const faults = await checkReach(db, reach, school, now);
  if (faults.length === 0) return;
  const staff = await readStaff(db.rows, school.id, now);
  for (const id of staff.holders['it-contact'] ?? []) {
    const contact = staff.people.get(id);
    const chat = contact && (await chatWith(db, reach, contact, now));
    if (chat) await post(chat, faults);
  }
}
