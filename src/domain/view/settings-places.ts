import type { School } from '../school.ts';

type Path = readonly (string | number)[];

/** What is wrong in a form, in words: where, and how to put it right. */
export type FormFault = { readonly place: string; readonly reason: string };

const days: Readonly<Record<string, string>> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
  ...{ sat: 'Saturday', sun: 'Sunday' },
};
const fields: Readonly<Record<string, string>> = {
  ...{
    label: 'whose it is',
    number: 'number',
    verifiedOn: 'day on which it was tried',
    for: 'use',
  },
  ...{ open: 'opening', close: 'closing', from: 'first day', to: 'last day', why: 'reason' },
  ...{ repeat: 'reminder', next: 'next person', lastResort: 'last resort' },
  ...{ minutes: 'minutes', schoolMinutes: 'minutes', sameDayAt: 'time', nextWorkingDayAt: 'time' },
  ...{ rule: 'rule', section: 'section', find: 'words of the passage', tell: 'who is told' },
  ...{ record: 'what it belongs to', when: '', role: 'who', basis: 'what it rests on', source: '' },
};
const lists: Readonly<Record<string, string>> = {
  ...{ phones: 'Number', terms: 'Term', closed: 'Closed days', routes: 'Line' },
};
const tops: Readonly<Record<string, string>> = {
  ...{ calendar: '', ladders: '', holders: '', titles: 'What it is called', hours: '' },
  ...{ exceptionMode: 'What the policy says', exceptionSource: 'Where the policy says so' },
  ...{
    wrapAround: 'Breakfast and after-school club',
    snowDays: 'Snow days',
    questionsTo: 'Questions go to',
  },
};

/** Where in the form something is wrong, as the form names it. */
export function placeOf(path: Path, { titles }: Pick<School, 'titles'>): string {
  const words = path.map((part, at) => wordOf(part, path[at - 1], titles));
  return words.filter((word) => word !== '').join(', ') || 'The whole';
}

function wordOf(
  part: string | number,
  before: string | number | undefined,
  titles: School['titles'],
): string {
  if (typeof part === 'number') return `${lists[String(before)] ?? 'Entry'} ${part + 1}`;
  if (part in lists) return '';
  if (before === 'holders' || before === 'titles')
    return titles[part as keyof School['titles']] ?? part;
  return tops[part] ?? days[part] ?? fields[part] ?? part;
}

/** The same without the path in front, which is written for whoever edits the file. */
export function plainReason(reason: string): string {
  const named = reason.replaceAll(
    /"(repeat|next|lastResort)"/g,
    (_, step: string) => `the ${fields[step]}`,
  );
  const said = named
    .replace(/^"[^"]*" is not right: /, '')
    .replace(/^"[^"]*" (?=is |has )/, 'This ');
  const [first = ''] = said;
  return `${first.toUpperCase()}${said.slice(1)}`;
}

export const formFault = (
  { path, reason }: { readonly path: Path; readonly reason: string },
  school: Pick<School, 'titles'>,
): FormFault => ({ place: placeOf(path, school), reason: plainReason(reason) });
