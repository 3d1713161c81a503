import { dayIn } from '../domain/calendar-days.ts';
import { inWords as moment } from '../domain/calendar-words.ts';
import { accept, refuse } from '../domain/decision.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import { policyHead, quote } from '../domain/view/answer.ts';
import { pageTitles } from '../domain/view/page-titles.ts';
import { receiptView } from '../domain/view/receipt.ts';
import { handleIncident } from '../flows/handle-incident.ts';
import { confirmRead, ownReceipt, readPolicyShelf } from '../flows/keep-policy.ts';
import { pressedOnce } from '../flows/meet.ts';
import { myReports } from '../flows/read-lists.ts';
import { reportState, type Sent } from '../flows/send-report.ts';
import type { Gets } from './contract.ts';
import { fine, type Route, route } from './route.ts';
import { searchPolicy } from './search-policy.ts';
import type { Visit } from './visit.ts';

const me = route('me', 'staff', (_, { by, school, pages }) =>
  fine({
    ...{ name: by.name, school: school.name },
    pages: pages.map((page) => ({ page, title: pageTitles[page] })),
  }),
);

type Report = Gets<'reports.add'>['report'];

const shownAs = ({ records }: Pick<Sent, 'records'>, { school, staff, now }: Visit): Report => {
  const view = receiptView(records, school, staff, now);
  const { incident, references, at, state, withWhom, whenRead } = view;
  const open = records.some(({ status }) => status !== 'closed');
  return { ...{ incident, references, at, state, withWhom, whenRead }, open };
};

const mine = route('reports.mine', 'staff', async (_, visit) => {
  const sent = await myReports(visit.db, visit.by);
  const states = await Promise.all(sent.reports.map((one) => stateOf(one, visit)));
  return accept({ reports: states.flatMap((one) => one ?? []), unreadable: sent.unreadable });
});

async function stateOf({ id }: Incident, visit: Visit): Promise<Report | null> {
  const state = await reportState(visit.db, visit.by, id, visit.now);
  return state.ok ? shownAs(state.value, visit) : null;
}

/** One press adds once, however often it is sent. */
const add = route('reports.add', 'staff', async ({ incident, words, press }, visit) => {
  const { db, school, by, now } = visit;
  if (words.trim() === '') return refuse('reason-missing');
  const id = incident as IncidentId;
  const outcome = await pressedOnce(db, { conversation: id, activity: press }, now, () =>
    handleIncident(db, school, id, by, { does: 'add', words }, now),
  );
  if (!outcome.ok) return refuse(outcome.why === 'already-settled' ? 'closed-report' : outcome.why);
  const state = await reportState(db, by, id, now);
  return state.ok ? accept({ report: shownAs(state.value, visit) }) : state;
});

const read = route('policy.read', 'staff', async (_, visit) => {
  const { db, by, school, now } = visit;
  const { current } = await readPolicyShelf(db, by);
  if (!current) return fine({ policy: null });
  const { facts, passages } = current.policy;
  const confirmed = await ownReceipt(db, by, current.id);
  return fine({
    policy: {
      ...{ id: current.id, title: facts.title, ...policyHead(facts, dayIn(school.calendar, now)) },
      passages: passages.map((passage) => quote(passage, facts)),
      confirmed: confirmed && moment(school.calendar, confirmed, now),
    },
  });
});

const confirm = route('policy.confirm', 'staff', async ({ policy }, { db, by, now }) => {
  const outcome = await confirmRead(db, by, policy, now);
  return outcome.ok ? accept({}) : outcome;
});

export const staffRoutes: readonly Route[] = [me, mine, add, read, searchPolicy, confirm];
