/** Every card that there is, in every state and at its longest, by name: for the tests of cards. */
import { readFileSync } from 'node:fs';
import { planAction, settleAction } from '../../src/domain/actions.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { answer } from '../../src/domain/answer.ts';
import { addWords, close, logAction } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { newsKinds } from '../../src/domain/job.ts';
import { holdWords } from '../../src/domain/legal-hold.ts';
import { actionNotices } from '../../src/domain/planned-action.ts';
import type { Report } from '../../src/domain/report.ts';
import { advices } from '../../src/domain/route-told.ts';
import { alertView, noticeView } from '../../src/domain/view/alert.ts';
import { answerView } from '../../src/domain/view/answer.ts';
import { newsView } from '../../src/domain/view/news.ts';
import { planView } from '../../src/domain/view/plan.ts';
import { actionNoticeView } from '../../src/domain/view/planned.ts';
import { receiptView } from '../../src/domain/view/receipt.ts';
import { outsideNumbers, speakNow } from '../../src/domain/view/speak-now.ts';
import { stillNeedHelp } from '../../src/domain/view/still-need-help.ts';
import { inEnglish, type Say } from '../../src/domain/words/say.ts';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';
import { adviceWords } from '../../src/teams/advice.ts';
import { setAwayCard } from '../../src/teams/cards/absence.ts';
import { actionNoticeCard } from '../../src/teams/cards/action-notice.ts';
import { alertCard } from '../../src/teams/cards/alert.ts';
import { answerCard, firstAnswerCard } from '../../src/teams/cards/answer.ts';
import type { Card } from '../../src/teams/cards/card.ts';
import { holdCard } from '../../src/teams/cards/hold.ts';
import { itemsCard, myReportsCard } from '../../src/teams/cards/lists.ts';
import { noticeCard } from '../../src/teams/cards/notice.ts';
import { adviceCard, type Occasion, previewCard } from '../../src/teams/cards/preview.ts';
import { notSentCard, receiptCard } from '../../src/teams/cards/receipt.ts';
import { recordCard } from '../../src/teams/cards/record.ts';
import { type Prefilled, reportForm } from '../../src/teams/cards/report-form.ts';
import * as safety from '../../src/teams/cards/safety.ts';
import { cannotTellCard, turnedAwayCard, welcomeCard } from '../../src/teams/cards/welcome.ts';
import { faultsCard, handOverCard, newsCard } from '../../src/teams/send.ts';
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
  whileAway,
  worrying,
} from './cast.ts';
import { at } from './clock.ts';
import { linkCardsIn, linksToKnow, writtenOnLinks } from './link-cards.ts';
import { policyCardsIn } from './policy-cards.ts';

const now = at('10:12');
const weekLater = at('10:12', '2026-12-01');
const night = at('02:00');
const press = '00000000-0000-4000-8000-000000000001';
const numbers = outsideNumbers(school);
const contacts = speakNow(null, school, everybody, cast.tess.id);
/** The most that a line and a text may hold, in words that break and in one that does not. */
const line = 'Somebody wrote this and it goes on and on '.repeat(5).slice(0, 200);
const text =
  `${'He said that *she* had [seen](it) on her phone, again and again. '.repeat(155)}`.slice(
    0,
    10_000,
  );
const wide = '日本語の長い文章です。'.repeat(900).slice(0, 9_999);
const full: Report = {
  ...urgent,
  ...{ about: 'sexualised', imagery: 'yes', words: text, child: line, app: line, happened: line },
  ...{ noticed: line, ongoing: 'yes', whoKnows: line, subject: cast.ned.id, place: 'in-school' },
};

const due = '2026-11-28';
const actionIds = Array.from({ length: 12 }, (_, at) => actionId(at + 1));
const owners = (at: number) => (at % 3 === 0 ? cast.dev.id : cast.lena.id);

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
const [waiting, taken, long, planned, closed] = [...handled(full)] as [
  Incident,
  Incident,
  Incident,
  Incident,
  Incident,
];
const [plainWaiting, plainTaken] = [...handled(worrying)] as [Incident, Incident];
const drill: Incident = { ...plainWaiting, drill: true };
const toConfirm: Incident = {
  ...taken,
  ...{ status: 'to-confirm', by: cast.lena.id, at: now, second: cast.dev.id, nextAt: now },
  closing: { outcome: 'advice-given', reason: line, recordedIn: line },
};
const sealed: Incident = { ...plainWaiting, status: 'sealed' };
const offersIn = (say: Say) => ({
  heirs: [cast.dev, cast.dot, cast.hana].map(({ id, name }) => ({
    id,
    name: `${name}, ${school.titles.head}`,
  })),
  roles: (['head', 'deputy-dsl'] as const).map((role) => ({ role, title: school.titles[role] })),
  owners: [cast.lena, cast.dev, cast.dot].map(({ id, name }) => ({ id, name })),
  press,
  links: linksToKnow(say),
});
const alertIn =
  (say: Say) =>
  (incident: Incident, reader = cast.lena, notice: string | null = null): Card =>
    alertCard(
      alertView(incident, reader.id, school, everybody, now, say),
      offersIn(say),
      notice,
      say,
    );
