/** Every card of the register, in every state and at its longest, by name. */

import { registerNotices } from '../../src/domain/job.ts';
import type { Person } from '../../src/domain/people.ts';
import { formSteps } from '../../src/domain/register/declaration.ts';
import { conditions, type PolicyException } from '../../src/domain/register/exception.ts';
import { statuses } from '../../src/domain/register/life.ts';
import { countsOf } from '../../src/domain/register/register.ts';
import { exceptionModes } from '../../src/domain/school.ts';
import { checkView } from '../../src/domain/view/declaration-check.ts';
import { type LinkView, linkView } from '../../src/domain/view/exception.ts';
import type { LinkNotice } from '../../src/domain/view/link-notice.ts';
import type { Say } from '../../src/domain/words/say.ts';
import type { RegisterPage } from '../../src/flows/read-register.ts';
import type { Card } from '../../src/teams/cards/card.ts';
import * as exception from '../../src/teams/cards/exception.ts';
import * as form from '../../src/teams/cards/exception-form.ts';
import * as register from '../../src/teams/cards/register.ts';
import { typedFrom } from '../../src/teams/exception-input.ts';
import { cast, exceptionId, school } from './cast.ts';
import { contactStep, hereIn, linksOf, type Setting, whoStep, workStep } from './family-links.ts';

const id = exceptionId(1);
const line = 'Somebody wrote this and it goes on and on '.repeat(5).slice(0, 200);
const text = 'He said that *she* had [seen](it) on her phone. '.repeat(50).slice(0, 2_000);
const latestEnd = '2027-11-24';

function seen(link: PolicyException, reader: Person, say: Say, setting: Setting = {}): LinkView {
  const view = linkView(link, reader, hereIn(setting), say);
  if (!view) throw new Error(`${reader.name} may not see a link that is ${link.status}`);
  return view;
}
const openedIn =
  (say: Say) =>
  (link: PolicyException, reader: Person, setting: Setting = {}): Card => {
    const { school: there } = hereIn(setting);
    const view = seen(link, reader, say, setting);
    return exception.linkCard(view, there, latestEnd, say('Closed.'), say);
  };

const links = linksOf();
const recorded = linksOf({ mode: 'declare-only' });
/** The same link with everything in it as long as it can be. */
const longest = (link: PolicyException): PolicyException => {
  if (link.status !== 'review-due') return link;
  const { declared, grant } = link;
  return {
    ...link,
    declared: {
      ...declared,
      declaration: {
        ...{ ...declared.declaration, child: line, since: line, apps: line, parent: line },
        ...{ agreedHow: line, childsView: line },
      },
      comment: declared.comment && { ...declared.comment, view: text, flag: true },
      asked: [
        { question: text, answer: text },
        { question: text, answer: text },
      ],
    },
    grant: { ...grant, reason: text, conditions, own: line },
    history: Array(60).fill(link.history[0]),
  };
};

const at = (notice: string | null = null, another = false): form.FormAt => ({
  ...{ id, notice, another },
  typed: typedFrom({ who: whoStep, contact: contactStep, work: workStep }),
});
const draft = links.draft.status === 'draft' ? links.draft : null;

const rowsIn = (say: Say) =>
  statuses.flatMap((status) => {
    const view = linkView(links[status], cast.hana, hereIn(), say);
    return view ? [{ ...view, due: status === 'commented' || status === 'review-due' }] : [];
  });
const page = (own: 'own' | 'kept', shown: RegisterPage['rows']): RegisterPage => ({
  ...{ whose: own, filter: 'due', page: 1, pages: 3, rows: shown },
  ...{ mode: 'approve', unreadable: own === 'own' ? 0 : 2 },
  counts: { ...countsOf([]), due: 2, 'in-force': 5_000, waiting: 12, ended: 3, all: 5_015 },
});

export const linksToKnow = (say: Say): readonly LinkNotice[] => [
  {
    ...{
      exception: id,
      first: say('An approved link exists: read it before acting.'),
      opens: true,
    },
    more: say('Declared by {name}: {how}.', {
      name: 'Tess',
      how: say('the same member of staff, and the child’s name looks alike'),
    }),
  },
  {
    ...{ exception: exceptionId(2), opens: false, more: line },
    first: say('A family link has lapsed: it is not approved.'),
  },
];

