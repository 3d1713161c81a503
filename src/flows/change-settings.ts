import { mayRead } from '../domain/access.ts';
import { roleOf } from '../domain/asking.ts';
import { dayIn } from '../domain/calendar-days.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { SettingsFault } from '../domain/school-checks.ts';
import { changesPart, keysChanged, notTheirs } from '../domain/settings-edit.ts';
import { unverified } from '../domain/settings-limits.ts';
import { mergedEdit } from '../domain/settings-merge.ts';
import { keysOfPart, type SettingsPart } from '../domain/settings-parts.ts';
import { holderFaults, withHolders } from '../domain/settings-people.ts';
import type { Staff } from '../domain/staff.ts';
import { type Move, moveOf } from '../domain/view/settings-moves.ts';
import type { Db, Tx } from '../store/db.ts';
import { incidentsOf } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff, saveHolders } from '../store/people.ts';
import {
  addSettings,
  checkSettings,
  holdSettings,
  type Settings,
  settingsNow,
} from '../store/school-settings.ts';
import { follow, moveOn } from './sync-staff.ts';

/** One part of the settings as somebody has filled it in, and the version that they looked at. */
export type Proposed = {
  readonly part: SettingsPart;
  readonly value: Readonly<Record<string, unknown>>;
  readonly version: number;
};

/** What a change would mean: what is wrong with it, or which open items would go to other people. */
export type Weighed =
  | { readonly kind: 'wrong'; readonly faults: readonly SettingsFault[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'fits'; readonly school: School; readonly moves: readonly Move[] };

/** What a change would mean, without making it. Of items that this person may not read, nothing is said. */
export async function previewSettings(
  db: Db,
  file: School,
  by: Person,
  proposed: Proposed,
  now: Date,
): Promise<Outcome<Weighed>> {
  if (!changesPart(by, proposed.part)) return refuse('not-asked');
  const settings = await settingsNow(db.rows, file);
  return accept(await weigh(db.rows, file, settings, by, proposed, now));
}

async function weigh(
  tx: Tx,
  file: School,
  { school }: Settings,
  by: Person,
  proposed: Proposed,
  now: Date,
): Promise<Weighed> {
  const { part, value } = proposed;
  const keys: readonly string[] = keysOfPart[part];
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  if (unknown.length > 0)
    return { kind: 'wrong', faults: [{ path: unknown, reason: 'This does not belong here.' }] };
  const checked = checkSettings({ ...school, ...value });
  if (!checked.ok) return { kind: 'wrong', faults: checked.faults };
  const staff = await readStaff(tx, school.id, now);
  const today = dayIn(school.calendar, now);
  const after = unverified(school, checked.school, today);
  const changing = { before: school, after, file, today };
  const faults = [...notTheirs(changing, part, by), ...holderFaults(school, after, staff)];
  if (faults.length > 0) return { kind: 'wrong', faults };
  if (keysChanged(school, after, part).length === 0) return { kind: 'same' };
  return { kind: 'fits', school: after, moves: await movesOf(tx, school, after, by, staff, now) };
}

/** What would become of each open item that this person may read, by the rules that move and route items. */
async function movesOf(
  tx: Tx,
  before: School,
  after: School,
  by: Person,
  staff: Staff,
  now: Date,
): Promise<readonly Move[]> {
  const then = withHolders(staff, before.holders, after.holders);
  const open = await incidentsOf(tx, before.id, 'open', 10_000);
  const seen = open.filter((incident) => mayRead(incident, by.id, staff));
  return seen.flatMap((incident: Incident) => {
    const moved = follow(incident, staff, then, after, now);
    const next = moved.ok ? moved.value.next : incident;
    return moveOf({ incident, next, before, after, staff, then }) ?? [];
  });
}

/** Makes a change: a version of its own, a line in the ledger, and open items go to whoever fills a role now. */
export async function saveSettings(
  db: Db,
  file: School,
  by: Person,
  proposed: Proposed,
  now: Date,
): Promise<Outcome<Weighed>> {
  const { part } = proposed;
  if (!changesPart(by, part)) return refuse('not-asked');
  return db.transaction(async (tx) => {
    await holdSettings(tx, file.id);
    const settings = await settingsNow(tx, file);
    if (settings.version !== proposed.version) return refuse('changed-since');
    const weighed = await weigh(tx, file, settings, by, proposed, now);
    if (weighed.kind !== 'fits') return accept(weighed);
    await keep(db, tx, settings, { by, part, after: weighed.school }, now);
    return accept(weighed);
  });
}

async function keep(
  db: Db,
  tx: Tx,
  { school, edit, version: last }: Settings,
  { by, part, after }: { readonly by: Person; readonly part: SettingsPart; readonly after: School },
  now: Date,
): Promise<void> {
  const version = last + 1;
  const next = mergedEdit(edit, school, after, keysChanged(school, after, part));
  await addSettings(tx, school.id, { version, at: now, by: by.id, part }, next);
  await appendEntries(tx, [
    {
      ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
      ...{ kind: 'settings-changed', part, version },
    },
  ]);
  if (part !== 'roles') return;
  const before = await readStaff(tx, school.id, now);
  await saveHolders(tx, school.id, withHolders(before, school.holders, after.holders).holders);
  await moveOn(db, tx, after, before, now);
}
