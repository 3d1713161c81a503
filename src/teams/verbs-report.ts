import { z } from 'zod';
import type { IncidentId } from '../domain/ids.ts';
import { planView } from '../domain/view/plan.ts';
import { receiptView } from '../domain/view/receipt.ts';
import { outsideNumbers, speakNow } from '../domain/view/speak-now.ts';
import { draftOf, dropReport } from '../flows/drafts.ts';
import { handleIncident } from '../flows/handle-incident.ts';
import { pressedOnce } from '../flows/meet.ts';
import { type Filled, previewReport } from '../flows/preview-report.ts';
import { myReports } from '../flows/read-lists.ts';
import { reportState, type Sent, sendReport } from '../flows/send-report.ts';
import { adviceWords } from './advice.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { myReportsCard } from './cards/lists.ts';
import { adviceCard, type Occasion, previewCard } from './cards/preview.ts';
import { receiptCard } from './cards/receipt.ts';
import { inWords } from './cards/refusal.ts';
import { type Prefilled, reportForm } from './cards/report-form.ts';
import { asFilled, halfFilled, reportInput } from './report-input.ts';
import { adds, both, type Reply, says, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const id = z.uuid().transform((value) => value as IncidentId);
const byId = z.object({ id });
const byIncident = z.object({ incident: id });
const nothing = z.object({});

/** A fresh form; its id is minted now, so that the same form sent twice opens one incident. */
export function freshForm(turn: Turn, given: Prefilled, notice: string | null = null): Card {
  return reportForm(turn.desk.mint(), turn.school, colleaguesOf(turn), given, notice, turn.say);
}

function colleaguesOf({ staff, by }: Pick<Turn, 'staff' | 'by'>) {
  return [...staff.people.values()]
    .filter(({ id: person }) => person !== by.id)
    .map(({ id: person, name }) => ({ id: person, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

const preview: Verb = async (data, turn) => {
  const read = reportInput.safeParse(data);
  if (!read.success) return incomplete(data, turn);
  const { id: wanted, report } = read.data;
  const { desk, db, by, now } = turn;
  // a form that was sent before and is filled in again is a new report, or its words would be lost
  const before = await reportState(db, by, wanted, now);
  const taken = before.ok || before.why !== 'not-found';
  const filled = { id: taken ? newId(desk) : wanted, second: newId(desk), report };
  return showPreview(filled, turn, before.ok ? 'again' : 'first');
};

const newId = ({ mint }: Turn['desk']): IncidentId => mint() as IncidentId;

/** The client checks that three answers are there; here they are checked again, and nothing typed is lost. */
async function incomplete(data: unknown, turn: Turn): Promise<Reply> {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const read = byId.safeParse(given);
  const form = reportForm(
    read.success ? read.data.id : turn.desk.mint(),
    turn.school,
    colleaguesOf(turn),
    halfFilled(given),
    turn.say(
      'Something is missing or too long. Please answer who did it, to whom, and what happened.',
    ),
    turn.say,
  );
  return viewOnly(form);
}

async function showPreview(filled: Filled, turn: Turn, occasion: Occasion): Promise<Reply> {
  const { db, school, by, now, say } = turn;
  const { plan, staff } = await previewReport(db, school, by, filled, now);
  if (plan.advice) {
    return both(
      adviceCard(
        filled.id,
        adviceWords[plan.advice],
        say('Tell the {dsl} all the same', { dsl: school.titles.dsl }),
        say,
      ),
    );
  }
  const contacts = speakNow(plan, school, staff, by.id);
  const numbers = outsideNumbers(school, plan.external.includes('lado') ? ['lado'] : []);
  return both(
    previewCard(
      filled.id,
      planView(plan, school, staff, by.id, say),
      contacts,
      numbers,
      occasion,
      say,
    ),
  );
}

const send = verb(byId, async ({ id: draft }, turn) => {
  const { db, school, by, now, say } = turn;
  const outcome = await sendReport(db, school, by, draft, now);
  if (outcome.ok) return both(receiptOf(outcome.value, turn));
  const kept = await draftOf(db, draft, by);
  if (outcome.why === 'route-changed' && kept) return showPreview(kept, turn, 'changed');
  return both(card(say(inWords[outcome.why]), [paragraph(say('Nothing was sent.'))]));
});

const receiptOf = ({ records, staff }: Sent, { desk, school, now, say }: Turn): Card =>
  receiptCard(receiptView(records, school, staff, now, say), school, desk.mint(), say);

const changeIt = verb(byId, async ({ id: draft }, turn) => {
  const kept = await draftOf(turn.db, draft, turn.by);
  if (!kept) return sentOr(draft, turn, freshForm(turn, {}));
  return viewOnly(
    reportForm(kept.id, turn.school, colleaguesOf(turn), asFilled(kept.report), null, turn.say),
  );
});

/** Where advice would be enough, the reporter may still want the safeguarding lead to know: not sure is DSL. */
const tellAnyway = verb(byId, async ({ id: draft }, turn) => {
  const kept = await draftOf(turn.db, draft, turn.by);
  if (!kept) return sentOr(draft, turn, freshForm(turn, {}));
  return showPreview({ ...kept, report: { ...kept.report, insists: true } }, turn, 'first');
});

const cancel = verb(byId, async ({ id: draft }, turn) => {
  await dropReport(turn.db, draft, turn.by);
  return sentOr(
    draft,
    turn,
    card(turn.say('Nothing was sent'), [
      paragraph(turn.say('You can start again whenever you like.')),
    ]),
  );
});

/** What was sent stays sent, whichever old card is pressed: its receipt, or the other card. */
async function sentOr(id: IncidentId, turn: Turn, other: Card): Promise<Reply> {
  const state = await reportState(turn.db, turn.by, id, turn.now);
  return both(state.ok ? receiptOf(state.value, turn) : other);
}

/** One press adds once, however often it is sent. */
const add = verb(
  byIncident.extend({ words: z.string().max(10_000), press: z.uuid() }),
  async ({ incident, words, press }, turn) => {
    if (words.trim() === '') return says(turn.say(inWords['reason-missing']));
    const { db, school, by, now } = turn;
    const key = { conversation: incident, activity: press };
    const outcome = await pressedOnce(db, key, now, () =>
      handleIncident(db, school, incident, by, { does: 'add', words }, now),
    );
    if (outcome.ok) return showState(incident, turn);
    if (outcome.why === 'already-settled') return says(turn.say(inWords['closed-report']));
    return both(card(turn.say(inWords[outcome.why]), []));
  },
);

async function showState(incident: IncidentId, turn: Turn): Promise<Reply> {
  const outcome = await reportState(turn.db, turn.by, incident, turn.now);
  return both(
    outcome.ok ? receiptOf(outcome.value, turn) : card(turn.say(inWords[outcome.why]), []),
  );
}

async function mine({ db, by, school, now, say }: Turn): Promise<Reply> {
  return adds(myReportsCard(await myReports(db, by), school, now, say));
}

export const reportVerbs: readonly (readonly [string, Verb])[] = [
  ['report.start', verb(nothing, async (_, turn) => adds(freshForm(turn, {})))],
  ['report.preview', preview],
  ['report.change', changeIt],
  ['report.tell-anyway', tellAnyway],
  ['report.send', send],
  ['report.cancel', cancel],
  ['report.add', add],
  ['report.state', verb(byIncident, ({ incident }, turn) => showState(incident, turn))],
  ['report.mine', verb(nothing, (_, turn) => mine(turn))],
];
