import type { Calendar, Weekday } from '../calendar.ts';
import type { Wait } from '../deadlines.ts';
import { type Role, roles } from '../people.ts';
import { priorities } from '../report.ts';
import type { ExceptionMode, Ladder, Phone, PhoneUse, School } from '../school.ts';
import type { SettingsPart } from '../settings-parts.ts';
import { nameIn, type Staff } from '../staff.ts';
import { longDay } from './exception.ts';
import type { Line } from './plan.ts';
import { routeLine, sourceLine } from './route-line.ts';

export const partTitles: Readonly<Record<SettingsPart, string>> = {
  roles: 'Who fills each role',
  phones: 'Telephone numbers',
  calendar: 'School days and hours',
  ladders: 'When nobody answers',
  'family-links': 'Family links',
  routes: 'Who is told of what',
};

export const weekdays: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
  ...{ sat: 'Saturday', sun: 'Sunday' },
};

export const useWords: Readonly<Record<PhoneUse, string>> = {
  emergency: 'Emergency',
  police: 'Police',
  'social-care': "Children's social care",
  'social-care-out-of-hours': "Children's social care, out of hours",
  lado: 'Designated officer (LADO)',
  'governor-services': 'Governor services',
  'school-office': 'School office',
  helpline: 'Helpline about a child',
  whistleblowing: 'Whistleblowing',
  'online-safety': 'Online safety for professionals',
  prevent: 'Extremism (Prevent)',
  'staff-support': 'Support for staff',
};

export const modeWords: Readonly<Record<ExceptionMode, string>> = {
  approve: 'The head may approve a family link',
  'discuss-and-record': 'It is talked over with the head, and what is agreed is recorded',
  'declare-only': 'A link can be declared; nobody can approve it',
  none: 'The policy is silent: the head decides outside it and says so',
};

/** A part of the settings as people read it. */
export const partLines: Readonly<
  Record<SettingsPart, (school: School, staff: Staff) => readonly Line[]>
> = {
  roles: (school, staff) =>
    roles
      .filter((role) => role !== 'line-manager')
      .map((role) => ({ name: school.titles[role], value: holdersLine(role, school, staff) })),
  phones: ({ phones }) => phones.map(phoneLine),
  calendar: ({ calendar }) => calendarLines(calendar),
  ladders: (school) =>
    priorities.map((priority) => ({ name: priority, value: ladderLine(school.ladders[priority]) })),
  'family-links': ({ exceptionMode, exceptionSource }) => [
    { name: 'What the policy says', value: modeWords[exceptionMode] },
    { name: 'Where', value: exceptionSource ? sourceLine(exceptionSource) : 'Nowhere' },
  ],
  routes: (school) => [
    ...school.routes.map((row, at) => ({ name: `Line ${at + 1}`, value: routeLine(row, school) })),
    { name: 'Questions go to', value: school.titles[school.questionsTo.role] },
  ],
};

function holdersLine(role: Role, { holders, mailOnly }: School, staff: Staff): string {
  const names = (staff.holders[role] ?? []).map(
    (id) => `${nameIn(staff)(id)}${staff.away.has(id) ? ' (away)' : ''}`,
  );
  const group = holders[role].some((holder) => 'group' in holder) ? ['(by a group in Entra)'] : [];
  const mail = mailOnly[role] ? [`(by e-mail: ${mailOnly[role]})`] : [];
  return names.length + mail.length === 0
    ? 'Nobody'
    : [names.join(', '), ...group, ...mail].join(' ').trim();
}

const phoneLine = ({ label, number, verifiedOn }: Phone): Line => ({
  name: label,
  value: `${number}. ${verifiedOn ? `Verified on ${longDay(verifiedOn)}` : 'NOT VERIFIED: nobody has said that it is right'}`,
});

function calendarLines({ hours, wrapAround, terms, closed }: Calendar): readonly Line[] {
  const days = (Object.keys(weekdays) as Weekday[]).map((day) => {
    const open = hours[day];
    return { name: weekdays[day], value: open ? `${open.open} to ${open.close}` : 'Closed' };
  });
  const span = ({ from, to }: { from: string; to: string }) =>
    from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`;
  return [
    ...days,
    ...(wrapAround ? [{ name: 'Clubs', value: `${wrapAround.open} to ${wrapAround.close}` }] : []),
    ...terms.map((term, at) => ({ name: `Term ${at + 1}`, value: span(term) })),
    ...closed.map((one) => ({ name: one.why, value: span(one) })),
  ];
}

const steps = [
  ['repeat', 'reminder'],
  ['next', 'next person'],
  ['lastResort', 'last resort'],
] as const;

function ladderLine(ladder: Ladder): string {
  const parts = steps.flatMap(([step, name]) => {
    const wait = ladder[step];
    return wait ? [`${name} ${waitWords(wait)}`] : [];
  });
  return parts.join('; ') || 'Nobody else is asked';
}

function waitWords(wait: Wait): string {
  if ('minutes' in wait) return `after ${wait.minutes} minutes`;
  if ('schoolMinutes' in wait) return `after ${wait.schoolMinutes} minutes of school hours`;
  if ('sameDayAt' in wait) return `at ${wait.sameDayAt} the same day`;
  return `at ${wait.nextWorkingDayAt} on the next school day`;
}
