import type { PersonId } from '../ids.ts';
import { type Incident, referenceOf } from '../incident.ts';
import { planOf } from '../plan.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';

/** One open item that a change of the settings would touch. */
export type Move = { readonly reference: string; readonly words: string };

type Change = {
  readonly incident: Incident;
  /** The same after whoever fills a role now has been asked. */
  readonly next: Incident;
  readonly before: School;
  readonly after: School;
  readonly staff: Staff;
  readonly then: Staff;
};

/** What would become of an open item; null when nothing would. */
export function moveOf({ incident, next, before, after, staff, then }: Change): Move | null {
  const reference = referenceOf(incident.id);
  const nameOf = nameIn(then);
  const names = (people: readonly PersonId[]) => people.map(nameOf).join(', ');
  const fresh = askedIn(next).filter((person) => !askedIn(incident).includes(person));
  const gone = askedIn(incident).filter((person) => !askedIn(next).includes(person));
  if (fresh.length + gone.length > 0) {
    const from = gone.length > 0 ? `leaves ${names(gone)}` : null;
    const to = fresh.length > 0 ? `goes to ${names(fresh)}` : null;
    return { reference, words: [to, from].filter(Boolean).join(', and ') };
  }
  const [was, is] = [firstOf(incident, before, staff), firstOf(incident, after, then)];
  if (names(was) === names(is)) return null;
  return {
    reference,
    words: `stays where it is. Reported from now on, the same would go to ${names(is) || 'nobody'}, not to ${names(was) || 'nobody'}`,
  };
}

const askedIn = (incident: Incident): readonly PersonId[] =>
  'asked' in incident ? incident.asked : [];

/** Who would read a report like this one, by the same rule that routes reports. */
function firstOf(
  { kind, report, reporter }: Incident,
  school: School,
  staff: Staff,
): readonly PersonId[] {
  const record = planOf(school, staff, report, reporter).records.find((one) => one.kind === kind);
  return (record?.readers ?? []).map(({ person }) => person);
}
