import { pagesOf } from '../domain/pages.ts';
import { type Reply, type Route, refused } from './route.ts';
import type { TabDesk, Visit } from './visit.ts';

const notStaff: Reply = {
  status: 403,
  body: { why: 'not-staff', words: 'Lantern is only for the staff of this school.' },
};
const cannotTell: Reply = {
  status: 503,
  body: {
    why: 'cannot-tell',
    words:
      'I cannot check who you are at the moment. Nothing has been stored. Please try again later.',
  },
};

/** One request by somebody whose token holds: who they are here, then the row of the table. */
export async function answerCall(
  desk: TabDesk,
  route: Route,
  id: string,
  body: unknown,
): Promise<Reply> {
  const visit = await visitOf(desk, id);
  return 'status' in visit ? visit : route.answer(body, visit);
}

/** How somebody is turned away from a row before what they send is read; null when they are not. */
export async function refusalOf(desk: TabDesk, route: Route, id: string): Promise<Reply | null> {
  const visit = await visitOf(desk, id);
  if ('status' in visit) return visit;
  return visit.pages.includes(route.page) ? null : refused('not-asked');
}

/** The person, their school and their part in it, as they are now; or how they are turned away. */
async function visitOf(desk: TabDesk, id: string): Promise<Visit | Reply> {
  const now = desk.now();
  const found = await desk.find(id, now);
  if (found.standing === 'cannot-tell') return cannotTell;
  if (found.standing !== 'staff') return notStaff;
  return { ...found, desk, now, pages: pagesOf(found.by, found.staff) };
}
