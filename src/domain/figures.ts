import { isKeptFrom } from './access.ts';
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

/** What is left of a record whose detail has gone, as far as it is counted. */
export type GoneRecord = {
  readonly record: IncidentId;
  readonly recordedAt: Date;
  /** The same for all records of one report. */
  readonly report: IncidentId;
  /** Null where it is in nobody's figures. */
  readonly type: ReportType | null;
};

/**
 * As what a report counts, asked while its records are still there; null where it is in nobody's figures.
 * @param records all of those of the report that are still there
 */
export const countedAs = ([first, ...others]: Records, staff: Staff): ReportType | null =>
  [first, ...others].some((one) => one.drill || one.status === 'sealed' || isKept(one, staff))
    ? null
    : typeOf(first);

/**
 * Figures without a name, of the terms that have ended. One report is counted once, drills never. A
 * report from which one of those who get these figures was left out is in nobody's: who is left out
 * would see it in the difference between their page and somebody else's (domain facts 2.5).
 * @param taken when somebody first took an item in hand
 * @param since the oldest that was looked at; a term that began before is left out
 */
export function figuresOf(
  incidents: readonly Incident[],
  gone: readonly GoneRecord[],
  taken: ReadonlyMap<IncidentId, Date>,
  links: readonly Status[],
  since: Date | null,
  school: School,
  staff: Staff,
  now: Date,
): Figures {
  const reports = [...stillThere(incidents, gone, staff), ...goneFor(incidents, gone)];
  const day = (at: Date) => dayIn(school.calendar, at);
  const whole = endedTerms(school.calendar, now, mostTerms).filter(
    ({ from }) => since === null || day(since) < from,
  );
  const terms = whole.map((term) => {
    const inTerm = reports.filter(({ at }) => termOf([term], day(at)));
    return { term, ...termFigures(inTerm, taken) };
  });
  return { terms, links: linkFigures(links) };
}

type Records = readonly [Incident, ...Incident[]];
/** One report that is counted. */
type Counted = {
  readonly records: readonly IncidentId[];
  readonly at: Date;
  readonly type: ReportType;
};

const sameGone = (incident: Incident, { record, recordedAt }: GoneRecord): boolean =>
  incident.linked.includes(record) && incident.recordedAt.getTime() === recordedAt.getTime();

/** Reports of which a record is still there, with those of their records that are gone. */
function stillThere(
  incidents: readonly Incident[],
  gone: readonly GoneRecord[],
  staff: Staff,
): readonly Counted[] {
  return onceEach(incidents).flatMap((records) => {
    const [{ recordedAt: at }] = records;
    const others = gone.filter((one) => records.some((record) => sameGone(record, one)));
    const type = others.some((one) => one.type === null) ? null : countedAs(records, staff);
    const ids = [...records.map(({ id }) => id), ...others.map(({ record }) => record)];
    return type === null ? [] : [{ records: ids, at, type }];
  });
}

/** Reports of which no record is there any more. */
function goneFor(incidents: readonly Incident[], gone: readonly GoneRecord[]): readonly Counted[] {
  const linked = new Map(incidents.flatMap((one) => one.linked.map((id) => [id, one] as const)));
  const whole = gone.filter((one) => {
    const other = linked.get(one.record);
    return !(other && sameGone(other, one));
  });
  const reports = Map.groupBy(whole, ({ report }) => report);
  return [...reports.values()].flatMap((records) => {
    const [first] = records;
    if (!first?.type || records.some(({ type }) => type === null)) return [];
    const { recordedAt: at, type } = first;
    return [{ records: records.map(({ record }) => record), at, type }];
  });
}

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

/** Whether somebody who gets the figures was left out of it. */
const isKept = (incident: Incident, staff: Staff): boolean =>
  isKeptFrom(incident, figureRoles, staff);

function termFigures(
  reports: readonly Counted[],
  taken: ReadonlyMap<IncidentId, Date>,
): Omit<TermFigures, 'term'> {
  const counts = reportTypes.map((kind) => ({
    ...{ kind, count: reports.filter(({ type }) => type === kind).length },
  }));
  return {
    reports: shownOf(counts),
    median: medianOf(reports.flatMap((one) => minutes(one, taken))),
  };
}

/** From the report to the first of its records that somebody took. */
function minutes(
  { records, at }: Counted,
  taken: ReadonlyMap<IncidentId, Date>,
): readonly number[] {
  const times = records.flatMap((id) => taken.get(id)?.getTime() ?? []);
  return times.length === 0 ? [] : [(Math.min(...times) - at.getTime()) / 60_000];
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
