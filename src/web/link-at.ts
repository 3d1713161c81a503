import { accept, type Outcome } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { latestEnd } from '../domain/register/end-dates.ts';
import { type LinkView, longDay } from '../domain/view/exception.ts';
import { beforeDeciding } from '../domain/view/link-offers.ts';
import { referralWords } from '../domain/view/link-words.ts';
import { lower } from '../domain/view/report-words.ts';
import { anyLinkWithReference, glanceAt, openException } from '../flows/read-exception.ts';
import type { Gets } from './contract.ts';
import type { Visit } from './visit.ts';

type Link = Gets<'link.open'>;

/** A family link by the reference that people say aloud. */
export const linkWith = (reference: string, { db, school, by, now }: Visit) =>
  anyLinkWithReference(db, school, by, reference, now);

/** One link from end to end, as this reader may see it; that it was read, or refused, is in the ledger. */
export async function openedLink(id: ExceptionId, visit: Visit): Promise<Outcome<Link>> {
  const { db, school, by, now } = visit;
  const opened = await openException(db, school, id, by, now);
  return opened.ok ? accept(shownLink(opened.value, visit)) : opened;
}

/** The same after a step of theirs; null when it is no longer with them. */
export async function linkNow(id: ExceptionId, visit: Visit): Promise<Link | null> {
  const { db, school, by, now } = visit;
  const view = await glanceAt(db, school, id, by, now);
  return view && shownLink(view, visit);
}

function shownLink(view: LinkView, { school, now }: Visit): Link {
  const decides = view.offers.some(
    (step) => step === 'approve' || step === 'propose' || step === 'renew',
  );
  const day = latestEnd(school.calendar, now);
  return {
    ...{ reference: view.reference, revision: view.revision, mode: school.exceptionMode },
    ...{ standing: view.standing, declaration: view.declaration, decision: view.decision },
    ...{ safeguarding: view.safeguarding, history: view.history, stuck: view.stuck },
    ...{ offers: offersOf(view), consider: decides ? beforeDeciding(view.mode) : null },
    latestEnd: { day, words: longDay(day) },
    titles: { chair: lower(school.titles.chair), referrals: referralWords(school) },
  };
}

/** What is not decided yet is withdrawn or declined, not closed. */
const closes: readonly LinkView['status'][] = ['active', 'review-due', 'recorded'];
const offersOf = ({ offers, status }: LinkView) =>
  offers.filter((step) => step !== 'close' || closes.includes(status));
