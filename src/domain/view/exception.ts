import { dayIn } from '../calendar-days.ts';
import { monthName } from '../calendar-words.ts';
import type { ExceptionId } from '../ids.ts';
import { referenceOf } from '../incident.ts';
import type { Person } from '../people.ts';
import type { Filled } from '../register/declaration.ts';
import { nobodyFor } from '../register/declare.ts';
import {
  adviceOf,
  type Comment,
  type Declared,
  type Grant,
  grantOf,
  type PolicyException,
} from '../register/exception.ts';
import { granted, type Status, type Step, steps } from '../register/life.ts';
import { type Here, mayStep, standsAs } from '../register/move.ts';
import {
  decidingRole,
  listedOf,
  type Reading,
  readsAs,
  whySecondReader,
} from '../register/parts.ts';
import { byClock, moves } from '../register/step-words.ts';
import type { ExceptionMode } from '../school.ts';
import { nameIn } from '../staff.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { declarationLines } from './link-declaration.ts';
import * as words from './link-words.ts';
import type { Line } from './plan.ts';
import { lower } from './report-words.ts';

/** A family link, for one reader who may see it. */
export type LinkView = {
  readonly exception: ExceptionId;
  readonly reference: string;
  readonly revision: number;
  readonly status: Status;
  readonly reading: Reading;
  readonly mode: ExceptionMode;
  /** How it stands, and until when: all that is shown before somebody opens it. */
  readonly standing: readonly Line[];
  readonly declaration: readonly Line[];
  /** Of safeguarding: never there for the applicant. */
  readonly safeguarding: readonly Line[];
  readonly decision: readonly Line[];
  readonly history: readonly Line[];
  /** What this reader can do with it now. */
  readonly offers: readonly Step[];
  /** Nobody in school can comment or decide: what to do instead. */
  readonly stuck: string | null;
  /** As far as a draft was filled in. */
  readonly filled: Filled | null;
};

/** What one reader may see of a link; null when it is not theirs to see, and then it is as if it were not there. */
export function linkView(
  link: PolicyException,
  reader: Person,
  here: Here,
  say: Say = inEnglish,
): LinkView | null {
  const reading = readsAs(listedOf(link), reader.id, here.staff);
  if (reading === null) return null;
  const status = standsAs(link, here);
  const mode = modeOf(link, here);
  return {
    ...{ exception: link.id, reference: referenceOf(link.id), revision: link.revision },
    ...{ status, reading, mode, standing: standingLines(link, status, mode, here, say) },
    declaration: link.status === 'draft' ? [] : declarationLines(link, here, say),
    safeguarding:
      link.status === 'draft' ? [] : safeguardingLines(link.declared, reading, here, say),
    decision: decisionLines(link, reading, here, say),
    history: historyLines(link, reading, here, say),
    offers: offersTo(link, reader, here),
    stuck: stuckWords(link, here, say),
    filled: link.status === 'draft' ? link.filled : null,
  };
}

/** The mode under which it was decided, or else declared; a draft goes by the school's own. */
export function modeOf(link: PolicyException, { school }: Pick<Here, 'school'>): ExceptionMode {
  const grant = grantOf(link);
  if (grant) return grant.mode;
  return link.status === 'draft' ? school.exceptionMode : link.declared.mode;
}

/** The steps that a reader can take now, as the rules have them: a button is there only where its step is. */
export function offersTo(link: PolicyException, reader: Person, here: Here): readonly Step[] {
  const alone = whySecondReader(listedOf(link), here.staff, here.school) === null;
  const other: readonly Step[] = alone ? ['propose', 'propose-renewal'] : ['approve', 'renew'];
  // only the headteacher can leave one to the chair
  const left: readonly Step[] =
    decidingRole(listedOf(link), here.staff) === 'head' ? [] : ['leave-to-chair'];
  const pressed = { by: reader, revision: null };
  return steps.filter(
    (step) => ![...other, ...left].includes(step) && !mayStep(link, step, pressed, here),
  );
}

export function applicantName(link: PolicyException, { staff }: Pick<Here, 'staff'>): string {
  if ('person' in link.applicant) return nameIn(staff)(link.applicant.person);
  return `${link.applicant.name}, ${link.applicant.post}`;
}

function standingLines(
  link: PolicyException,
  status: Status,
  mode: ExceptionMode,
  here: Here,
  say: Say,
): readonly Line[] {
  const grant = grantOf(link);
  return [
    { name: say('Declared by'), value: applicantName(link, here) },
    { name: say('State'), value: words.stateWords(status, mode, here.school, say) },
    // of what has ended a day to come would read like leave
    ...line(say('Until'), grant && granted.includes(status) ? longDay(grant.until, say) : null),
    ...line(
      say('Review'),
      link.status === 'review-due'
        ? say('by {day}, because {why}', {
            day: longDay(link.review.by, say),
            why: say(words.reviewWords[link.review.because]),
          })
        : null,
    ),
  ];
}

