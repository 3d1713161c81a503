import { type Role, roles } from './people.ts';
import { priorityOf } from './priority.ts';
import type { Asked } from './route-asked.ts';
import { leftOut, neverTold } from './route-conflicts.ts';
import { alsoTold, byDefault, defaultRows } from './route-defaults.ts';
import { inOrder } from './route-order.ts';
import { outsideFor } from './route-outside.ts';
import { type Opened, recordsOpened } from './route-records.ts';
import { matches, rowFor } from './route-row.ts';
import type { Advice, Basis, RecordKind, Route, Told } from './route-told.ts';
import type { School } from './school.ts';

export type { Asked } from './route-asked.ts';
export {
  type Advice,
  advices,
  type Basis,
  type Outside,
  outsides,
  type RecordKind,
  type RecordRoute,
  type Route,
  recordKinds,
  type Source,
  type Told,
} from './route-told.ts';

/**
 * Who is told of a report, by role: the school's own rows first, the safeguarding default where
 * they are silent, whoever is in conflict taken out last. The same for the preview and for what is stored.
 */
export function routeOf(school: School, asked: Asked): Route {
  const out = leftOut(school, asked);
  const priority = priorityOf(asked);
  const wanted = recordsOpened(asked).map((opened) => wantedFor(school, opened));
  const records = wanted.flatMap((one) =>
    'told' in one ? [inOrder(one.kind, one.told, out, priority, school)] : [],
  );
  const advice = wanted.flatMap((one) => ('advice' in one ? [one.advice] : []))[0] ?? null;
  const sealed = records.some(({ told }) => told.length === 0);
  const kinds = records.map(({ kind }) => kind);
  return {
    records,
    never: neverTold(school, asked),
    priority,
    external: outsideFor(asked, kinds, sealed),
    label: asked.self === true ? 'self-report' : null,
    advice: records.length === 0 ? advice : null,
    sealed,
  };
}

/**
 * Every role that a route tells, once, with the stronger basis. Where the headteacher is the
 * safeguarding lead, telling the lead tells the headteacher.
 */
export function rolesTold(school: School, route: Route): ReadonlyMap<Role, Basis> {
  const told = route.records.flatMap((record) => record.told);
  const both = told.flatMap((one): readonly Told[] =>
    school.dslIsHead && one.role === 'dsl' ? [one, { ...one, role: 'head' }] : [one],
  );
  const basisOf = (role: Role): Basis =>
    both.some((one) => one.role === role && one.basis === 'policy') ? 'policy' : 'default';
  return new Map(
    roles
      .filter((role) => both.some((one) => one.role === role))
      .map((role) => [role, basisOf(role)]),
  );
}

type Wanted =
  | { readonly kind: RecordKind; readonly told: readonly Told[] }
  | { readonly kind: RecordKind; readonly advice: Advice };

function wantedFor(school: School, { kind, seen }: Opened): Wanted {
  const own = rowFor(school.routes, kind, seen);
  const row = own ?? rowFor(defaultRows, kind, seen);
  if (row === undefined) throw new Error(`No row tells anybody of a record of the kind ${kind}`);
  if ('advice' in row) return { kind, advice: row.advice };
  const told = own ? row.tell : row.tell.map((one) => namedAt(school, one));
  const also = alsoTold.filter(({ record, when }) => record === kind && matches(when, seen));
  return {
    kind,
    told: withCopies(
      school,
      kind,
      told,
      also.map(({ role }) => role),
    ),
  };
}

/** Where the headteacher is the safeguarding lead, staff know that person as the headteacher. */
const namedAt = (school: School, told: Told): Told =>
  school.dslIsHead && told.role === 'dsl' ? { ...told, role: 'head' } : told;

/** A headteacher who is also the safeguarding lead never reads about a child alone: a deputy has a copy. */
function withCopies(
  school: School,
  kind: RecordKind,
  told: readonly Told[],
  also: readonly Role[],
): readonly Told[] {
  const copies = school.dslIsHead && kind === 'child' ? [...also, 'deputy-dsl' as const] : also;
  const missing = copies.filter(
    (role, at) => copies.indexOf(role) === at && !told.some((one) => one.role === role),
  );
  return [...told, ...missing.map(byDefault)];
}
