import { type Role, roles } from './people.ts';
import type { Holder, School } from './school.ts';
import type { SettingsEdit } from './settings-parts.ts';

/**
 * The file with what the school has changed in its place. Of roles only those that were changed stand
 * before the file, and which groups fill a role is always for the file to say: what the file says of
 * everybody else goes on to count. What somebody has changed is confirmed by that.
 */
export function changedBy(file: School, edit: SettingsEdit): School {
  return {
    ...file,
    ...edit,
    titles: { ...file.titles, ...edit.titles },
    holders: { ...file.holders, ...holdersBy(file, edit.holders ?? {}) },
    unconfirmed: file.unconfirmed.filter((key) => !(key in edit)),
  };
}

type Some<T> = Readonly<Partial<Record<Role, T>>>;

const holdersBy = ({ holders }: School, edit: Some<readonly Holder[]>): Some<readonly Holder[]> =>
  byRole((role) => {
    const named = edit[role];
    return named && withGroups(named, holders[role]);
  });

/** The people whom the school has named, and the groups of the file; where those are the same, in the order given. */
function withGroups(named: readonly Holder[], file: readonly Holder[]): readonly Holder[] {
  const groups = file.filter((holder) => 'group' in holder);
  const same =
    JSON.stringify(named.filter((holder) => 'group' in holder)) === JSON.stringify(groups);
  return same ? named : [...named.filter((holder) => 'user' in holder), ...groups];
}

/** All that a school has changed by now: what was kept before, and what this change puts in its place. */
export function mergedEdit(
  edit: SettingsEdit,
  before: School,
  after: School,
  keys: readonly (keyof SettingsEdit)[],
): SettingsEdit {
  const whole = keys.filter((key) => key !== 'holders' && key !== 'titles');
  return {
    ...edit,
    ...Object.fromEntries(whole.map((key) => [key, after[key]])),
    ...(keys.includes('holders')
      ? { holders: { ...edit.holders, ...rolesChanged(before.holders, after.holders) } }
      : {}),
    ...(keys.includes('titles')
      ? { titles: { ...edit.titles, ...rolesChanged(before.titles, after.titles) } }
      : {}),
  };
}

const rolesChanged = <T>(
  before: Readonly<Record<Role, T>>,
  after: Readonly<Record<Role, T>>,
): Some<T> =>
  byRole((role) =>
    JSON.stringify(before[role]) === JSON.stringify(after[role]) ? undefined : after[role],
  );

const byRole = <T>(given: (role: Role) => T | undefined): Some<T> =>
  Object.fromEntries(
    roles.flatMap((role) => {
      const value = given(role);
      return value === undefined ? [] : [[role, value]];
    }),
  );
