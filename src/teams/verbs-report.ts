import { z } from 'zod';
import type { IncidentId } from '../domain/ids.ts';
import { planView } from '../domain/view/plan.ts';
import { receiptView } from '../domain/view/receipt.ts';
import { outsideNumbers, speakNow } from '../domain/view/speak-now.ts';
import { staffOf } from '../flows/colleagues.ts';
import { dropReport, draftOf } from '../flows/drafts.ts';
import { handleIncident } from '../flows/handle-incident.ts';
import { type Filled, previewReport } from '../flows/preview-report.ts';
import { reportState, sendReport } from '../flows/send-report.ts';
import { adviceWords } from './advice.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { myReportsCard } from './cards/lists.ts';
import { adviceCard, previewCard } from './cards/preview.ts';
import { notSentCard, receiptCard } from './cards/receipt.ts';
import { inWords } from './cards/refusal.ts';
import { type Prefilled, reportForm } from './cards/report-form.ts';
import { asFilled, halfFilled, reportInput } from './report-input.ts';
import { both, type Reply, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';
import { myReports } from '../flows/read-lists.ts';

const id = z.uuid().transform((value) => value as IncidentId);
const byId = z.object({ id });
const byIncident = z.object({ incident: id });
const nothing = z.object({});

/** A fresh form; its ids are minted now, so that the same form sent twice opens one incident. */
export async function freshForm(
  { desk, db, school, by, now }: Turn,
  given: Prefilled,
  notice: string | null = null,
): Promise<Card> {
  const ids = { id: desk.mint(), second: desk.mint() };
  return reportForm(ids, school, await colleaguesOf({ db, by, now }), given, notice);
}

async function colleaguesOf({ db, by, now }: Pick<Turn, 'db' | 'by' | 'now'>) {
  const staff = await staffOf(db, by.school, now);
  return [...staff.people.values()]
    .map(({ id: person, name }) => ({ id: person, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

const preview: Verb = async (data, turn) => {
  const read = reportInput.safeParse(data);
  if (!read.success) return incomplete(data, turn);
  return showPreview(read.data, turn, 'first');
};

/** The client checks that three answers are there; here they are checked again, and nothing typed is lost. */
async function incomplete(data: unknown, turn: Turn): Promise<Reply> {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const ids = z.object({ id: z.uuid(), second: z.uuid() }).safeParse(given);
  const form = reportForm(
    ids.success ? ids.data : { id: turn.desk.mint(), second: turn.desk.mint() },
    turn.school,
    await colleaguesOf(turn),
    halfFilled(given),
    'Something is missing or too long. Please answer who did it, to whom, and what happened.',
  );
  return both(form);
}

async function showPreview(
  filled: Filled,
  turn: Turn,
  changed: 'changed' | 'first',
): Promise<Reply> {
  const { db, school, by, now } = turn;
  const { plan, staff } = await previewReport(db, school, by, filled, now);
  if (plan.advice) {
    return both(adviceCard(filled.id, adviceWords[plan.advice], `Tell the ${school.titles.dsl} all the same`));
  }
  const contacts = speakNow(plan, school, staff, by.id);
  return both(
    previewCard(filled.id, planView(plan, school, staff), contacts, outsideNumbers(school), changed),
  );
}

const send = verb(byId, async ({ id: draft }, turn) => {
  const { db, school, by, now } = turn;
  const outcome = await sendReport(db, school, by, draft, now).catch((): null => null);
  if (outcome === null) return both(notSentCard(draft, outsideNumbers(school)));
  if (outcome.ok) {
    const { records, staff } = outcome.value;
    return both(receiptCard(receiptView(records, school, staff, now), outsideNumbers(school)));
  }
  const kept = await draftOf(db, draft, by);
  if (outcome.why === 'route-changed' && kept) return showPreview(kept, turn, 'changed');
  return both(card(inWords[outcome.why], [paragraph('Nothing was sent.')]));
});

const changeIt = verb(byId, async ({ id: draft }, turn) => {
  const kept = await draftOf(turn.db, draft, turn.by);
  if (!kept) return both(await freshForm(turn, {}));
  const ids = { id: kept.id, second: kept.second };
  return both(reportForm(ids, turn.school, await colleaguesOf(turn), asFilled(kept.report)));
});

/** Where advice would be enough, the reporter may still want the safeguarding lead to know: not sure is DSL. */
const tellAnyway = verb(byId, async ({ id: draft }, turn) => {
  const kept = await draftOf(turn.db, draft, turn.by);
  if (!kept) return both(await freshForm(turn, {}));
  return showPreview({ ...kept, report: { ...kept.report, insists: true } }, turn, 'first');
});

const cancel = verb(byId, async ({ id: draft }, { db, by }) => {
  await dropReport(db, draft, by);
  return both(card('Nothing was sent', [paragraph('You can start again whenever you like.')]));
});

const add = verb(
  byIncident.extend({ words: z.string().max(10_000) }),
  async ({ incident, words }, turn) => {
    const { db, school, by, now } = turn;
    const outcome = await handleIncident(db, school, incident, by, { does: 'add', words }, now);
    if (!outcome.ok) return both(card(inWords[outcome.why], []));
    return showState(incident, turn);
  },
);

async function showState(incident: IncidentId, turn: Turn): Promise<Reply> {
  const { db, school, by, now } = turn;
  const outcome = await reportState(db, by, incident, now);
  if (!outcome.ok) return both(card(inWords[outcome.why], []));
  const { records, staff } = outcome.value;
  return both(receiptCard(receiptView(records, school, staff, now), outsideNumbers(school)));
}

export const reportVerbs: readonly (readonly [string, Verb])[] = [
  ['report.start', verb(nothing, async (_, turn) => both(await freshForm(turn, {})))],
  ['report.preview', preview],
  ['report.change', changeIt],
  ['report.tell-anyway', tellAnyway],
  ['report.send', send],
  ['report.cancel', cancel],
  ['report.add', add],
  ['report.state', verb(byIncident, ({ incident }, turn) => showState(incident, turn))],
  [
    'report.mine',
    verb(nothing, async (_, turn) => both(myReportsCard(await myReports(turn.db, turn.by), turn.school, turn.now))),
  ],
];
