import { dayIn } from '../domain/calendar-days.ts';
import { accept, refuse } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import { firstOpenStep } from '../domain/register/declaration.ts';
import type { Draft } from '../domain/register/exception.ts';
import { checkView } from '../domain/view/declaration-check.ts';
import { longDay } from '../domain/view/exception.ts';
import { saidOf, whatFollows } from '../domain/view/link-offers.ts';
import { lower } from '../domain/view/report-words.ts';
import { changeException, type DoingToLink } from '../flows/change-exception.ts';
import { draftsOf, draftWith, saveDeclaration } from '../flows/declare-exception.ts';
import { glanceAt } from '../flows/read-exception.ts';
import { ownLinks } from '../flows/read-register.ts';
import type { Asks, Gets } from './contract.ts';
import { linkNow, linkWith, openedLink } from './link-at.ts';
import { type Route, route } from './route.ts';
import { rowOf } from './routes-register.ts';
import type { Visit } from './visit.ts';

type Doing = Asks<'link.do'>['doing'];

const open = route('link.open', 'staff', async ({ reference }, visit) => {
  const id = await linkWith(reference, visit);
  return id ? openedLink(id, visit) : refuse('not-found');
});

/** A step on an open link: the same flow, and so the same rules, as on its card. */
const step = route('link.do', 'staff', async ({ reference, revision, doing }, visit) => {
  const { db, school, by, now } = visit;
  const id = await linkWith(reference, visit);
  if (!id) return refuse('not-found');
  const pressed = { by, revision };
  const outcome = await changeException(db, school, id, pressed, stepOf(doing), now);
  if (!outcome.ok) return outcome;
  return accept({ said: saidOf(doing.does, outcome.value.status), link: await linkNow(id, visit) });
});

function stepOf(doing: Doing): DoingToLink {
  switch (doing.does) {
    case 'comment': {
      const { stance, view, flag } = doing;
      return { does: 'comment', comment: { stance, view, flag } };
    }
    case 'approve':
    case 'renew': {
      const { does, ...grant } = doing;
      return { does, grant };
    }
    case 'refer':
    case 'close':
    case 'withdraw':
    case 'reconfirm':
    case 'ask-more':
    case 'answer':
    case 'leave-to-chair':
    case 'record':
    case 'decline':
    case 'agree':
    case 'send-back':
    case 'tell-change':
    case 'keep':
    case 'revoke':
      return doing;
  }
}

const mine = route('links.mine', 'staff', async (_, visit) => {
  const { db, school, by, now } = visit;
  const [own, drafts] = [await ownLinks(db, school, by, now), await draftsOf(db, by)];
  const head = lower(school.titles.head);
  return accept({
    links: own.rows.filter(({ status }) => status !== 'draft').map(rowOf),
    unreadable: own.unreadable,
    drafts: drafts.map((draft) => shownDraft(draft, visit)),
    ...{ follows: whatFollows[school.exceptionMode](head), head },
  });
});

function shownDraft(
  draft: Draft,
  { school, staff, now }: Visit,
): Gets<'declaration.save'>['draft'] {
  const { applicant, filled } = draft;
  return {
    ...{ id: draft.id, filled, open: firstOpenStep(filled) },
    whose: 'person' in applicant ? null : `${applicant.name}, ${applicant.post}`,
    saved: longDay(dayIn(school.calendar, draft.savedAt)),
    check: checkView(draft, { school, staff, policy: null, now }),
  };
}

/** The first step opens a draft; each is kept, from whichever device. */
const save = route('declaration.save', 'staff', async (asked, visit) => {
  const { db, school, by, now } = visit;
  const id = asked.id as ExceptionId;
  const saving = { id, for: asked.for, answered: asked.answered };
  const saved = await saveDeclaration(db, school, by, saving, now);
  if (!saved.ok) return saved;
  if (saved.value.status !== 'draft') return refuse('already-settled');
  return accept({ draft: shownDraft(saved.value, visit) });
});

/** Sent once: a second press finds it sent. */
const send = route('declaration.send', 'staff', async (asked, visit) => {
  const { db, school, by, now } = visit;
  const id = asked.id as ExceptionId;
  if (await draftWith(db, id, by)) {
    const pressed = { by, revision: null };
    const sent = await changeException(db, school, id, pressed, { does: 'submit' }, now);
    if (!sent.ok) return sent;
  }
  const view = await glanceAt(db, school, id, by, now);
  if (!view) return refuse('not-found');
  const state = view.standing.find(({ name }) => name === 'State');
  return accept({
    reference: referenceOf(id),
    state: state ?? { name: 'State', value: '' },
    stuck: view.stuck,
  });
});

const discard = route('declaration.discard', 'staff', async (asked, { db, school, by, now }) => {
  const id = asked.id as ExceptionId;
  if (!(await draftWith(db, id, by))) return refuse('not-found');
  const pressed = { by, revision: null };
  const gone = await changeException(db, school, id, pressed, { does: 'discard' }, now);
  return gone.ok ? accept({}) : gone;
});

export const linkRoutes: readonly Route[] = [open, step, mine, save, send, discard];
