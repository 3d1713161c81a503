import { inWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import { describe, type Entry } from '../ledger.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';
import { type AlertView, alertView, clockWords } from './alert.ts';
import { type Offers, offersTo } from './offers.ts';
import type { Line } from './plan.ts';
import { priorityWords } from './report-words.ts';
import { type Step, stepsFor } from './steps.ts';

/** A line of the ledger as it is read back; one that is no longer understood keeps its place. */
export type Told = Entry | { readonly kind: 'unreadable'; readonly at: Date };

/** One item read from end to end. */
export type ItemView = AlertView &
  Offers & {
    /** When it happened, was noticed and was recorded, in the reporter's words where there are any. */
    readonly times: readonly Line[];
    readonly chronology: readonly Line[];
    /** Who has read it, how often and when last. */
    readonly readers: readonly Line[];
    readonly steps: readonly Step[];
    /** Somebody has looked at the policy under which it was made. */
    readonly policy: string | null;
  };

const timeNames: readonly string[] = ['Happened', 'Noticed', 'Recorded'];

export function itemView(
  incident: Incident,
  entries: readonly Told[],
  reader: PersonId,
  school: School,
  staff: Staff,
  now: Date,
): ItemView {
  const view = alertView(incident, reader, school, staff, now);
  const offers = offersTo(incident, reader, school, staff);
  const { report } = incident;
  return {
    ...view,
    ...offers,
    facts: view.facts.filter(({ name }) => !timeNames.includes(name)),
    times: [
      { name: 'Happened', value: report.happened || 'Not said' },
      { name: 'Noticed', value: report.noticed || 'Not said' },
      { name: 'Recorded', value: inWords(school.calendar, incident.recordedAt, now) },
    ],
    chronology: chronologyOf(incident, entries, school, staff, now),
    readers: readersOf(incident, entries, school, staff, now),
    steps: stepsFor(view, offers.roles.length > 0),
    policy: incident.policy,
  };
}

/**
 * What happened to an item, oldest first. While the adult's identity is kept from a child's record, so
 * is the name of whoever is left out of it: that they tried to open it would say who they are.
 */
export function chronologyOf(
  incident: Incident,
  entries: readonly Told[],
  school: School,
  staff: Staff,
  now: Date,
): readonly Line[] {
  const named = namesFor(incident, staff);
  return entries.map((entry) => ({
    name: inWords(school.calendar, entry.at, now),
    value:
      entry.kind === 'unreadable' ? 'A line that can no longer be read' : describe(entry, named),
  }));
}

const namesFor = (incident: Incident, staff: Staff): ((id: PersonId) => string) => {
  const nameOf = nameIn(staff);
  const hidden = (id: PersonId) =>
    !incident.released && incident.excluded.includes(id) && id !== incident.reporter;
  return (id) => (hidden(id) ? 'Somebody who is left out' : nameOf(id));
};

/** Who has read an item, whoever read it last first. */
function readersOf(
  incident: Incident,
  entries: readonly Told[],
  school: School,
  staff: Staff,
  now: Date,
): readonly Line[] {
  const named = namesFor(incident, staff);
  const reads = entries.flatMap((entry) =>
    entry.kind === 'incident-read' && entry.by !== 'clock' ? [{ at: entry.at, by: entry.by }] : [],
  );
  const latest = new Map(reads.map(({ at, by }) => [by, at]));
  return [...latest]
    .toSorted(([, one], [, other]) => other.getTime() - one.getTime())
    .map(([person, at]) => {
      const times = reads.filter(({ by }) => by === person).length;
      const often = times === 1 ? 'Once' : `${times} times, last`;
      return { name: named(person), value: `${often} ${inWords(school.calendar, at, now)}` };
    });
}

/** An item in a list: no names of children, no kinds, no words. */
export type ItemRow = {
  readonly reference: string;
  readonly state: AlertView['state'];
  readonly priority: string;
  readonly recorded: string;
  readonly clock: string;
  readonly drill: boolean;
  readonly mine: boolean;
};

export function itemRow(
  incident: Incident,
  reader: PersonId,
  school: School,
  staff: Staff,
  now: Date,
): ItemRow {
  const { reference, state, drill, mine } = alertView(incident, reader, school, staff, now);
  const when = (at: Date) => inWords(school.calendar, at, now);
  return {
    ...{ reference, state, drill, mine },
    priority: priorityWords[incident.priority],
    recorded: when(incident.recordedAt),
    clock: clockWords(incident, when, nameIn(staff)),
  };
}

/** Whether all these words stand somewhere in what this reader would be shown of an item. */
export function says(view: AlertView, words: readonly string[]): boolean {
  const texts = [
    view.reference,
    view.words ?? '',
    ...view.planned.flatMap(({ what, words: said }) => [what, said]),
    ...[...view.facts, ...view.additions, ...view.log, ...view.closing].map(({ value }) => value),
  ];
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
}