/** The applicant is told that safeguarding was asked, and nothing of what was said. */
function safeguardingLines(
  { comment }: Declared,
  reading: Reading,
  { school, staff }: Here,
  say: Say,
): readonly Line[] {
  const consulted = comment
    ? say('Yes, {day}', { day: longDay(dayIn(school.calendar, comment.at), say) })
    : say('Not yet');
  const first = { name: say('{role} consulted', { role: school.titles.dsl }), value: consulted };
  return reading === 'applicant' || !comment
    ? [first]
    : [first, ...saidBy(comment, nameIn(staff), say)];
}

const saidBy = (
  comment: Comment,
  nameOf: (id: Comment['by']) => string,
  say: Say,
): readonly Line[] => [
  { name: say('View'), value: `${say(words.stanceWords[comment.stance])} (${nameOf(comment.by)})` },
  { name: say('In words'), value: comment.view },
  { name: say('Safeguarding flag'), value: comment.flag ? say('YES') : say('No') },
];

function decisionLines(
  link: PolicyException,
  reading: Reading,
  here: Here,
  say: Say,
): readonly Line[] {
  const nameOf = nameIn(here.staff);
  const grant = 'proposed' in link ? link.proposed : grantOf(link);
  const open = 'proposed' in link ? say('Proposed') : say('Decided');
  return [
    ...(grant ? grantLines(grant, open, here, say) : []),
    ...line(say('Sent back by the second reader'), reading === 'applicant' ? null : sentBack(link)),
    ...line(say('Advice'), adviceOf(link)),
    ...line(
      say('Referred to'),
      link.status === 'referred' && reading !== 'applicant'
        ? words.referralWords(here.school, say)[link.to]
        : null,
    ),
    ...('ending' in link
      ? [
          {
            name: say('Ended'),
            value: [
              say(words.endWords[link.ending.because]),
              longDay(dayIn(here.school.calendar, link.ending.at), say),
              ...(link.ending.by === 'clock' ? [] : [nameOf(link.ending.by)]),
            ].join(', '),
          },
          ...line(say('Why it ended'), mayKnowWhy(link, reading) ? link.ending.reason : null),
        ]
      : []),
  ];
}

/** Why the second reader did not agree, until something else has come of it. */
function sentBack({ history }: PolicyException): string | null {
  const last = history.at(-1);
  return last?.step === 'send-back' ? last.reason : null;
}

/** What was written on safety grounds is not for the person whom it may be about. */
const mayKnowWhy = (
  link: Extract<PolicyException, { ending: unknown }>,
  reading: Reading,
): boolean => reading !== 'applicant' || link.ending.because === 'declined';

function grantLines(
  grant: Grant,
  name: string,
  { school, staff }: Here,
  say: Say,
): readonly Line[] {
  const conditions = [
    ...grant.conditions.map((one) => say(words.conditionWords[one])),
    grant.own ?? '',
  ];
  return [
    {
      name,
      value: say('{day}, {name}, until {until}', {
        day: longDay(dayIn(school.calendar, grant.at), say),
        name: nameIn(staff)(grant.by),
        until: longDay(grant.until, say),
      }),
    },
    { name: say('Reason'), value: grant.reason },
    ...line(say('Conditions'), conditions.filter((one) => one !== '').join('; ')),
    ...line(say('Talked over on'), grant.discussedOn && longDay(grant.discussedOn, say)),
    ...line(
      say('Policy'),
      grant.mode === 'none'
        ? say('Outside the policy')
        : grant.policy && say('version {id}', { id: grant.policy.slice(0, 12) }),
    ),
  ];
}

/** The applicant reads that it happened; the reasons are for those who keep the register. */
function historyLines(
  link: PolicyException,
  reading: Reading,
  { school, staff }: Here,
  say: Say,
): readonly Line[] {
  const nameOf = nameIn(staff);
  const why = (reason: string | null) =>
    reading === 'applicant' || reason === null ? '' : `: ${reason}`;
  return link.history
    .filter(({ step }) => step !== 'save')
    .map(({ at, by, step, reason }) => ({
      name: longDay(dayIn(school.calendar, at), say),
      value:
        by === 'clock'
          ? say(byClock[step])
          : `${say('{name} {did}', { name: nameOf(by), did: say(moves[step]) })}${why(reason)}`,
    }));
}

function stuckWords(link: PolicyException, here: Here, say: Say): string | null {
  // what can no longer be agreed to must not lie there as if it could
  if ('proposed' in link && here.school.exceptionMode === 'declare-only') {
    return say(
      'The policy has no exceptions any more, so nobody can agree to this. The second reader can only send it back.',
    );
  }
  const waits = link.status === 'submitted' || link.status === 'commented';
  const { toComment, toDecide } = nobodyFor(link, here);
  if (!waits || (!toComment && !toDecide)) return null;
  const { titles } = here.school;
  const role = decidingRole(listedOf(link), here.staff);
  return toDecide
    ? say(
        'Nobody with an account can decide this as {role}. Please ask the clerk to the governors. Until then it gives no leave.',
        { role: lower(titles[role]) },
      )
    : say(
        'Nobody can comment as {role} or deputy. Please name a deputy in the settings. Until then it gives no leave.',
        { role: lower(titles.dsl) },
      );
}

const line = (name: string, value: string | null): readonly Line[] =>
  value ? [{ name, value }] : [];

/** `2027-07-31` as people write it: 31 July 2027. */
export function longDay(day: string, say: Say = inEnglish): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthName(Number(month), say)} ${year}`;
}
