import { Temporal } from 'temporal-polyfill';
import type { Span } from './calendar.ts';
import type { Wait } from './deadlines.ts';
import type { Person } from './people.ts';
import { type LadderStep, ladderSteps, type Phone, type PhoneUse, type School } from './school.ts';
import type { SettingsFault } from './school-checks.ts';

const urgent = ['P1', 'P2'] as const;
type Urgent = (typeof urgent)[number];

/** The longest that each step of an urgent item may take, in minutes: four times what we advise. */
export const longestWait: Readonly<Record<Urgent, Readonly<Record<LadderStep, number>>>> = {
  P1: { repeat: 20, next: 60, lastResort: 120 },
  P2: { repeat: 120, next: 240, lastResort: 480 },
};

/** An urgent item never stays with somebody who does not answer, nor for longer than that. */
export const laddersFaults = (before: School, { ladders }: School): readonly SettingsFault[] =>
  urgent.flatMap((priority) =>
    ladderSteps.flatMap((step): readonly SettingsFault[] => {
      const path = ['ladders', priority, step];
      const wait = ladders[priority][step];
      if (wait === null)
        return step === 'repeat'
          ? []
          : [{ path, reason: 'An urgent item has to go on to somebody when nobody answers.' }];
      if (same(before.ladders[priority][step], wait)) return [];
      const most = longestWait[priority][step];
      return minutesOf(priority, wait) <= most
        ? []
        : [{ path, reason: `This may take ${most} minutes at most: the item is urgent.` }];
    }),
  );

/** A P1 runs by the clock on the wall; a P2 may count the hours of school. Neither waits for a time of day. */
function minutesOf(priority: Urgent, wait: Wait): number {
  if ('minutes' in wait) return wait.minutes;
  return 'schoolMinutes' in wait && priority === 'P2'
    ? wait.schoolMinutes
    : Number.POSITIVE_INFINITY;
}

/** Whom staff phone about a headteacher: once such a number stands, it is the chair's to change. */
const overHead: readonly PhoneUse[] = ['lado', 'whistleblowing', 'governor-services'];

/** What a change of the telephone numbers may not do. `today`: the ISO day of the school's clock. */
export const phonesFaults = (
  before: School,
  after: School,
  by: Person,
  today: string,
): readonly SettingsFault[] => [
  ...after.phones.flatMap((phone, index) => phoneFaults(phone, index, today)),
  ...[...new Set(before.phones.map((phone) => phone.for))].flatMap((use) =>
    usesFaults(use, before, after, by),
  ),
];

function phoneFaults(
  { number, verifiedOn }: Phone,
  index: number,
  today: string,
): readonly SettingsFault[] {
  const path = ['phones', index];
  return [
    ...(digits(number).length < 3
      ? [{ path: [...path, 'number'], reason: 'This is not a telephone number.' }]
      : []),
    ...(verifiedOn !== null && verifiedOn > today
      ? [{ path: [...path, 'verifiedOn'], reason: 'This day has not come yet.' }]
      : []),
  ];
}

function usesFaults(
  use: PhoneUse,
  before: School,
  after: School,
  by: Person,
): readonly SettingsFault[] {
  const path = ['phones'];
  const name = use.replaceAll('-', ' ');
  const is = numbersFor(after, use);
  if (is.length === 0)
    return [
      {
        path,
        reason: `The last number for "${name}" was taken out. People are told to phone it.`,
      },
    ];
  const kept = by.roles.includes('chair') || !overHead.includes(use);
  return kept || same(numbersFor(before, use), is)
    ? []
    : [
        {
          path,
          reason: `The number for "${name}" is for the chair of governors to change: staff phone it about the headteacher.`,
        },
      ];
}

const digits = (number: string): string => number.replaceAll(/\D/g, '');
const numbersFor = ({ phones }: School, use: PhoneUse): readonly string[] =>
  phones.filter((phone) => phone.for === use).map(({ number }) => digits(number));

/** Nobody has rung a number that is new, unless a new day says so. */
export const unverified = (before: School, after: School, today: string): School => ({
  ...after,
  phones: after.phones.map((phone) =>
    isOld(before, phone) || phone.verifiedOn === today || !isOldDay(before, phone)
      ? phone
      : { ...phone, verifiedOn: null },
  ),
});

const isOld = (before: School, phone: Phone): boolean =>
  numbersFor(before, phone.for).includes(digits(phone.number));
const isOldDay = ({ phones }: School, { verifiedOn }: Phone): boolean =>
  phones.some((phone) => phone.verifiedOn === verifiedOn);

/** No closure is longer than the summer holidays: clocks that count school days stand still meanwhile. */
export const longestClosure = 60;

/** What a change of the calendar may not do. */
export function calendarFaults(
  before: School,
  after: School,
  by: Person,
): readonly SettingsFault[] {
  const mayClose = by.roles.includes('head') || by.roles.includes('dsl');
  const theirs = (['terms', 'closed'] as const).flatMap((key) =>
    mayClose || same(before.calendar[key], after.calendar[key])
      ? []
      : [
          {
            path: ['calendar', key],
            reason: 'Only the headteacher or the safeguarding lead can change this.',
          },
        ],
  );
  const long = after.calendar.closed.flatMap((span, index) =>
    daysIn(span) <= longestClosure || before.calendar.closed.some((one) => same(one, span))
      ? []
      : [
          {
            path: ['calendar', 'closed', index],
            reason: `School is closed for ${longestClosure} days in a row at most.`,
          },
        ],
  );
  return [...theirs, ...long];
}

const daysIn = ({ from, to }: Span): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;

/** That a policy lets links be approved stands in the file: it is no setting that one person turns on. */
export const modeFaults = (
  before: School,
  after: School,
  file: School,
): readonly SettingsFault[] =>
  after.exceptionMode === 'approve' &&
  ![before, file].some((one) => one.exceptionMode === 'approve')
    ? [
        {
          path: ['exceptionMode'],
          reason:
            'That family links can be approved is put into the settings file, with the policy that says so, and not here.',
        },
      ]
    : [];

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
