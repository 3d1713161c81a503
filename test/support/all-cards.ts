import { newsKinds } from '../../src/domain/job.ts';
import { holdWords } from '../../src/domain/legal-hold.ts';
import { actionNotices } from '../../src/domain/planned-action.ts';
import { advices } from '../../src/domain/route-told.ts';
import { alertView, noticeView } from '../../src/domain/view/alert.ts';
import { newsView } from '../../src/domain/view/news.ts';
import { actionNoticeView } from '../../src/domain/view/planned.ts';
import { receiptView } from '../../src/domain/view/receipt.ts';
import { stillNeedHelp } from '../../src/domain/view/still-need-help.ts';
import { inEnglish, type Say } from '../../src/domain/words/say.ts';
import { adviceWords } from '../../src/teams/advice.ts';
import { setAwayCard } from '../../src/teams/cards/absence.ts';
import { actionNoticeCard } from '../../src/teams/cards/action-notice.ts';
import { alertCard } from '../../src/teams/cards/alert.ts';
import { answerCard, firstAnswerCard } from '../../src/teams/cards/answer.ts';
import type { Card } from '../../src/teams/cards/card.ts';
import { holdCard } from '../../src/teams/cards/hold.ts';
import { itemsCard, myReportsCard } from '../../src/teams/cards/lists.ts';
import { noticeCard } from '../../src/teams/cards/notice.ts';
import { adviceCard } from '../../src/teams/cards/preview.ts';
import { notSentCard, receiptCard } from '../../src/teams/cards/receipt.ts';
import { recordCard } from '../../src/teams/cards/record.ts';
import { reportForm } from '../../src/teams/cards/report-form.ts';
import * as safety from '../../src/teams/cards/safety.ts';
import { cannotTellCard, turnedAwayCard, welcomeCard } from '../../src/teams/cards/welcome.ts';
import { faultsCard, handOverCard, newsCard } from '../../src/teams/send.ts';
import {
  aboutHead,
  adult,
  alertIn,
  answeredIn,
  both,
  child,
  closed,
  colleagues,
  contacts,
  drill,
  filledIn,
  full,
  line,
  long,
  longest,
  night,
  now,
  numbers,
  offersIn,
  plainTaken,
  plainWaiting,
  planned,
  policy,
  press,
  previewIn,
  receiptIn,
  sealed,
  someIncident,
  taken,
  text,
  toConfirm,
  waiting,
  weekLater,
  wide,
} from './card-scenes.ts';
import {
  cast,
  everybody,
  incidentOf,
  requestFromStaff,
  school,
  whileAway,
  worrying,
} from './cast.ts';
import { linkCardsIn, writtenOnLinks } from './link-cards.ts';
import { policyCardsIn } from './policy-cards.ts';

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