export function linkCardsIn(say: Say): Readonly<Record<string, Card>> {
  const opened = openedIn(say);
  const rows = rowsIn(say);
  const kept = page('kept', rows.slice(0, 6));
  const check = draft && checkView(draft, hereIn(), say);
  const waits = say('Waiting for the {role}. Gives no leave', { role: 'headteacher' });
  return {
    ...Object.fromEntries(
      exceptionModes.map((exceptionMode) => [
        `link-form-${exceptionMode}`,
        form.declareForm(
          'who',
          { id, typed: {}, notice: null, another: false },
          { ...school, exceptionMode },
          say,
        ),
      ]),
    ),
    ...Object.fromEntries(
      formSteps.map((step) => [`link-form-${step}`, form.declareForm(step, at(), school, say)]),
    ),
    'link-form-another': form.declareForm('who', at(line, true), school, say),
    ...(check ? { 'link-check': form.checkCard(id, check, school, say) } : {}),
    'link-draft': form.draftCard(id, '2026-11-24', say),
    'link-later': form.laterCard(id, say),
    'link-cancelled': form.cancelledCard(say),
    'link-sent': form.sentCard(
      { ...{ exception: id, reference: 'ABC234', stuck: line }, mode: 'approve' },
      waits,
      say,
    ),
    'link-sent-declare-only': form.sentCard(
      { ...{ exception: id, reference: 'ABC234', stuck: null }, mode: 'declare-only' },
      waits,
      say,
    ),
    'link-ask': exception.askCard(id, say),
    'link-hidden': exception.hiddenCard(links.active.id, say),
    'link-to-comment': opened(links.submitted, cast.lena),
    'link-to-decide': opened(links.commented, cast.hana),
    'link-to-discuss': opened(links.commented, cast.hana, { mode: 'discuss-and-record' }),
    'link-to-decide-outside': opened(links.commented, cast.hana, { mode: 'none' }),
    'link-to-record': opened(recorded.commented, cast.hana, { mode: 'declare-only' }),
    'link-to-agree': opened(links.decided, cast.cho),
    'link-active-lead': opened(links.active, cast.lena),
    'link-longest': opened(longest(links['review-due']), cast.hana),
    ...Object.fromEntries(
      statuses
        .filter((status) => status !== 'draft')
        .flatMap((status) => [
          [`link-${status}-own`, opened(links[status], cast.tess)],
          [`link-${status}-head`, opened(links[status], cast.hana)],
        ]),
    ),
    register: register.registerCard(kept, 'head', say),
    'register-lead': register.registerCard(kept, 'reader', say),
    'register-declare-only': register.registerCard({ ...kept, mode: 'declare-only' }, 'head', say),
    'register-own': register.registerCard(page('own', rows.slice(0, 2)), 'reader', say),
    'register-own-none': register.registerCard(page('own', []), 'reader', say),
    ...Object.fromEntries(
      registerNotices.map((what) => [
        `register-notice-${what}`,
        register.registerNoticeCard(cast.tess.id, what, say),
      ]),
    ),
    ...Object.fromEntries(
      exceptionModes.map((exceptionMode) => [
        `register-invitation-${exceptionMode}`,
        register.invitationCard({ ...school, exceptionMode }, say),
      ]),
    ),
    'register-reconfirm': register.reconfirmCard([seen(links.active, cast.tess, say)], say),
    'register-reconfirm-none': register.reconfirmCard([], say),
    'register-new-head': register.newHeadCard(kept, '5 January 2027', say),
  };
}

/** What people wrote on these links. */
export const writtenOnLinks: readonly string[] = [
  ...['Wilf Winterbourne, Reception', 'he was born', 'WhatsApp', 'My sister', 'by phone', text],
  ...['Nothing known against it.', 'Family of long standing.', 'She has moved house.'],
  ...['Who else is in it?', 'Not a family link.', 'Keep to the family group.'],
  ...['The family has asked.', 'Please look.', '5 January 2027'],
];
