import { expect, test } from '@jest/globals';
import { type Figures, figuresOf, typeOf } from '../../src/domain/figures.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Report } from '../../src/domain/report.ts';
import { endedTerms } from '../../src/domain/terms.ts';
import {
  cast,
  everybody,
  openings,
  requestFromPupil,
  requestFromStaff,
  school,
} from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const inTerm = at('10:00', '2026-11-24');
const afterwards = at('10:00', '2027-01-11');

/** So many reports in the autumn, each with ids of its own, taken after as many minutes as it is counted. */
function reports(
  many: number,
  report: Report,
  more: Partial<Pick<Incident, 'drill' | 'excluded' | 'never' | 'recordedAt'>> & {
    readonly by?: typeof cast.tess;
  } = {},
): readonly Incident[] {
  const { by = cast.tess, ...over } = more;
  return Array.from({ length: many }, () => {
    const id = new Map<IncidentId, IncidentId>();
    const fresh = (old: IncidentId): IncidentId => {
      const known = id.get(old) ?? (crypto.randomUUID() as IncidentId);
      id.set(old, known);
      return known;
    };
    return openings(report, { by, now: inTerm }).map(({ next }) => ({
      ...next,
      ...{ id: fresh(next.id), linked: next.linked.map(fresh) },
      ...over,
    }));
  }).flat();
}

const figures = (incidents: readonly Incident[], taken = new Map<IncidentId, Date>()): Figures =>
  figuresOf(incidents, [], taken, [], null, school, everybody, afterwards);
const autumn = (incidents: readonly Incident[], taken?: Map<IncidentId, Date>) =>
  figures(incidents, taken).terms[0];

test('a term is a third of the school year, holidays included, and counts once it has ended', () => {
  const names = (on: string) =>
    endedTerms(school.calendar, at('12:00', on), 3).map(({ name }) => name);
  expect(names('2026-12-31')).toEqual(['Summer term 2026', 'Spring term 2026', 'Autumn term 2025']);
  expect(names('2027-01-01')).toEqual(['Autumn term 2026', 'Summer term 2026', 'Spring term 2026']);
  expect(figures(reports(9, requestFromPupil)).terms.map(({ term }) => term.name)).toEqual(
    names('2027-01-11'),
  );
});

test('a report about a child and an adult is counted once, though it has two records', () => {
  const both = reports(7, requestFromStaff);
  expect(both).toHaveLength(14);
  expect(autumn(both)?.reports).toMatchObject({ total: 7 });
});

test('drills are in no figure', () => {
  const drills = reports(20, requestFromPupil, { drill: true });
  expect(autumn([...reports(6, requestFromPupil), ...drills])?.reports).toMatchObject({ total: 6 });
});

test('a report from which the headteacher was left out is in no figure, not even the total', () => {
  const about = reports(9, requestFromPupil, { excluded: [cast.hana.id] });
  expect(autumn(about)?.reports).toEqual({ total: null });
  const never = reports(9, requestFromPupil, { never: ['chair'] });
  expect(autumn(never)?.reports).toEqual({ total: null });
});

test('a report that the safeguarding lead made herself is counted like any other', () => {
  expect(autumn(reports(6, requestFromPupil, { by: cast.lena }))?.reports).toMatchObject({
    total: 6,
  });
});

test('a report that the headteacher made about herself is in no figure', () => {
  const herself = reports(6, { ...requestFromStaff, self: true }, { by: cast.hana });
  expect(autumn(herself)?.reports).toEqual({ total: null });
});

test('of another term nothing is counted', () => {
  const early = reports(6, requestFromPupil, { recordedAt: at('10:00', '2026-04-24') });
  expect(figures(early).terms.map(({ reports: { total } }) => total)).toEqual([null, 6, null]);
});

test('a term that was not looked at from its first day is left out', () => {
  const since = at('10:00', '2026-05-01');
  const shown = figuresOf([], [], new Map(), [], since, school, everybody, afterwards);
  expect(shown.terms.map(({ term }) => term.name)).toEqual(['Autumn term 2026']);
});

const takenAfter = (incidents: readonly Incident[], minutes: readonly number[]) =>
  new Map(
    incidents.flatMap(({ id, recordedAt }, place) => {
      const after = minutes[place];
      return after === undefined ? [] : [[id, later(recordedAt, after)] as const];
    }),
  );

test.each([
  [[3, 4, 5, 6, 700], 5],
  [[3, 4, 5, 8, 9, 700], 7],
  [[3, 4, 5, 6], null],
] as const)('of %j minutes until somebody had it, the middle is %p', (minutes, median) => {
  const some = reports(8, requestFromPupil);
  expect(autumn(some, takenAfter(some, minutes))?.median).toBe(median);
});

test('who took the first record of a report ends its minutes', () => {
  const both = reports(5, requestFromStaff);
  const minutes = [9, 2, 9, 2, 9, 2, 9, 2, 9, 2];
  expect(autumn(both, takenAfter(both, minutes))?.median).toBe(2);
});

test.each([
  ['pupil', 'staff', 'child-to-adult'],
  ['staff', 'pupil', 'adult-to-child'],
  ['head', 'ex_pupil_minor', 'adult-to-child'],
  ['pupil', 'pupil_other_school', 'between-children'],
  ['pupil_family', 'staff', 'family'],
  ['staff', 'school_account', 'adults'],
  ['unknown', 'pupil', 'outside'],
] as const)('%s towards %s is counted as %s', (initiator, target, type) => {
  const [incident] = reports(1, requestFromPupil);
  if (!incident) throw new Error('Nothing was reported');
  const report: Report = { ...incident.report, initiator, target };
  expect(typeOf({ ...incident, report })).toBe(type);
});

test('links are shown in bands of five', () => {
  const statuses = [...Array(6).fill('active'), 'recorded', 'expired', 'submitted'];
  const { links } = figuresOf([], [], new Map(), statuses, null, school, everybody, afterwards);
  expect(links).toEqual({ live: '5 to 9', lapsed: 'fewer than 5' });
});
