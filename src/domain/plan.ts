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

/**
 * Where advice would be enough and the reporter insists, it is treated as not sure who did it: the DSL
 * is told, unless what was ticked says that it is about the DSL.
 */
function chosen(school: School, asked: Asked, insists: boolean): Route {
  const route = routeOf(school, asked);
  if (!insists || route.advice === null) return route;
  const conflicted = route.never.filter((role) => role !== 'agency');
  const unsure = { initiator: 'unknown', target: 'unknown', action: 'other' } as const;
  return routeOf(school, { ...asked, ...unsure, conflicted });
}

/** Whether two plans say the same. Storing one changes the order of its keys, so the text is no guide. */
export const samePlan = (one: Plan, other: Plan): boolean => same(one, other);

function same(one: unknown, other: unknown): boolean {
  if (!isTree(one) || !isTree(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key], other[key]))
  );
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

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
    reporter: officeOf(staff, report, reporter),
    absent: absentRoles(staff),
  };
}

/**
 * The role that the reporter cannot read in. Where a colleague fills it as well, the role stays and
 * only the reporter is left out; of an act of their own the role is left out whoever fills it.
 */
function officeOf(staff: Staff, report: Report, reporter: PersonId): Role | 'staff' {
  const alone = (role: Role): boolean =>
    (staff.holders[role] ?? []).every((person) => person === reporter || staff.away.has(person));
  const held = partyOrder.filter((role) => rolesOf(staff, reporter).includes(role));
  return held.find((role) => report.self || alone(role)) ?? 'staff';
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
  return [...new Set(people)].sort((one, other) => (one < other ? -1 : 1));
}

function planned(
  record: RecordRoute,
  staff: Staff,
  excluded: readonly PersonId[],
  priority: Priority,
  reporter: PersonId,
): PlannedRecord {
  const free: Free = (role) =>
    holdersOf(staff, role, reporter).filter(
      (person) => !excluded.includes(person) && !staff.away.has(person),
    );
  const told = record.told.flatMap((one) => free(one.role).map((person) => ({ ...one, person })));
  const others: Free = (role) =>
    free(role).filter((person) => !told.some((reader) => reader.person === person));
  const [owner] = record.told;
  const owned = owner !== undefined && free(owner.role).length > 0;
  const instead = owned ? [] : record.ladder.filter((role) => others(role).length > 0).slice(0, 1);
  const more = [...new Set([...instead, ...safeguarders(record, priority, others)])].flatMap(
    (role) => atOnce(priority, others(role)).map((person) => ({ ...onLadder, role, person })),
  );
  const readers = onePerPerson(owned ? [...told, ...more] : [...more, ...told]);
  const mayStillBeAsked = (role: Role): boolean => {
    const people = holdersOf(staff, role, reporter);
    const unasked = (person: PersonId) => !readers.some((reader) => reader.person === person);
    return people.length === 0 || people.some((one) => !excluded.includes(one) && unasked(one));
  };
  return { kind: record.kind, readers, ladder: record.ladder.filter(mayStillBeAsked) };
}

const onLadder = { basis: 'default', source: null } as const;
/** The people in a role who can be asked today. */
type Free = (role: Role) => readonly PersonId[];

/**
 * Who hears of an urgent item about a child from the first minute, besides those the route names
 * (domain facts 2.6): the lead and every deputy of a P1, one more of them of a P2.
 */
function safeguarders(record: RecordRoute, priority: Priority, free: Free): readonly Role[] {
  if (record.kind !== 'child') return [];
  const waiting = record.ladder.filter(
    (role) => (role === 'dsl' || role === 'deputy-dsl') && free(role).length > 0,
  );
  return priority === 'P1' ? waiting : priority === 'P2' ? waiting.slice(0, 1) : [];
}

/** P1 goes to everybody in the role, anything less to the first in line. */
const atOnce = (priority: Priority, people: readonly PersonId[]): readonly PersonId[] =>
  priority === 'P1' ? people : people.slice(0, 1);

function onePerPerson(readers: readonly Reader[]): readonly Reader[] {
  return readers.filter(
    (reader, at) => readers.findIndex(({ person }) => person === reader.person) === at,
  );
}
