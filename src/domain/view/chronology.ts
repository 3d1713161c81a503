import { inWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';
import { type ItemView, itemView, type Told } from './item.ts';
import { type Paper, part } from './paper.ts';

/** A year in which nothing happened: seen from there, every date is written out with its own. */
const longAgo = new Date(0);
/** Said of the moment at which somebody looks, and wrong a minute later. */
const ofTheMoment: readonly string[] = ['Home time'];

/** An item for a file, as its reader may see it: every date in full, nothing that holds only now. */
export function itemForFile(
  incident: Incident,
  entries: readonly Told[],
  reader: PersonId,
  school: School,
  staff: Staff,
): ItemView {
  const view = itemView(incident, entries, reader, school, staff, longAgo);
  return { ...view, facts: view.facts.filter(({ name }) => !ofTheMoment.includes(name)) };
}

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
      part('What was reported', view.facts),
      part('When', view.times),
      view.words
        ? part("The reporter's own words, as typed", [], [view.words])
        : part("The reporter's own words", [{ name: 'Words', value: none }]),
      ...(view.additions.length > 0 ? [part('Added by the reporter', view.additions)] : []),
      part(
        'What was done',
        view.log.length > 0 ? view.log : [{ name: 'Log', value: 'Nothing has been logged.' }],
      ),
      ...(view.closing.length > 0 ? [part('How it was closed', view.closing)] : []),
      part('Who, and why', [{ name: 'Reporter', value: reach }, ...view.why]),
      part('What happened to this item', view.chronology),
    ],
    foot: `Ref ${reference}. Confidential: for its reader alone.`,
  };
}

/** The same as data, for another system. */
export const chronologyData = (view: ItemView, by: string, school: School, now: Date): unknown => ({
  ...{ reference: view.reference, school: school.name, madeBy: by, madeAt: now.toISOString() },
  ...{ drill: view.drill, state: view.state, safe: view.safe.words, policy: view.policy },
  ...{ facts: view.facts, times: view.times, words: view.words, additions: view.additions },
  ...{ log: view.log, closing: view.closing, reporter: view.reporter, why: view.why },
  chronology: view.chronology,
});
