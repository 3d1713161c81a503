import { byClock } from '../domain/asking.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { News } from '../domain/job.ts';
import type { School } from '../domain/school.ts';
import { type NewsView, newsView } from '../domain/view/news.ts';
import type { Db } from '../store/db.ts';
import { readIncident } from '../store/incidents.ts';
import { appendEntries, entriesAbout } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import { type Chat, type Reach, sayIn } from './reach.ts';
import { chatWith } from './tell.ts';

export type PostNews = (chat: Chat, view: NewsView) => Promise<void>;

/** Tells the reporter where their report stands, once for each piece of news and never with its content. */
export async function tellReporter(
  db: Db,
  reach: Reach,
  post: PostNews,
  school: School,
  id: IncidentId,
  news: News,
  now: Date,
): Promise<void> {
  const incident = await readIncident(db.rows, id);
  if (!incident) throw new Error(`No incident ${id} to tell its reporter of`);
  const told = await entriesAbout(db.rows, id);
  if (told.some((entry) => entry.kind === 'reporter-told' && entry.news === news)) return;
  const staff = await readStaff(db.rows, school.id, now);
  const reporter = staff.people.get(incident.reporter);
  if (!reporter) return;
  const chat = await chatWith(db, reach, reporter, now);
  if (!chat) throw new Error(`The reporter of ${id} cannot be reached now`);
  await post(chat, newsView(incident, news, school, sayIn(chat)));
  await db.transaction((tx) =>
    appendEntries(tx, [{ ...byClock(incident, now), kind: 'reporter-told', news }]),
  );
}
