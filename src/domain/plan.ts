import type { PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { Party, Priority, Report } from './report.ts';
import { type Asked, type RecordRoute, type Route, routeOf, type Told } from './routing.ts';
import type { School } from './school.ts';
import { dslIsHead, holdersOf, rolesOf, type Staff } from './staff.ts';

export type Reader = Told & { readonly person: PersonId };
export type PlannedRecord = {
  readonly kind: RecordRoute['kind'];
  readonly readers: readonly Reader[];
  /** Roles still to be asked, in order, when nobody answers. */
  readonly ladder: readonly Role[];
};

/** Who will read a report and who never will: the same for the preview and for what is stored. */
export type Plan = {
  readonly records: readonly PlannedRecord[];
  readonly never: readonly Role[];
  readonly excluded: readonly PersonId[];
  readonly priority: Priority;
  readonly external: Route['external'];
  readonly label: Route['label'];
  readonly advice: Route['advice'];
  readonly sealed: boolean;
};

/**
 * Resolves a route to people as the school is now.
 * Nobody whom the report is about is in it, and the reporter never reads their own report as its recipient.
 */
export function planOf(school: School, staff: Staff, report: Report, reporter: PersonId): Plan {
  const route = chosen(
    { ...school, dslIsHead: school.dslIsHead || dslIsHead(staff) },
    askedOf(staff, report, reporter),
    report.insists,
  );
  const never = route.never.filter((role) => role !== 'agency');
  const excluded = excludedFrom(staff, never, report, reporter);
  const records = route.records.map((record) =>
    planned(record, staff, excluded, route.priority, reporter),
  );
  return {
    records,
    never,
    excluded,
    priority: route.priority,
    external: route.external,
    label: route.label,
    advice: route.advice,
    sealed: route.sealed || records.some((record) => record.readers.length === 0),
  };
}

/** Where advice would be enough and the reporter insists, it is treated as not sure who did it: the DSL is told. */
function chosen(school: School, asked: Asked, insists: boolean): Route {
  const route = routeOf(school, asked);
  return insists && route.advice !== null
    ? routeOf(school, { ...asked, initiator: 'unknown', target: 'unknown', action: 'other' })
    : route;
}

export const samePlan = (one: Plan, other: Plan): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Special roles outrank the box that was ticked: a "member of staff" who is the headteacher is the headteacher. */
const partyOf: Partial<Record<Role, Party>> = {
  head: 'head',
  dsl: 'dsl',
  'deputy-dsl': 'deputy_dsl',
  chair: 'chair',
};
const partyOrder: readonly Role[] = ['head', 'dsl', 'deputy-dsl', 'chair'];
const adults: readonly Party[] = [
  'staff',
  'supply_agency',
  'volunteer',
  'contractor',
  'visitor',
  'third_party_in_school',
  'trainee',
  'governor',
];

function askedOf(staff: Staff, report: Report, reporter: PersonId): Asked {
  const subject = report.subject ?? (report.self ? reporter : null);
  const held = subject ? partyOrder.find((role) => rolesOf(staff, subject).includes(role)) : null;
  const party = held ? partyOf[held] : undefined;
  const named = (box: Party): Party => (party && adults.includes(box) ? party : box);
  const byAdult = adults.includes(report.initiator);
  return {
    initiator: named(report.initiator),
    target: byAdult ? report.target : named(report.target),
    action: report.action,
    ...(report.about ? { about: report.about } : {}),
    self: report.self,
    imagery: report.imagery === 'yes',
    danger: report.danger,
    reporter: partyOrder.find((role) => rolesOf(staff, reporter).includes(role)) ?? 'staff',
    absent: absentRoles(staff),
  };
}

/** Roles that nobody fills today. A line manager is the reporter's own, so never absent as a role. */
function absentRoles(staff: Staff): readonly Role[] {
  const roles: readonly Role[] = ['dsl', 'deputy-dsl', 'head', 'chair'];
  return roles.filter((role) =>
    (staff.holders[role] ?? []).every((person) => staff.away.has(person)),
  );
}

function excludedFrom(
  staff: Staff,
  never: readonly Role[],
  report: Report,
  reporter: PersonId,
): readonly PersonId[] {
  const byRole = never.flatMap((role) => holdersOf(staff, role, reporter));
  const people = [...byRole, ...(report.subject ? [report.subject] : []), reporter];
  return [...new Set(people)].sort();
}

function planned(
  record: RecordRoute,
  staff: Staff,
  excluded: readonly PersonId[],
  priority: Priority,
  reporter: PersonId,
): PlannedRecord {
  const free = (role: Role): readonly PersonId[] =>
    holdersOf(staff, role, reporter).filter(
      (person) => !excluded.includes(person) && !staff.away.has(person),
    );
  const told = record.told.flatMap((one) => free(one.role).map((person) => ({ ...one, person })));
  const { rungs, ladder } = alsoAtOnce(record, told.length === 0, priority, free);
  const more = rungs.flatMap((role) =>
    atOnce(priority, free(role)).map((person) => ({ ...onLadder, role, person })),
  );
  return { kind: record.kind, readers: onePerPerson([...told, ...more]), ladder };
}

const onLadder = { basis: 'default', source: null } as const;

/** Deputies read urgent items about children from the first minute; an empty first rung moves straight on. */
function alsoAtOnce(
  record: RecordRoute,
  nobody: boolean,
  priority: Priority,
  free: (role: Role) => readonly PersonId[],
): { readonly rungs: readonly Role[]; readonly ladder: readonly Role[] } {
  const ladder = record.ladder.filter((role) => free(role).length > 0);
  const urgent = priority === 'P1' || priority === 'P2';
  const [next] = ladder;
  const take =
    next !== undefined &&
    (nobody || (urgent && record.kind === 'child' && next === 'deputy-dsl'));
  return take
    ? { rungs: [next], ladder: record.ladder.filter((role) => role !== next) }
    : { rungs: [], ladder: record.ladder };
}

/** P1 goes to every deputy, anything less to the first in line. */
const atOnce = (priority: Priority, people: readonly PersonId[]): readonly PersonId[] =>
  priority === 'P1' ? people : people.slice(0, 1);

function onePerPerson(readers: readonly Reader[]): readonly Reader[] {
  return readers.filter(
    (reader, at) => readers.findIndex(({ person }) => person === reader.person) === at,
  );
}