const child = incidentOf(requestFromStaff, { kind: 'child' });
const adult = incidentOf({ ...requestFromStaff, subject: cast.ned.id }, { kind: 'adult' });

const previewIn =
  (say: Say) =>
  (report: Report, occasion: Occasion = 'first', staff = everybody): Card => {
    const plan = planFor(report, cast.tess, staff);
    const view = planView(plan, school, staff, cast.tess.id, say);
    const spoken = speakNow(plan, school, staff, cast.tess.id);
    return previewCard(press, view, spoken, numbers, occasion, say);
  };
const aboutHead: Report = { ...requestFromStaff, initiator: 'head' };
const receiptIn =
  (say: Say) =>
  (...records: readonly [Incident, ...Incident[]]): Card =>
    receiptCard(receiptView(records, school, everybody, now, say), school, press, say);
const [first, second] = openings(requestFromStaff).map(({ next }) => next);
const both: readonly [Incident, ...Incident[]] = [first ?? waiting, ...(second ? [second] : [])];

const policy = readText(
  readFileSync(new URL('../../src/schools/sample/policy.md', import.meta.url), 'utf8'),
);
const search = searchOf(policy);
const person = { title: school.titles['line-manager'], name: 'Dev' };
const answeredIn = (say: Say) => (question: string) => {
  const found = answer(search(question), policy.facts, '2026-11-24');
  return answerView(found, policy.facts, person, true, say);
};
const longest = policy.passages
  .toSorted((one, other) => other.text.length - one.text.length)
  .slice(0, 3);

const colleagues = Array.from({ length: 90 }, (_, n) => ({
  ...{ id: `0${press.slice(1)}`, name: `Colleague Number-${n} Longname` },
}));
const filledIn: Prefilled = { ...full, initiator: 'staff', words: text };

export const someIncident = incidentId(1);

