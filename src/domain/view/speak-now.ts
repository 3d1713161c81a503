import type { Plan } from '../plan.ts';
import type { PhoneUse, School } from '../school.ts';
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

/** The numbers that anybody in doubt may need; the others stand where they belong. */
const always: readonly PhoneUse[] = [
  'emergency',
  'social-care',
  'social-care-out-of-hours',
  'helpline',
  'whistleblowing',
];

/** Numbers outside the school, with the day when somebody last checked each; the LADO's where an adult is concerned. */
export const outsideNumbers = (
  school: School,
  also: readonly PhoneUse[] = [],
): readonly School['phones'][number][] =>
  school.phones.filter((phone) => always.includes(phone.for) || also.includes(phone.for));
