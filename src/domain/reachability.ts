import { dayIn } from './calendar-days.ts';
import { dayInWords } from './calendar-words.ts';
import type { PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { School } from './school.ts';
import { nameIn, type Staff } from './staff.ts';

/** What a check without disturbing anybody found out about one person. */
export type Standing = 'fine' | 'blocked' | 'not-installed' | 'refused' | 'no-answer';

/** The roles on which an alert depends. */
export const neededRoles = [
  'dsl',
  'deputy-dsl',
  'head',
  'chair',
  'clerk',
] as const satisfies Role[];

const words: Record<Exclude<Standing, 'fine'>, string> = {
  blocked:
    'has blocked Lantern in Teams. Ask them to open the chat, choose Unblock, and send the word help, so that Lantern sees it.',
  'not-installed':
    'does not have Lantern in Teams. Add them to the setup policy for staff in the Teams admin centre.',
  refused:
    'could not be checked, because Teams refused Lantern itself. Check the app id and its secret or certificate.',
  'no-answer': 'could not be checked, because Teams did not answer. It is tried again tomorrow.',
};

/** Reports to which nobody can be alerted, because they cannot be read: by reference and day, nothing else. */
export const unreadFaults = (
  { calendar }: Pick<School, 'calendar'>,
  unread: readonly { readonly reference: string; readonly recordedAt: Date }[],
): readonly string[] =>
  unread.map(({ reference, recordedAt }) => {
    const day = dayInWords(dayIn(calendar, recordedAt));
    return `The report with the reference ${reference}, recorded on ${day}, is not closed and cannot be read, so nobody can be alerted to it. Bring it back from a backup today.`;
  });

/**
 * What is wrong, in words for an outside technician; empty when everybody can be reached.
 * `elsewhere`: who fills a role here and is on the staff of another school. */
export function reachFaults(
  school: School,
  staff: Staff,
  standings: ReadonlyMap<PersonId, Standing>,
  elsewhere: readonly { readonly role: Role; readonly name: string }[] = [],
): readonly string[] {
  const nameOf = nameIn(staff);
  const unfilled = neededRoles
    .filter((role) => (staff.holders[role] ?? []).length === 0 && !school.mailOnly[role])
    .map(
      (role) =>
        `Nobody fills the role "${school.titles[role]}". Name a person or a group under holders.${role} in the school's settings.`,
    );
  const people = [...standings].flatMap(([person, standing]) =>
    standing === 'fine' ? [] : [`${nameOf(person)} ${words[standing]}`],
  );
  const addressless = [...standings.keys()]
    .filter((person) => !staff.people.get(person)?.email)
    .map(
      (person) =>
        `${nameOf(person)} has no e-mail address in the directory, so mail cannot stand in for Teams.`,
    );
  const shared = elsewhere.map(
    ({ role, name }) =>
      `${name} is named for the role "${school.titles[role]}" here and belongs to another school that Lantern serves, so nothing from this school reaches them. Give them a second account for this school, or name somebody else under holders.${role}.`,
  );
  return [...shared, ...unfilled, ...people, ...addressless];
}