/** Every card in one language, as far as it is translated. */
export function cardsIn(say: Say): Readonly<Record<string, Card>> {
  const alert = alertIn(say);
  const preview = previewIn(say);
  const receipt = receiptIn(say);
  const answered = answeredIn(say);
  return {
    welcome: welcomeCard(school.name, say),
    'turned-away': turnedAwayCard(say),
    'cannot-tell': cannotTellCard(numbers, say),
    answer: answerCard(answered('can a pupil follow me on instagram'), press, false, say),
    'answer-longest': answerCard(
      {
        ...answered('can a pupil follow me on instagram'),
        kind: 'quoted',
        quotes: longest.map(({ number, headings, text: words }) => ({
          ...{ number, section: headings.join(' > '), text: words },
        })) as never,
      },
      press,
      true,
      say,
    ),
    'answer-not-covered': answerCard(
      answered('which colour should the minibus be'),
      press,
      false,
      say,
    ),
    'answer-first': firstAnswerCard(answered('can a pupil follow me'), say)[0] ?? welcomeCard(''),
    danger: safety.dangerCard(contacts, numbers, 'school', say),
    'danger-at-night': safety.dangerCard(contacts, numbers, 'closed', say),
    'image-attached': safety.imageCard(contacts, numbers, 'attached', 'school', say),
    'image-spoken-of': safety.imageCard(contacts, numbers, 'spoken-of', 'closed', say),
    curiosity: safety.curiosityCard(school, say),
    person: safety.personCard(
      say('Your policy names for questions:'),
      contacts.slice(0, 1),
      contacts.slice(1),
      numbers,
      say,
    ),
    'person-nobody': safety.personCard(say('Your school has set:'), [], [], numbers, say),
    form: reportForm(press, school, colleagues.slice(0, 20), {}, null, say),
    'form-longest': reportForm(press, school, colleagues, filledIn, line, say),
    preview: preview(worrying),
    'preview-urgent': preview(full),
    'preview-two-records': preview({ ...requestFromStaff, subject: cast.ned.id }),
    'preview-about-head': preview(aboutHead, 'changed'),
    'preview-sealed': preview(
      aboutHead,
      'again',
      whileAway(cast.cho, cast.lena, cast.dev, cast.dot, cast.hana),
    ),
    ...Object.fromEntries(
      advices.map((one) => [
        `advice-${one}`,
        adviceCard(
          press,
          adviceWords[one],
          say('Tell the {dsl} all the same', { dsl: 'DSL' }),
          say,
        ),
      ]),
    ),
    receipt: receipt(plainWaiting),
    'receipt-urgent': receipt(waiting),
    'receipt-at-night': receiptCard(
      receiptView([plainWaiting], school, everybody, night, say),
      school,
      press,
      say,
    ),
    'receipt-two-records': receipt(...both),
    'receipt-sealed': receipt({ ...sealed, asked: [] }),
    'receipt-partly-sealed': receipt(plainWaiting, sealed),
    'receipt-closed': receipt(closed),
    'not-sent': notSentCard(press, numbers, say),
    ...Object.fromEntries(
      [waiting, drill, taken, toConfirm, closed, sealed].map((one) => [
        `notice-${one.drill ? 'drill' : one.status}`,
        noticeCard(noticeView(one, cast.lena.id, everybody), say),
      ]),
    ),
    'alert-waiting': alert(plainWaiting),
    'alert-urgent': alert(waiting),
    'alert-today': alert(incidentOf({ ...worrying, danger: 'no' })),
    'alert-in-hand': alert(plainTaken, cast.lena, say('Thank you. This is now yours.')),
    'alert-longest': alert(long),
    'alert-wide': alert({ ...long, report: { ...long.report, words: wide } }),
    'alert-planned': alert({ ...plainTaken, planned: planned.planned.slice(0, 2) }),
    'alert-planned-longest': alert(planned),
    'alert-planned-wide': alert({ ...planned, report: { ...planned.report, words: wide } }),
    'alert-overdue': alertCard(
      alertView(
        { ...plainTaken, planned: planned.planned.slice(0, 1) },
        cast.lena.id,
        school,
        everybody,
        weekLater,
        say,
      ),
      offersIn(say),
      null,
      say,
    ),
    'alert-to-confirm': alert(toConfirm, cast.dev),
    'alert-to-confirm-own': alert(toConfirm),
    'alert-closed': alert(closed),
    'alert-drill': alert(drill),
    'alert-child-withheld': alert(child),
    'alert-adult': alert(adult, cast.hana),
    'record-first-page': recordCard(
      alertView(long, cast.lena.id, school, everybody, now, say),
      1,
      say,
    ),
    'record-planned': recordCard(
      alertView(planned, cast.lena.id, school, everybody, now, say),
      99,
      say,
    ),
    'record-last-page': recordCard(
      alertView(long, cast.lena.id, school, everybody, now, say),
      99,
      say,
    ),
    'my-reports': myReportsCard(
      { reports: [plainWaiting, taken, closed, sealed, ...Array(8).fill(drill)], unreadable: 1 },
      school,
      now,
      say,
    ),
    'my-reports-none': myReportsCard({ reports: [], unreadable: 0 }, school, now, say),
    items: itemsCard({ items: Array(12).fill(taken), unreadable: 1 }, school, now, say),
    ...linkCardsIn(say),
    ...policyCardsIn(say, policy),
    ...Object.fromEntries(
      newsKinds.map((news) => [`news-${news}`, newsCard(newsView(plainTaken, news, school, say))]),
    ),
    'set-away': setAwayCard(
      { person: cast.tess.id, by: 'Dev Dunmore', lastDay: '4 December 2026' },
      say,
    ),
    ...Object.fromEntries(
      actionNotices.map((what) => [
        `action-${what}`,
        actionNoticeCard(actionNoticeView(what === 'due' ? drill : plainTaken, what), say),
      ]),
    ),
    'hand-over': handOverCard(school.titles.dsl, 'took-over', say),
    'handed-over': handOverCard(school.titles.dsl, 'handed-over', say),
    'still-need-help': newsCard(stillNeedHelp(contacts, school, say)),
    hold: holdCard([], press, null),
    'hold-many': holdCard(
      [
        {
          id: press,
          covers: 'The whole school',
          why: holdWords.inquiry,
          placed: `Placed by ${line}`,
          lifting: `${line} asked to lift it. Somebody else has to agree`,
        },
        {
          id: someIncident,
          covers: 'Ref ABCDEF',
          why: holdWords.police,
          placed: 'Placed by Hana',
          lifting: null,
        },
      ],
      press,
      'Held.',
    ),
    'reach-faults': faultsCard(Array(12).fill(line), say),
  };
}

export const allCards = cardsIn(inEnglish);

/** What stands on the cards without being Lantern's own: names, numbers, titles, the policy, what was typed. */
export const fixtureTexts: readonly string[] = [
  ...Object.values(school.titles),
  ...school.phones.flatMap(({ label, number }) => [label, number]),
  ...[...everybody.people.values()].flatMap(({ name, phone, email }) => [name, phone, email]),
  ...colleagues.map(({ name }) => name),
  ...policy.passages.flatMap(({ headings, text: words }) => [...headings, ...words.split(/\n+/)]),
  ...[policy.facts.title, policy.facts.school, school.name, line, text, wide, '4 December 2026'],
  ...[
    'Dev Dunmore',
    worrying.child,
    worrying.app,
    worrying.happened,
    worrying.words,
    'His form tutor',
  ],
  ...[requestFromStaff.words, 'He asked again', 'Phoned the mother', 'Spoke to the class'],
  ...writtenOnLinks,
  ...['minibus', 'which colour should the minibus be'],
].filter((known) => known !== null);
