import { inWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import type { Role } from '../people.ts';
import type { PlannedAction } from '../planned-action.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';
import { type ItemView, itemView, type Told } from './item.ts';
import { type Paper, part } from './paper.ts';
import type { Line } from './plan.ts';
import { type ActionView, actionLine } from './planned.ts';

/** A year in which nothing happened: seen from there, every date is written out with its own. */
const longAgo = new Date(0);
/** Said of the moment at which somebody looks, and wrong a minute later. */
const ofTheMoment: readonly string[] = ['Home time'];

/**
 * An item for a file, as its reader may see it: every date in full, nothing that holds only now, and
 * for each step what the person was when they did it (domain facts 3.4).
 */
export function itemForFile(
  incident: Incident,
  entries: readonly Told[],
  reader: PersonId,
  school: School,
  staff: Staff,
): ItemView {
  const view = itemView(incident, entries, reader, school, staff, longAgo);
  const { actions, planned } = incident;
  return {
    ...view,
    facts: view.facts.filter(({ name }) => !ofTheMoment.includes(name)),
    log: view.log.map(({ name, value }, at) => {
      const as = actions[at]?.as;
      return { name: as ? `${name}${inOffice(as, school)}` : name, value };
    }),
    planned: view.planned.map((one, at) => withOffices(one, planned[at], school)),
    chronology: view.chronology.map((line, at) => withOffice(line, entries[at], incident, school)),
  };
}

const inOffice = (as: Role | 'staff', { titles }: School): string =>
  `, as ${as === 'staff' ? 'member of staff' : titles[as]}`;

const withOffices = (
  view: ActionView,
  action: PlannedAction | undefined,
  school: School,
): ActionView => ({
  ...view,
  planned: action ? `${view.planned}${inOffice(action.as, school)}` : view.planned,
  state: action?.settled ? `${view.state}${inOffice(action.settled.as, school)}` : view.state,
});

/** Not of somebody whose name is kept back: the office would say who they are. */
function withOffice(
  line: Line,
  entry: Told | undefined,
  { released, excluded, reporter }: Incident,
  school: School,
): Line {
  if (!entry || entry.kind === 'unreadable' || entry.by === 'clock' || entry.as === 'clock')
    return line;
  if (!released && excluded.includes(entry.by) && entry.by !== reporter) return line;
  return { ...line, value: `${line.value}${inOffice(entry.as, school)}` };
}

/** True when it was reported, perhaps no longer. */
const then: Readonly<Record<string, string>> = {
  'Where the child is': 'Where the child was, as reported',
  'Still going on': 'Still going on, as reported',
};
const asReported = ({ name, value }: Line): Line => ({ name: then[name] ?? name, value });

const forYou = 'Why you got this';
const forReader = 'Why its reader got it';
const capital = ({ name, value }: Line): Line => ({ name: upper(name), value: upper(value) });
const upper = (words: string): string => (words.startsWith('on ') ? `O${words.slice(1)}` : words);

const keptBack = 'Kept with the record about the adult until they are released to this one.';
const noneGiven = 'None were given.';

/** The chronology of an item from end to end: what it says, in the order in which it is read. */
export function chronologyPaper(view: ItemView, by: string, school: School, now: Date): Paper {
  const { reference } = view;
  const { name, phone, email } = view.reporter;
  const reach = [name, phone, email].filter((one) => one !== null).join(', ');
  const none = view.words === null ? keptBack : noneGiven;
  return {
    title: `Chronology of item ${reference}`,
    opening: [
      ...(view.drill ? ['DRILL: this is practice, not a real item.'] : []),
      `${school.name}. Made by ${by} ${inWords(school.calendar, now, longAgo)}.`,
      'This is what stands in Lantern, as its reader may see it. It is not the child-protection file.',
      view.safe.words,
    ],
    parts: [
      part('What was reported', view.facts.map(asReported)),
      part('When', view.times.map(capital)),
      view.words
        ? part("The reporter's own words, as typed", [], [view.words])
        : part("The reporter's own words", [{ name: 'Words', value: none }]),
      ...(view.additions.length > 0
        ? [part('Added by the reporter', view.additions.map(capital))]
        : []),
      part(
        'What was done',
        view.log.length > 0
          ? view.log.map(capital)
          : [{ name: 'Log', value: 'Nothing has been logged.' }],
      ),
      ...(view.planned.length > 0
        ? [
            part(
              'Actions, as they stood when this was made',
              view.planned.map((action) => actionLine(action)),
            ),
          ]
        : []),
      ...(view.closing.length > 0 ? [part('How it was closed', view.closing)] : []),
      part('Who, and why', [
        { name: 'Reporter', value: reach },
        ...view.why.map((line) => (line.name === forYou ? { ...line, name: forReader } : line)),
        { name: 'Policy version', value: view.policy ?? 'None was current' },
      ]),
      part('What happened to this item', view.chronology.map(capital)),
    ],
    foot: `Ref ${reference}. Confidential: for its reader alone.`,
  };
}

const actionData = ({ number, what, owner, due, planned, state, words }: ActionView) =>
  ({ number, what, owner, due, planned, state, words }) as const;

/** The same as data, for another system. */
export const chronologyData = (view: ItemView, by: string, school: School, now: Date): unknown => ({
  ...{ reference: view.reference, school: school.name, madeBy: by, madeAt: now.toISOString() },
  ...{ drill: view.drill, state: view.state, safe: view.safe.words, policy: view.policy },
  ...{ facts: view.facts, times: view.times, words: view.words, additions: view.additions },
  ...{
    log: view.log,
    planned: view.planned.map(actionData),
    closing: view.closing,
    reporter: view.reporter,
    why: view.why,
  },
  chronology: view.chronology,
});
