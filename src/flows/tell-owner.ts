import { byClock } from '../domain/asking.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { Job } from '../domain/job.ts';
import {
  isOpen,
  isOverdue,
  ownerOf,
  type PlannedAction,
  remindOwnerAt,
} from '../domain/planned-action.ts';
import type { School } from '../domain/school.ts';
import { type ActionNoticeView, actionNoticeView } from '../domain/view/planned.ts';
import type { Db } from '../store/db.ts';
import { readIncident } from '../store/incidents.ts';
import { appendEntries, entriesAbout } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

export type PostActionNotice = (chat: Chat, view: ActionNoticeView) => Promise<void>;
export type Owning = Extract<Job, { name: 'tell-owner' }>;

/**
 * Tells the owner of an open action that it is theirs, due or late: each once, and never with what it
 * says. The owner is whoever it is at this moment. Throws when it is to be tried again later.
 */
export async function tellOwner(
  db: Db,
  reach: Reach,
  post: PostActionNotice,
  school: School,
  job: Owning,
  now: Date,
): Promise<void> {
  const incident = await readIncident(db.rows, job.incident);
  const action = incident?.planned.find(({ id }) => id === job.action);
  if (!incident || !action || !isOpen(action)) return;
  // a reminder that comes too late is left to the next
  if (job.what === 'due' && isOverdue(action, school.calendar, now)) return;
  const again = laterMorning(job, action, school, now);
  if (again) return db.transaction((tx) => db.addJobs(tx, [{ ...job, runAt: again }]));
  const staff = await readStaff(db.rows, school.id, now);
  const owner = ownerOf(incident, action, staff);
  const to = owner === null ? undefined : staff.people.get(owner);
  if (!to || (await wasTold(db, incident, action, job.what, to.id))) return;
  const chat = await chatWith(db, reach, to, now);
  if (chat) await post(chat, actionNoticeView(incident, job.what));
  else await byOtherWays(reach, to, incident);
  const line = { ...byClock(incident, now), kind: 'action-told', to: to.id } as const;
  await db.transaction((tx) =>
    appendEntries(tx, [{ ...line, action: numberOf(incident, action), what: job.what }]),
  );
}

const numberOf = (incident: Incident, action: PlannedAction): number =>
  incident.planned.indexOf(action) + 1;

/** School may have been closed for that day since the reminder was set: then it waits for the next. */
function laterMorning(
  { what }: Owning,
  action: PlannedAction,
  { calendar }: School,
  now: Date,
): Date | null {
  if (what === 'given') return null;
  const morning = remindOwnerAt(calendar, action, what);
  return now < morning ? morning : null;
}

async function wasTold(
  db: Db,
  incident: Incident,
  action: PlannedAction,
  what: Owning['what'],
  to: PersonId,
): Promise<boolean> {
  const number = numberOf(incident, action);
  return (await entriesAbout(db.rows, incident.id)).some(
    (entry) =>
      entry.kind === 'action-told' &&
      entry.action === number &&
      entry.what === what &&
      entry.to === to,
  );
}

/** Without a chat the neutral sentence goes by mail and into the feed. */
async function byOtherWays(
  reach: Reach,
  to: Parameters<Reach['mail']>[0],
  incident: Incident,
): Promise<void> {
  const reference = referenceOf(incident.id);
  const sent = await Promise.all([reach.mail(to, reference), reach.feed(to, reference)]);
  if (!sent.includes('sent')) throw new Error(`The owner of an action of ${incident.id} is away`);
}
