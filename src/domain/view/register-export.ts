import { dayIn } from '../calendar-days.ts';
import { referenceOf } from '../incident.ts';
import { adviceOf, grantOf, type PolicyException } from '../register/exception.ts';
import { type Here, standsAs } from '../register/move.ts';
import { byClock, moves } from '../register/step-words.ts';
import { nameIn } from '../staff.ts';
import { applicantName, modeOf } from './exception.ts';
import * as words from './link-words.ts';

/**
 * A cell that a spreadsheet takes for text: what begins like a formula gets an apostrophe first, in signs
 * of full width as well, and after a semicolon too, which some spreadsheets take for the end of a cell.
 */
export function cell(text: string): string {
  const safe = text.replaceAll(/(^|;)(?=\s*[=+\-@\t\r|%＝＋－＠])/g, "$1'");
  return `"${safe.replaceAll('"', '""').replace(/\r\n?|\n/g, ' / ')}"`;
}

type Column = readonly [name: string, of: (link: Sent, here: Here) => string];
type Sent = Exclude<PolicyException, { status: 'draft' }>;

const day = (at: Date, { school }: Here): string => dayIn(school.calendar, at);

/** What an inspector sees of a link. The safeguarding flag and comment do not leave the school in a file. */
const columns: readonly Column[] = [
  ['Reference', ({ id }) => referenceOf(id)],
  ['Declared by', (link, here) => applicantName(link, here)],
  ['Declared on', ({ declared }, here) => day(declared.at, here)],
  ['Child', ({ declared }) => declared.declaration.child],
  ['Related', ({ declared }) => words.relationshipWords[declared.declaration.relationship]],
  ['Since', ({ declared }) => declared.declaration.since],
  ['Apps', ({ declared }) => declared.declaration.apps],
  ['Parental agreement', ({ declared }) => words.agreementWords[declared.declaration.agreement]],
  ['Teaches or marks', ({ declared }) => words.teachingWords[declared.declaration.teaching]],
  [
    'Safeguarding consulted on',
    ({ declared: { comment } }, here) => (comment ? day(comment.at, here) : 'no'),
  ],
  [
    'State',
    (link, here) => words.stateWords(standsAs(link, here), modeOf(link, here), here.school),
  ],
  ['Decided on', granted((grant, here) => day(grant.at, here))],
  ['Decided by', granted((grant, { staff }) => nameIn(staff)(grant.by))],
  ['Decided as', granted((grant) => grant.as)],
  ['Reason', reasonOf],
  [
    'Conditions',
    granted(({ conditions, own }) =>
      [...conditions.map((one) => words.conditionWords[one]), own ?? ''].filter(Boolean).join('; '),
    ),
  ],
  ['Last day', granted(({ until }) => until)],
  [
    'Policy version',
    granted(({ mode, policy }) => (mode === 'none' ? 'outside the policy' : (policy ?? ''))),
  ],
  ['Review by', (link) => ('review' in link ? link.review.by : '')],
  [
    'Confirmed as the same on',
    ({ declared }, here) => (declared.reconfirmedAt ? day(declared.reconfirmedAt, here) : ''),
  ],
  ['Ended on', (link, here) => ('ending' in link ? day(link.ending.at, here) : '')],
  ['Why it ended', (link) => ('ending' in link ? words.endWords[link.ending.because] : '')],
  ['History', history],
];

function granted(
  of: (grant: NonNullable<ReturnType<typeof grantOf>>, here: Here) => string,
): Column[1] {
  return (link, here) => {
    const grant = grantOf(link);
    return grant ? of(grant, here) : '';
  };
}

function reasonOf(link: Sent): string {
  const grant = grantOf(link);
  if (grant) return grant.reason;
  return adviceOf(link) ?? ('ending' in link ? (link.ending.reason ?? '') : '');
}

function history(link: Sent, here: Here): string {
  const nameOf = nameIn(here.staff);
  return link.history
    .filter(({ step }) => step !== 'save')
    .map(({ at, by, as, step }) =>
      by === 'clock'
        ? `${day(at, here)} ${byClock[step]}`
        : `${day(at, here)} ${nameOf(by)} (${as}) ${moves[step]}`,
    )
    .join('; ');
}

/**
 * The register as a table for an inspector: UTF-8 text with commas, one line for each link that was
 * sent, oldest first. Drafts are nobody's business and are left out.
 */
export function registerCsv(links: readonly PolicyException[], here: Here): string {
  const sent = links.filter((link): link is Sent => link.status !== 'draft');
  const rows = sent
    .toSorted((one, other) => one.declared.at.getTime() - other.declared.at.getTime())
    .map((link) => columns.map(([, of]) => cell(of(link, here))).join(','));
  const head = columns.map(([name]) => cell(name)).join(',');
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`;
}
