/** What the cards of the tests show: a school, its people, and incidents in every state and at their longest. */
import { readFileSync } from 'node:fs';
import { planAction, settleAction } from '../../src/domain/actions.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { answer } from '../../src/domain/answer.ts';
import { addWords, close, logAction } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Report } from '../../src/domain/report.ts';
import { alertView } from '../../src/domain/view/alert.ts';
import { answerView } from '../../src/domain/view/answer.ts';
import { planView } from '../../src/domain/view/plan.ts';
import { receiptView } from '../../src/domain/view/receipt.ts';
import { outsideNumbers, speakNow } from '../../src/domain/view/speak-now.ts';
import type { Say } from '../../src/domain/words/say.ts';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';
import { alertCard } from '../../src/teams/cards/alert.ts';
import type { Card } from '../../src/teams/cards/card.ts';
import { type Occasion, previewCard } from '../../src/teams/cards/preview.ts';
import { receiptCard } from '../../src/teams/cards/receipt.ts';
import type { Prefilled } from '../../src/teams/cards/report-form.ts';
import {
  accepted,
  actionId,
  cast,
  everybody,
  incidentId,
  incidentOf,
  openings,
  planFor,
  requestFromStaff,
  school,
  urgent,
  worrying,
} from './cast.ts';
import { at } from './clock.ts';
import { linksToKnow } from './link-cards.ts';

export const now = at('10:12');
export const weekLater = at('10:12', '2026-12-01');
export const night = at('02:00');
export const press = '00000000-0000-4000-8000-000000000001';
export const numbers = outsideNumbers(school);
export const contacts = speakNow(null, school, everybody, cast.tess.id);
/** The most that a line and a text may hold, in words that break and in one that does not. */
export const line = 'Somebody wrote this and it goes on and on '.repeat(5).slice(0, 200);
export const text =
  `${'He said that *she* had [seen](it) on her phone, again and again. '.repeat(155)}`.slice(
    0,
    10_000,
  );
export const wide = '日本語の長い文章です。'.repeat(900).slice(0, 9_999);
export const full: Report = {
  ...urgent,
  ...{ about: 'sexualised', imagery: 'yes', words: text, child: line, app: line, happened: line },
  ...{ noticed: line, ongoing: 'yes', whoKnows: line, subject: cast.ned.id, place: 'in-school' },
};

export const due = '2026-11-28';
export const actionIds = Array.from({ length: 12 }, (_, at) => actionId(at + 1));
export const owners = (at: number) => (at % 3 === 0 ? cast.dev.id : cast.lena.id);

function* handled(report: Report): Generator<Incident> {
  let incident = incidentOf(report);
  yield incident;
  incident = accepted(acknowledge(incident, cast.lena, everybody, now)).next;
  yield incident;
  for (const did of [text, wide, 'Phoned the mother', 'Spoke to the class', text, line]) {
    incident = accepted(logAction(incident, cast.lena, did, everybody, now)).next;
  }
  for (const words of [wide, text, line, 'He asked again']) {
    incident = accepted(addWords(incident, cast.tess, words, now)).next;
  }
  yield incident;
  for (const [at, id] of actionIds.entries()) {
    const planning = { id, what: (at % 2 ? wide : text).slice(0, 2_000), owner: owners(at), due };
    incident = accepted(planAction(incident, cast.lena, planning, school, everybody, now)).next;
  }
  yield incident;
  for (const action of actionIds) {
    const settling = { action, how: 'dropped', words: text } as const;
    incident = accepted(settleAction(incident, cast.lena, settling, everybody, now)).next;
  }
  const closing = { outcome: 'referred-outside', reason: text, recordedIn: line } as const;
  yield accepted(close(incident, cast.lena, closing, school, everybody, now)).next;
}
export const [waiting, taken, long, planned, closed] = [...handled(full)] as [
  Incident,
  Incident,
  Incident,
  Incident,
  Incident,
];
export const [plainWaiting, plainTaken] = [...handled(worrying)] as [Incident, Incident];
export const drill: Incident = { ...plainWaiting, drill: true };
export const toConfirm: Incident = {
  ...taken,
  ...{ status: 'to-confirm', by: cast.lena.id, at: now, second: cast.dev.id, nextAt: now },
  closing: { outcome: 'advice-given', reason: line, recordedIn: line },
};
export const sealed: Incident = { ...plainWaiting, status: 'sealed' };
export const offersIn = (say: Say) => ({
  heirs: [cast.dev, cast.dot, cast.hana].map(({ id, name }) => ({
    id,
    name: `${name}, ${school.titles.head}`,
  })),
  roles: (['head', 'deputy-dsl'] as const).map((role) => ({ role, title: school.titles[role] })),
  owners: [cast.lena, cast.dev, cast.dot].map(({ id, name }) => ({ id, name })),
  press,
  links: linksToKnow(say),
});
export const alertIn =
  (say: Say) =>
  (incident: Incident, reader = cast.lena, notice: string | null = null): Card =>
    alertCard(
      alertView(incident, reader.id, school, everybody, now, say),
      offersIn(say),
      notice,
      say,
    );
export const child = incidentOf(requestFromStaff, { kind: 'child' });
export const adult = incidentOf({ ...requestFromStaff, subject: cast.ned.id }, { kind: 'adult' });

export const previewIn =
  (say: Say) =>
  (report: Report, occasion: Occasion = 'first', staff = everybody): Card => {
    const plan = planFor(report, cast.tess, staff);
    const view = planView(plan, school, staff, cast.tess.id, say);
    const spoken = speakNow(plan, school, staff, cast.tess.id);
    return previewCard(press, view, spoken, numbers, occasion, say);
  };
export const aboutHead: Report = { ...requestFromStaff, initiator: 'head' };
export const receiptIn =
  (say: Say) =>
  (...records: readonly [Incident, ...Incident[]]): Card =>
    receiptCard(receiptView(records, school, everybody, now, say), school, press, say);
export const [first, second] = openings(requestFromStaff).map(({ next }) => next);
export const both: readonly [Incident, ...Incident[]] = [
  first ?? waiting,
  ...(second ? [second] : []),
];

export const policy = readText(
  readFileSync(new URL('../../src/schools/sample/policy.md', import.meta.url), 'utf8'),
);
export const search = searchOf(policy);
export const person = { title: school.titles['line-manager'], name: 'Dev' };
export const answeredIn = (say: Say) => (question: string) => {
  const found = answer(search(question), policy.facts, '2026-11-24');
  return answerView(found, policy.facts, person, true, say);
};
export const longest = policy.passages
  .toSorted((one, other) => other.text.length - one.text.length)
  .slice(0, 3);

export const colleagues = Array.from({ length: 90 }, (_, n) => ({
  ...{ id: `0${press.slice(1)}`, name: `Colleague Number-${n} Longname` },
}));
export const filledIn: Prefilled = { ...full, initiator: 'staff', words: text };

export const someIncident = incidentId(1);
