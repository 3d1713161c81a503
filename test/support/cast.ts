import { fileURLToPath } from 'node:url';
import type { Decision, Outcome } from '../../src/domain/decision.ts';
import type {
  ActionId,
  ExceptionId,
  IncidentId,
  PersonId,
  SchoolId,
} from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Job } from '../../src/domain/job.ts';
import { openIncidents } from '../../src/domain/open-incident.ts';
import type { Person, Role } from '../../src/domain/people.ts';
import { type Plan, planOf } from '../../src/domain/plan.ts';
import { abouts, actions, dangers, parties, type Report } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
import type { Staff } from '../../src/domain/staff.ts';
import { readSchools } from '../../src/store/school-files.ts';
import { at } from './clock.ts';

const folder = fileURLToPath(new URL('../../src/schools', import.meta.url));
const { schools } = await readSchools(folder);
const sample = schools.get('sample' as SchoolId);
if (!sample) throw new Error('The settings of the sample school cannot be read');

/** The sample school, as its settings have it. */
export const school: School = sample;

const numbered = (kind: string, number: number): string =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const incidentId = (number: number): IncidentId => numbered('1', number) as IncidentId;
export const actionId = (number: number): ActionId => numbered('3', number) as ActionId;
export const exceptionId = (number: number): ExceptionId => numbered('2', number) as ExceptionId;

const parts = {
  tess: [],
  lena: ['dsl'],
  dev: ['deputy-dsl'],
  dot: ['deputy-dsl'],
  hana: ['head'],
  cho: ['chair'],
  clem: ['clerk'],
  pat: ['phase-leader'],
  ned: [],
} as const satisfies Record<string, readonly Role[]>;
export type Part = keyof typeof parts;
export type Cast = Readonly<Record<Part, Person>>;

/**
 * Tess teaches and Pat manages her; Lena leads safeguarding, Dev and Dot are her deputies; Hana is
 * head, Cho chairs the governors, Clem is their clerk, Ned is new.
 */
export function castOf(at: SchoolId, idOf: (part: Part, place: number) => string): Cast {
  const names = Object.keys(parts) as Part[];
  const ids = new Map(names.map((part, place) => [part, idOf(part, place) as PersonId]));
  const person = (part: Part): Person => ({
    id: ids.get(part) as PersonId,
    school: at,
    name: part[0]?.toUpperCase() + part.slice(1),
    email: `${part}@meadowlark.example`,
    phone: `01632 9601${names.indexOf(part) + 10}`,
    manager: part === 'tess' ? (ids.get('pat') ?? null) : null,
    roles: parts[part],
  });
  return Object.fromEntries(names.map((part) => [part, person(part)])) as Cast;
}

export const cast: Cast = castOf(school.id, (_, place) => numbered('0', place + 1));

/** The same people, some of them with other roles than usual. */
export function withRoles(people: Cast, changed: Partial<Record<Part, readonly Role[]>>): Cast {
  const entries = Object.entries(people) as [Part, Person][];
  return Object.fromEntries(
    entries.map(([part, person]) => [part, { ...person, roles: changed[part] ?? person.roles }]),
  ) as Cast;
}

/** A school's staff from its people: who fills a role is whoever says so of themselves. */
export function staffOf(people: Iterable<Person>, away: readonly Person[] = []): Staff {
  const all = [...people];
  const filled = [...new Set(all.flatMap((person) => person.roles))];
  return {
    people: new Map(all.map((person) => [person.id, person])),
    holders: Object.fromEntries(
      filled.map((role) => [
        role,
        all.filter((person) => person.roles.includes(role)).map(({ id }) => id),
      ]),
    ),
    away: new Set(away.map(({ id }) => id)),
    left: new Map(),
  };
}

/** Everybody, nobody away. */
export const everybody: Staff = staffOf(Object.values(cast));
export const without = (...gone: readonly Person[]): Staff =>
  staffOf(Object.values(cast).filter((person) => !gone.includes(person)));
export const whileAway = (...away: readonly Person[]): Staff => staffOf(Object.values(cast), away);

