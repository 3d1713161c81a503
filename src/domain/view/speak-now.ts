import type { PersonId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { Plan } from '../plan.ts';
import type { PhoneUse, School } from '../school.ts';
import type { Staff } from '../staff.ts';

/** Somebody to speak to, with a number where one is known. */
export type Contact = {
  readonly name: string;
  readonly title: string;
  readonly phone: string | null;
};

/** Who can be spoken to now: the people who will read the report, or, before there is one, today's cover. */
export function speakNow(
  plan: Plan | null,
  school: School,
  staff: Staff,
  asking: PersonId,
): readonly Contact[] {
  const planned = plan?.records.flatMap((record) => record.readers) ?? [];
  const cover = plan?.sealed ? [] : coverToday(staff, [asking, ...(plan?.excluded ?? [])]);
  const people = planned.length > 0 ? planned : cover;
  const seen = new Set<PersonId>();
  return people.flatMap(({ person, role }) => {
    const known = staff.people.get(person);
    if (!known || seen.has(person)) return [];
    seen.add(person);
    return [{ name: known.name, title: school.titles[role], phone: known.phone }];
  });
}

const covering: readonly Role[] = ['dsl', 'deputy-dsl', 'head'];

/** The safeguarding lead, or whoever stands in; nobody who is away, and nobody whom it is about. */
function coverToday(staff: Staff, not: readonly PersonId[]) {
  const free = covering.flatMap((role) =>
    (staff.holders[role] ?? [])
      .filter((person) => !not.includes(person) && !staff.away.has(person))
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
