import type { Plan } from '../plan.ts';
import type { School } from '../school.ts';
import { holdersOf, type Staff } from '../staff.ts';
import type { PersonId } from '../ids.ts';
import type { Role } from '../people.ts';

/** Somebody to speak to, with a number where one is known. */
export type Contact = { readonly name: string; readonly title: string; readonly phone: string | null };

/** Who can be spoken to now: the people who will read the report, or, before there is one, today's cover. */
export function speakNow(
  plan: Plan | null,
  school: School,
  staff: Staff,
  asking: PersonId,
): readonly Contact[] {
  const planned = plan?.records.flatMap((record) => record.readers) ?? [];
  const people = planned.length > 0 ? planned : plan?.sealed ? [] : coverToday(staff, asking);
  const seen = new Set<PersonId>();
  return people.flatMap(({ person, role }) => {
    const known = staff.people.get(person);
    if (!known || seen.has(person)) return [];
    seen.add(person);
    return [{ name: known.name, title: school.titles[role], phone: known.phone }];
  });
}

const cover: readonly Role[] = ['dsl', 'deputy-dsl', 'head'];

/** The safeguarding lead, or whoever stands in; never the person asking and nobody who is away. */
function coverToday(staff: Staff, asking: PersonId) {
  const free = cover.flatMap((role) =>
    holdersOf(staff, role, asking)
      .filter((person) => person !== asking && !staff.away.has(person))
      .map((person) => ({ person, role })),
  );
  return free.slice(0, 3);
}

/** Numbers that always work, with the day when somebody last checked each. */
export const outsideNumbers = (school: School): readonly School['phones'][number][] =>
  school.phones.filter((phone) => phone.for !== 'school-office');