/** A pupil has sent a member of staff a friend request: nothing urgent, one record about the child. */
export const requestFromPupil: Report = {
  ...{ initiator: 'pupil', target: 'staff', action: 'request_sent', about: null },
  ...{ danger: 'no', imagery: 'no', self: false, insists: false, subject: null },
  ...{ words: 'She asked me twice.', child: 'A child in Year 5', app: 'Instagram' },
  ...{ happened: 'at lunchtime', noticed: null, place: 'in-school', ongoing: 'no', whoKnows: null },
};
/** The same with danger that nobody can rule out: P2. */
export const worrying: Report = { ...requestFromPupil, danger: 'unknown' };
/** A child may be in danger now: P1. */
export const urgent: Report = { ...requestFromPupil, danger: 'yes' };
/** A member of staff has sent a pupil a friend request: two records, P2. */
export const requestFromStaff: Report = {
  ...{ ...requestFromPupil, initiator: 'staff', target: 'pupil' },
  ...{ words: 'I saw it on his phone.', whoKnows: 'His form tutor' },
};

export const planFor = (report: Report, by: Person = cast.tess, staff: Staff = everybody): Plan =>
  planOf(school, staff, report, by.id);

type Opening = { readonly by?: Person; readonly staff?: Staff; readonly now?: Date };

/** The decisions with which a report's records are opened at nine o'clock: one, or two linked ones. */
export function openings(
  report: Report,
  { by = cast.tess, staff = everybody, now = at('09:00') }: Opening = {},
): readonly [Decision<Incident>, ...Decision<Incident>[]] {
  const opened = openIncidents(
    {
      ...{ report, plan: planFor(report, by, staff), reporter: by.id, as: by.roles[0] ?? 'staff' },
      ...{ ids: [incidentId(1), incidentId(2)], policy: 'v1', drill: false },
    },
    school,
    now,
  );
  if (!opened.ok) throw new Error(`Nothing was opened: ${opened.why}`);
  return opened.value;
}

/** The record of a report, as it stands when it was opened; of two, the one of the kind asked for. */
export function incidentOf(
  report: Report,
  opening: Opening & { readonly kind?: Incident['kind'] } = {},
): Incident {
  const all = openings(report, opening).map(({ next }) => next);
  const found = all.find(({ kind }) => kind === (opening.kind ?? kind));
  if (!found) throw new Error(`No record of the kind ${opening.kind} was opened`);
  return found;
}

/** What a rule decided; a refusal fails the test. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.why}`);
  return outcome.value;
}

/** Who gets a notice by the jobs of a decision. */
export const told = ({ jobs }: { readonly jobs: readonly Job[] }): readonly PersonId[] =>
  jobs.flatMap((job) => (job.name === 'deliver-alert' ? [job.to] : []));

export const idsOf = (...people: readonly Person[]): readonly PersonId[] =>
  people.map(({ id }) => id);

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function dice(seed: number): () => number {
  const state = { at: seed };
  return () => {
    state.at = (state.at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function oneOf<T>(roll: () => number, from: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = from[Math.floor(roll() * from.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}

const offices: readonly Role[] = ['dsl', 'deputy-dsl', 'head', 'chair', 'clerk', 'dpo'];

/** The cast with roles, managers and absences thrown by dice: most people fill none or several. */
export function randomStaff(roll: () => number): Staff {
  const people = Object.values(cast).map(
    (person): Person => ({
      ...person,
      roles: offices.filter(() => roll() < 0.25),
      manager: roll() < 0.3 ? oneOf(roll, Object.values(cast)).id : null,
    }),
  );
  const here = people.filter(() => roll() < 0.95);
  return staffOf(
    here,
    here.filter(() => roll() < 0.15),
  );
}

export const randomReport = (roll: () => number): Report => ({
  ...requestFromPupil,
  initiator: oneOf(roll, parties),
  target: oneOf(roll, parties),
  action: oneOf(roll, actions),
  about: roll() < 0.5 ? null : oneOf(roll, abouts),
  danger: oneOf(roll, dangers),
  self: roll() < 0.1,
  insists: roll() < 0.2,
  subject: roll() < 0.5 ? oneOf(roll, Object.values(cast)).id : null,
});
