import { type Person, type Role, roles } from './people.ts';
import type { School } from './school.ts';
import { faultsOf, type SettingsFault } from './school-checks.ts';
import { calendarFaults, laddersFaults, modeFaults, phonesFaults } from './settings-limits.ts';
import { changedBy } from './settings-merge.ts';
import {
  keysOfPart,
  mayChange,
  overseers,
  type SettingsEdit,
  type SettingsKey,
  type SettingsPart,
} from './settings-parts.ts';
import { routesNotTheirs } from './settings-routes.ts';

/**
 * The settings that hold: the file with the school's changes. Where a newer file and a change no longer
 * fit together, that change is left out, and everything else stands.
 */
export function inForce(
  file: School,
  edit: SettingsEdit,
): { readonly school: School; readonly leftOut: readonly string[] } {
  const merged = changedBy(file, edit);
  const wrong = new Set(faultsOf(merged).map(({ path: [key] }) => String(key)));
  if (wrong.size === 0) return { school: merged, leftOut: [] };
  const keys = Object.keys(edit);
  const fitting = keys.filter((key) => !wrong.has(key));
  // what is wrong stands in the file's part: then the file alone, which was checked by itself
  const kept = fitting.length === keys.length ? [] : fitting;
  const rest = inForce(file, only(edit, kept));
  return {
    school: rest.school,
    leftOut: [...keys.filter((key) => !kept.includes(key)), ...rest.leftOut],
  };
}

const only = (edit: SettingsEdit, keys: readonly string[]): SettingsEdit =>
  Object.fromEntries(Object.entries(edit).filter(([key]) => keys.includes(key)));

/** Whether somebody may change a part at all. */
export const changesPart = (by: Person, part: SettingsPart): boolean =>
  mayChange[part].some((role) => by.roles.includes(role));

/** Whether this person may say who fills a role. */
export const fillsRole = (by: Person, role: Role): boolean =>
  overseers.includes(role) ? by.roles.includes('chair') : by.roles.includes('head');

/** From what to what the settings go, what their file says, and the ISO day of the school's clock. */
export type Changing = {
  readonly before: School;
  readonly after: School;
  readonly file: School;
  readonly today: string;
};

/** What this person may not change although the part is theirs; empty when all of it is. */
export function notTheirs(
  { before, after, file, today }: Changing,
  part: SettingsPart,
  by: Person,
): readonly SettingsFault[] {
  switch (part) {
    case 'roles':
      return [...rolesNotTheirs(before, after, by), ...titlesNotTheirs(before, after, by)];
    case 'routes':
      return routesNotTheirs(before, after, by);
    case 'phones':
      return phonesFaults(before, after, by, today);
    case 'ladders':
      return laddersFaults(before, after);
    case 'calendar':
      return calendarFaults(before, after, by);
    case 'family-links':
      return modeFaults(before, after, file);
  }
}

/** The chair chooses those who oversee the headteacher, the headteacher the others; nobody chooses themselves. */
function rolesNotTheirs(before: School, after: School, by: Person): readonly SettingsFault[] {
  const changed = (Object.keys(after.holders) as Role[]).filter(
    (role) => !same(before.holders[role], after.holders[role]),
  );
  const themselves = (role: Role) => {
    const names = ({ holders }: School) =>
      holders[role].some((one) => 'user' in one && one.user === by.id);
    return names(after) && !names(before);
  };
  const own = changed.filter(themselves).map((role) => ({
    ...{ path: ['holders', role], reason: 'Somebody else has to put you into a role.' },
  }));
  const others = changed
    .filter((role) => !fillsRole(by, role))
    .map((role) => ({
      path: ['holders', role],
      reason: overseers.includes(role)
        ? 'Only the chair of governors can change who this is: reports about the headteacher go there.'
        : 'Only the headteacher can change who this is.',
    }));
  return [...others, ...own];
}

/** A title says whom staff believe they tell: nobody gives another role the name of one that oversees them. */
function titlesNotTheirs(before: School, after: School, by: Person): readonly SettingsFault[] {
  const plain = (title: string) => title.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const all = Object.values(after.titles).map(plain);
  return roles.flatMap((role) => {
    const [was, is] = [before.titles[role], after.titles[role]];
    const path = ['titles', role];
    if (was === is) return [];
    if (!fillsRole(by, role))
      return [{ path, reason: 'Only whoever chooses who fills this role can change its title.' }];
    return all.filter((title) => title === plain(is)).length > 1
      ? [{ path, reason: 'Another role has this title already.' }]
      : [];
  });
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The keys of a part that are not as they were. */
export const keysChanged = (
  before: School,
  after: School,
  part: SettingsPart,
): readonly SettingsKey[] => keysOfPart[part].filter((key) => !same(before[key], after[key]));
