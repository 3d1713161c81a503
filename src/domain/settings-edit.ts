import type { Person, Role } from './people.ts';
import type { RouteRow } from './route-row.ts';
import type { School } from './school.ts';
import { faultsOf, type SettingsFault } from './school-checks.ts';
import {
  keysOfPart,
  mayChange,
  overseers,
  type SettingsEdit,
  type SettingsKey,
  type SettingsPart,
} from './settings-parts.ts';

/** The file with what the school has changed in its place. What somebody has changed is confirmed by that. */
export const changedBy = (file: School, edit: SettingsEdit): School => ({
  ...file,
  ...edit,
  unconfirmed: file.unconfirmed.filter((key) => !(key in edit)),
});

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

/** What this person may not change although the part is theirs; empty when all of it is. */
export function notTheirs(
  before: School,
  after: School,
  part: SettingsPart,
  by: Person,
): readonly SettingsFault[] {
  switch (part) {
    case 'roles':
      return rolesNotTheirs(before, after, by);
    case 'routes':
      return routesNotTheirs(before, after, by);
    case 'phones':
      return phonesGone(before, after);
    case 'ladders':
      return urgentStays(after);
    case 'calendar':
    case 'family-links':
      return [];
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

const urgent = ['P1', 'P2'] as const;

/** An urgent item never stays with somebody who does not answer. */
const urgentStays = ({ ladders }: School): readonly SettingsFault[] =>
  urgent.flatMap((priority) =>
    (['next', 'lastResort'] as const).flatMap((step) =>
      ladders[priority][step] === null
        ? [
            {
              path: ['ladders', priority, step],
              reason: 'An urgent item has to go on to somebody when nobody answers.',
            },
          ]
        : [],
    ),
  );

/** Where reports about the headteacher go is for the chair to say. */
function routesNotTheirs(before: School, after: School, by: Person): readonly SettingsFault[] {
  const about = (rows: readonly RouteRow[]) =>
    rows.filter(
      ({ record, when }) =>
        record === 'adult' && (!when.by || when.by.some((who) => ofHead.includes(who))),
    );
  const touched = !same(about(before.routes), about(after.routes));
  if (by.roles.includes('chair')) return [];
  return touched
    ? [
        {
          path: ['routes'],
          reason:
            'A line that a report about the headteacher could follow was changed. Only the chair of governors can do that.',
        },
      ]
    : [];
}

const ofHead: readonly string[] = ['head', 'works-here'];

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A number that the reporter is given at the end of the ladder does not vanish. */
export function phonesGone(before: School, after: School): readonly SettingsFault[] {
  const has = ({ phones }: School, use: string) => phones.some((phone) => phone.for === use);
  return after.lastResort.call
    .filter((use) => has(before, use) && !has(after, use))
    .map((use) => ({
      path: ['phones'],
      reason: `The last number for "${use.replaceAll('-', ' ')}" was taken out. People are told to phone it when nobody answers.`,
    }));
}

/** The keys of a part that are not as they were. */
export const keysChanged = (
  before: School,
  after: School,
  part: SettingsPart,
): readonly SettingsKey[] => keysOfPart[part].filter((key) => !same(before[key], after[key]));
