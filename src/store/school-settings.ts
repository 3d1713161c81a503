import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { faultsOf } from '../domain/school-checks.ts';
import { inForce } from '../domain/settings-edit.ts';
import { type SettingsEdit, type SettingsPart, settingsKeys } from '../domain/settings-parts.ts';
import type { Staff } from '../domain/staff.ts';
import { askedOften, type Given, theRow } from './asked-often.ts';
import { json, type Tx } from './db.ts';
import { staffIn, staffParts } from './people.ts';
import { currentVersion } from './policies.ts';
import { schoolSchema, settingSchemas } from './school-schema.ts';
import { type Placed, reasonsOf } from './settings-reason.ts';

export type SettingsVersion = {
  readonly version: number;
  readonly at: Date;
  readonly by: PersonId;
  readonly part: SettingsPart;
};

/** What holds now, and after how many changes; 0 where the file alone counts. */
export type Settings = {
  readonly school: School;
  readonly version: number;
  /** All that was changed so far. */
  readonly edit: SettingsEdit;
  /** Changes that no longer fit and are left out. */
  readonly leftOut: readonly string[];
};

const latest = (tx: Pick<Tx, 'selectFrom'>, school: SchoolId) =>
  tx
    .selectFrom('school_settings')
    .select(['version', 'changed'])
    .where('school', '=', school)
    .orderBy('version', 'desc')
    .limit(1);

/** The school's settings as they hold now: the file, and in its place what the school has changed since. */
export async function settingsNow(tx: Tx, file: School): Promise<Settings> {
  return settingsIn(file, await latest(tx, file.id).executeTakeFirst());
}

/** The school with its settings, and the days (YYYY-MM-DD) on which somebody said that it is closed. */
export type Today = { readonly school: School; readonly called: readonly string[] };

const todayParts = (from: Pick<Tx, 'selectFrom'>, school: SchoolId) =>
  [
    jsonObjectFrom(latest(from, school)).as('changed'),
    jsonArrayFrom(from.selectFrom('snow_day').select('day').where('school', '=', school)).as(
      'called',
    ),
  ] as const;

export async function settingsToday(tx: Tx, file: School): Promise<Today> {
  const asked = tx.selectNoFrom((from) => todayParts(from, file.id));
  return todayIn(file, await asked.executeTakeFirstOrThrow());
}

type At = { readonly school: SchoolId; readonly now: Date };
const houseAt = askedOften((tx, value: Given<At>) =>
  tx.selectNoFrom((from) => [
    ...todayParts(from, value('school')),
    currentVersion(from, value('school')).as('policy'),
    ...staffParts(from, value('school'), value('now')),
  ]),
);

/** What every turn needs to know of the school: also which version of its policy is current (null without one), and its people. */
export type House = Today & { readonly policy: string | null; readonly staff: Staff };

export async function readHouse(tx: Tx, file: School, now: Date): Promise<House> {
  const row = theRow(await houseAt(tx, { school: file.id, now }));
  return { ...todayIn(file, row), policy: row.policy, staff: staffIn(row) };
}

type Changed = { readonly version: number; readonly changed: unknown };
const todayIn = (
  file: School,
  row: { readonly changed: Changed | null; readonly called: readonly { readonly day: string }[] },
): Today => ({
  school: settingsIn(file, row.changed ?? undefined).school,
  called: row.called.map(({ day }) => day),
});

function settingsIn(file: School, row: Changed | undefined): Settings {
  if (!row) return { school: file, version: 0, edit: {}, leftOut: [] };
  const { edit, unread } = readEdit(row.changed);
  const { school, leftOut } = inForce(file, edit);
  return { school, version: row.version, edit, leftOut: [...unread, ...leftOut] };
}

/** Each setting by itself: one that this version of Lantern cannot read does not take the others with it. */
function readEdit(stored: unknown): {
  readonly edit: SettingsEdit;
  readonly unread: readonly string[];
} {
  const values = Object(stored) as Readonly<Record<string, unknown>>;
  const read = settingsKeys
    .filter((key) => key in values)
    .map((key) => [key, settingSchemas[key].safeParse(values[key])] as const);
  return {
    edit: Object.fromEntries(
      read.flatMap(([key, { success, data }]) => (success ? [[key, data]] : [])),
    ),
    unread: read.filter(([, { success }]) => !success).map(([key]) => key),
  };
}

/** The same checks as for the file: the whole school, or everything that is wrong and where. */
export function checkSettings(
  value: unknown,
):
  | { readonly ok: true; readonly school: School }
  | { readonly ok: false; readonly faults: readonly Placed[] } {
  const parsed = schoolSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap(reasonsOf) };
  const faults = faultsOf(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, school: parsed.data };
}

/** Until the transaction ends, nobody else changes the settings of this school. */
export async function holdSettings(tx: Tx, school: SchoolId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`settings ${school}`}))`.execute(tx);
}

export async function addSettings(
  tx: Tx,
  school: SchoolId,
  { version, at, by, part }: SettingsVersion,
  edit: SettingsEdit,
): Promise<void> {
  await tx
    .insertInto('school_settings')
    .values({ school, version, at, by, part, changed: json(edit) })
    .execute();
}

/** The latest changes, the newest first. */
export async function settingsHistory(
  tx: Tx,
  school: SchoolId,
): Promise<readonly SettingsVersion[]> {
  const rows = await tx
    .selectFrom('school_settings')
    .select(['version', 'at', 'by', 'part'])
    .where('school', '=', school)
    .orderBy('version', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ version, at, by, part }) => ({
    ...{ version, at, by: by as PersonId, part: part as SettingsPart },
  }));
}
