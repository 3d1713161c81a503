import { isBarred } from './access.ts';
import { dayIn } from './calendar-days.ts';
import type { IncidentId } from './ids.ts';
import { type Incident, sameReport } from './incident.ts';
import type { Role } from './people.ts';
import { granted, type Status } from './register/life.ts';
import type { Party } from './report.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';
import { endedTerms, type Term, termOf } from './terms.ts';
import { fewest, inBand, type Shown, shownOf } from './withheld.ts';

/** The kinds of report that are counted apart: few, so that a small school has some of five or more. */
export const reportTypes = [
  'child-to-adult',
  'adult-to-child',
  'between-children',
  'family',
  'adults',
  'outside',
] as const;
export type ReportType = (typeof reportTypes)[number];

type Side = 'child' | 'adult' | 'family' | 'outside';
const sides: Record<Party, Side> = {
  ...{ pupil: 'child', pupil_other_school: 'child', ex_pupil_minor: 'child' },
  ...{ ex_pupil_adult: 'outside', pupil_friend: 'outside', pupil_family: 'family' },
  ...{ staff: 'adult', supply_agency: 'adult', volunteer: 'adult', contractor: 'adult' },
  ...{ visitor: 'adult', third_party_in_school: 'adult', trainee: 'adult', governor: 'adult' },
  ...{ chair: 'adult', head: 'adult', dsl: 'adult', deputy_dsl: 'adult', school_account: 'adult' },
  ...{ third_party: 'outside', unknown: 'outside', impersonator: 'outside' },
};

const byAdult: Record<Side, ReportType> = {
  ...{ child: 'adult-to-child', adult: 'adults', family: 'family', outside: 'adults' },
};
const byChild: Record<Side, ReportType> = {
  ...{ child: 'between-children', adult: 'child-to-adult' },
  ...{ family: 'family', outside: 'outside' },
};

export function typeOf({ report }: Incident): ReportType {
  const [by, to] = [sides[report.initiator], sides[report.target]];
  if (by === 'child') return byChild[to];
  if (by === 'adult') return byAdult[to];
  return by;
}

/** The offices for which the figures are. */
export const figureRoles = ['chair', 'governing-body', 'head', 'dsl'] as const satisfies Role[];

export type TermFigures = {
  readonly term: Term;
  readonly reports: Shown<ReportType>;
  /** Whole minutes until a named human had it, the middle one; null where it is of fewer than five. */
  readonly median: number | null;
};
export type Figures = {
  readonly terms: readonly TermFigures[];
  readonly links: { readonly live: string; readonly lapsed: string };
};

/** How many terms stand on the page: a school year. */
const mostTerms = 3;

/**
 * Figures without a name, of the terms that have ended. One report is counted once, drills never. A
 * report from which one of those who get these figures was left out is in nobody's: who is left out
 * would see it in the difference between their page and somebody else's (domain facts 2.5).
 * @param taken when somebody first took an item in hand
 * @param since the oldest that was looked at; a term that began before is left out
 */
export function figuresOf(
  incidents: readonly Incident[],
  taken: ReadonlyMap<IncidentId, Date>,
  links: readonly Status[],
  since: Date | null,
  school: School,
  staff: Staff,
  now: Date,
): Figures {
  const reports = onceEach(incidents).filter(
    (records) => !records.some((one) => one.drill || one.status === 'sealed' || isKept(one, staff)),
  );
  const day = (at: Date) => dayIn(school.calendar, at);
  const whole = endedTerms(school.calendar, now, mostTerms).filter(
    ({ from }) => since === null || day(since) < from,
  );
  const terms = whole.map((term) => {
    const inTerm = reports.filter(([first]) => termOf([term], day(first.recordedAt)));
    return { term, ...termFigures(inTerm, taken) };
  });
  return { terms, links: linkFigures(links) };
}

type Records = readonly [Incident, ...Incident[]];

/** The records of each report together. */
function onceEach(incidents: readonly Incident[]): readonly Records[] {
  const seen = new Set<IncidentId>();
  const byId = new Map(incidents.map((one) => [one.id, one]));
  return incidents.flatMap((incident) => {
    if (seen.has(incident.id)) return [];
    const others = incident.linked.flatMap((id) => byId.get(id) ?? []);
    const same = others.filter((other) => sameReport(incident, other));
    for (const { id } of [incident, ...same]) seen.add(id);
    return [[incident, ...same] as const];
  });
}

/** Whether somebody who gets the figures was left out of it, other than for having reported it. */
function isKept(incident: Incident, staff: Staff): boolean {
  const readers = figureRoles.flatMap((role) => staff.holders[role] ?? []);
  return readers.some(
    (person) =>
      isBarred(incident, person, staff) &&
      (person !== incident.reporter || incident.report.self || isNever(incident, person, staff)),
  );
}

const isNever = ({ never }: Incident, person: Incident['reporter'], staff: Staff): boolean =>
  (staff.people.get(person)?.roles ?? []).some((role) => never.includes(role));

function termFigures(
  reports: readonly Records[],
  taken: ReadonlyMap<IncidentId, Date>,
): Omit<TermFigures, 'term'> {
  const counts = reportTypes.map((kind) => ({
    ...{ kind, count: reports.filter(([first]) => typeOf(first) === kind).length },
  }));
  return {
    reports: shownOf(counts),
    median: medianOf(reports.flatMap((one) => minutes(one, taken))),
  };
}

/** From the report to the first of its records that somebody took. */
function minutes(records: Records, taken: ReadonlyMap<IncidentId, Date>): readonly number[] {
  const times = records.flatMap(({ id }) => taken.get(id)?.getTime() ?? []);
  const [first] = records;
  return times.length === 0 ? [] : [(Math.min(...times) - first.recordedAt.getTime()) / 60_000];
}

function medianOf(values: readonly number[]): number | null {
  if (values.length < fewest) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [sorted.length - 1, sorted.length].map(
    (twice) => sorted[Math.floor(twice / 2)],
  );
  return Math.round((low + high) / 2);
}

/** Declared and recorded links stand as well as approved ones. */
const live: readonly Status[] = [...granted, 'recorded'];
const lapsed: readonly Status[] = ['expired', 'revoked', 'closed'];

const linkFigures = (links: readonly Status[]): Figures['links'] => ({
  live: inBand(links.filter((status) => live.includes(status)).length),
  lapsed: inBand(links.filter((status) => lapsed.includes(status)).length),
});
