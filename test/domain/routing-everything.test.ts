import { expect, test } from '@jest/globals';
import { type Role, roles } from '../../src/domain/people.ts';
import { abouts, actions, type Party, parties } from '../../src/domain/report.ts';
import { actorsIn, mayBeChild } from '../../src/domain/route-asked.ts';
import { subjectRoles } from '../../src/domain/route-conflicts.ts';
import { type Asked, type Route, routeOf } from '../../src/domain/routing.ts';
import type { School } from '../../src/domain/school.ts';
import { schoolNamed, six, withHeadAsLead } from './routing-schools.ts';

type Extra = Omit<Asked, 'initiator' | 'target' | 'action'>;

const exact = combinationsOf(parties, [{}, ...roles.map((reporter) => ({ reporter }))]);

/** One of each kind of party, for everything else that can be said. */
const kinds: readonly Party[] = [
  'pupil',
  'ex_pupil_minor',
  'ex_pupil_adult',
  'pupil_family',
  'staff',
  'supply_agency',
  'governor',
  'chair',
  'head',
  'dsl',
  'deputy_dsl',
  'unknown',
  'school_account',
];
const leaders: readonly Role[] = ['dsl', 'deputy-dsl', 'head', 'chair'];

const coarse = combinationsOf(kinds, [
  ...abouts.map((about) => ({ about })),
  ...leaders.map((role) => ({ absent: [role] })),
  ...leaders.map((role) => ({ conflicted: [role] })),
  ...leaders.map((reporter) => ({ self: true, reporter })),
  { conflicted: ['line-manager'] },
  { danger: 'yes' },
  { danger: 'unknown' },
  { imagery: true },
  { self: true },
  { danger: 'yes', absent: ['dsl', 'deputy-dsl'] },
  { imagery: true, reporter: 'dsl', absent: ['head'] },
  { about: 'threat', absent: leaders },
]);

const combinations: readonly Asked[] = [...exact, ...coarse];

function combinationsOf(who: readonly Party[], extras: readonly Extra[]): readonly Asked[] {
  return who.flatMap((initiator) =>
    who.flatMap((target) =>
      actions.flatMap((action) => extras.map((extra) => ({ initiator, target, action, ...extra }))),
    ),
  );
}

const schools: readonly School[] = [...six.map(schoolNamed), withHeadAsLead(schoolNamed('sample'))];

const reached = ({ records }: Route): readonly Role[] =>
  records.flatMap((record) => [...record.told.map(({ role }) => role), ...record.ladder]);
const isAdviceOnly = (route: Route): boolean => route.records.length === 0 && route.advice !== null;
const sameHead = (school: School, list: readonly string[]): readonly string[] =>
  school.dslIsHead && list.some((role) => role === 'dsl' || role === 'head')
    ? [...list, 'dsl', 'head']
    : list;

/** A rule that every route keeps: what it would have to say when it is broken. */
type Law = readonly [string, (school: School, asked: Asked, route: Route) => boolean];

const laws: readonly Law[] = [
  [
    'nobody who must never be told is told or stands on a ladder',
    (_school, _asked, route) => !reached(route).some((role) => route.never.includes(role)),
  ],
  [
    'nobody hears of a report of their own act',
    (school, asked, route) => {
      const subjects = sameHead(school, subjectRoles(asked));
      return !reached(route).some((role) => subjects.includes(role));
    },
  ],
  [
    'the reporter never reads their own report, nor do they alone',
    (school, { reporter }, route) =>
      reporter === undefined ||
      !reached(route).some((role) => sameHead(school, [reporter]).includes(role)),
  ],
  [
    'nobody who is away is asked',
    (school, { absent = [] }, route) =>
      !reached(route).some((role) => sameHead(school, absent).includes(role)),
  ],
  [
    'a report opens a record or gives advice, never neither and never both',
    (_school, _asked, route) => (route.records.length === 0) === (route.advice !== null),
  ],
  [
    'advice is never all there is to danger, an image or anything else that is urgent',
    (_school, { danger, imagery }, route) =>
      !isAdviceOnly(route) ||
      (route.priority !== 'P1' && (danger ?? 'no') === 'no' && imagery !== true),
  ],
  [
    'every record has somebody who reads it, or the item is sealed and the numbers outside are shown',
    (_school, _asked, { records, sealed, external }) =>
      sealed === records.some(({ told }) => told.length === 0) &&
      (!sealed || external.length === 3),
  ],
  [
    'an adult of the school and a child make two records',
    (_school, asked, { records }) =>
      !actorsIn(asked).some(({ to }) => mayBeChild(to)) ||
      (records.some(({ kind }) => kind === 'adult') &&
        records.some(({ kind }) => kind === 'child')),
  ],
  ['there are never more than two records', (_school, _asked, { records }) => records.length <= 2],
  [
    'an act of an adult of the school opens a record of conduct, or is answered with advice',
    (_school, asked, route) =>
      actorsIn(asked).length === 0 ||
      isAdviceOnly(route) ||
      route.records.some(({ kind }) => kind === 'adult'),
  ],
  [
    'danger and images are told on a record about a child',
    (_school, { danger, imagery }, { records }) =>
      (danger !== 'yes' && imagery !== true) || records.some(({ kind }) => kind === 'child'),
  ],
  [
    'a record about a child is read by the safeguarding team or the head, or by the chair when they are all left out',
    (_school, _asked, { records }) =>
      records
        .filter(({ kind }) => kind === 'child')
        .every(({ told }) =>
          told.every(({ role }, at) =>
            role === 'chair'
              ? at === 0 && told.length === 1
              : ['dsl', 'deputy-dsl', 'head'].includes(role),
          ),
        ),
  ],
  [
    'a record of conduct is read by the head, the chair or, for personal data, the data protection officer',
    (_school, _asked, { records }) =>
      records
        .filter(({ kind }) => kind === 'adult')
        .every(({ told }) => told.every(({ role }) => ['head', 'chair', 'dpo'].includes(role))),
  ],
  [
    'nobody is named twice on one record',
    (_school, _asked, { records }) =>
      records.every(({ told, ladder }) => {
        const named = [...told.map(({ role }) => role), ...ladder];
        return named.every((role, at) => named.indexOf(role) === at);
      }),
  ],
  [
    'a basis in the policy has its source, a default has none',
    (_school, _asked, { records }) =>
      records.every(({ told }) =>
        told.every(({ basis, source }) => (basis === 'policy') === (source !== null)),
      ),
  ],
  [
    'the agency is left to the headteacher whenever agency staff are in it',
    (_school, { initiator, target }, { never }) =>
      never.includes('agency') === [initiator, target].includes('supply_agency'),
  ],
];

test.each(
  schools.map(
    (school) =>
      [school.name, school.dslIsHead ? 'the head leads' : 'a lead of its own', school] as const,
  ),
)('every report that can be made at %s (%s) keeps every law of routing', (_name, _lead, school) => {
  const broken = new Map<string, Asked>();
  for (const asked of combinations) {
    const route = routeOf(school, asked);
    for (const [law, holds] of laws) if (!holds(school, asked, route)) broken.set(law, asked);
  }
  expect(Object.fromEntries(broken)).toEqual({});
});

test('the same report is routed the same way each time', () => {
  const school = schoolNamed('blean');
  const every = combinations.filter((_asked, at) => at % 97 === 0);
  expect(every.map((asked) => routeOf(school, asked))).toEqual(
    every.map((asked) => routeOf(structuredClone(school), structuredClone(asked))),
  );
});

test('every combination of party, party, action and reporter is tried', () => {
  expect(exact.length).toBe(22 * 22 * 13 * 13);
});
