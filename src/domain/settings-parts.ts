import type { Role } from './people.ts';
import type { School } from './school.ts';

/** The parts of a school's settings that its people change themselves. */
export const settingsParts = [
  'roles',
  'phones',
  'calendar',
  'ladders',
  'family-links',
  'routes',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

export const partNames: Readonly<Record<SettingsPart, string>> = {
  roles: 'who fills each role',
  phones: 'telephone numbers',
  calendar: 'school days and hours',
  ladders: 'who is asked next, and when',
  'family-links': 'what the policy says of family links',
  routes: 'who is told of what',
};

/** What stands in each part. All else is the file's alone: which school it is, its groups, what is kept how long. */
export const keysOfPart = {
  roles: ['holders', 'titles'],
  phones: ['phones'],
  calendar: ['calendar'],
  ladders: ['ladders'],
  'family-links': ['exceptionMode', 'exceptionSource'],
  routes: ['routes', 'questionsTo'],
} as const satisfies Record<SettingsPart, readonly (keyof School)[]>;

type Key = (typeof keysOfPart)[SettingsPart][number];
export const settingsKeys: readonly Key[] = settingsParts.flatMap((part) => keysOfPart[part]);
export type SettingsKey = Key;

type ByRole = 'holders' | 'titles';
/** What a school has changed, in place of what its file says; of roles, only those that it has changed. */
export type SettingsEdit = Partial<Omit<Pick<School, Key>, ByRole>> & {
  readonly [At in ByRole]?: Readonly<Partial<School[At]>>;
};

/**
 * Who may change each part. The technician keeps what is needed for the bot to be reached and nothing
 * that says who reads a report.
 */
export const mayChange: Readonly<Record<SettingsPart, readonly Role[]>> = {
  roles: ['head', 'chair'],
  phones: ['head', 'dsl', 'it-contact', 'chair'],
  calendar: ['head', 'dsl', 'it-contact'],
  ladders: ['head', 'dsl'],
  'family-links': ['head'],
  routes: ['head', 'chair'],
};

/** Those who hear of the headteacher are for the chair to choose; everybody else for the headteacher. */
export const overseers: readonly Role[] = ['head', 'chair', 'governing-body', 'clerk'];
