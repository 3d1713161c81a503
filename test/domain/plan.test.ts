import { describe, expect, test } from '@jest/globals';
import { type Plan, planOf, samePlan } from '../../src/domain/plan.ts';
import type { Report } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
import {
  cast,
  dice,
  idsOf,
  oneOf,
  planFor,
  randomReport,
  randomStaff,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  urgent,
  whileAway,
  without,
  withRoles,
  worrying,
} from '../support/cast.ts';

const { tess, lena, dev, dot, hana, cho, clem, pat } = cast;

const readersOf = (plan: Plan, kind: Plan['records'][number]['kind']) =>
  plan.records.find((record) => record.kind === kind)?.readers.map(({ person }) => person);
const ladderOf = (plan: Plan, kind: Plan['records'][number]['kind']) =>
  plan.records.find((record) => record.kind === kind)?.ladder;

describe('who is told first and who next', () => {
  test.each([
    ["a pupil's friend request goes to the safeguarding lead", requestFromPupil, [lena]],
    ['where danger cannot be ruled out, the lead and one deputy', worrying, [lena, dev]],
    [
      'where a child may be in danger now, the lead and every deputy at once',
      urgent,
      [lena, dev, dot],
    ],
  ] as const)('%s', (_policy, report, told) => {
    expect(readersOf(planFor(report), 'child')).toEqual(idsOf(...told));
  });

  test.each([
    [
      'after the lead come the deputies, then the headteacher',
      requestFromPupil,
      ['deputy-dsl', 'head'],
    ],
    ['of a P2 the other deputies are next, then the headteacher', worrying, ['deputy-dsl', 'head']],
    ['of a P1 the headteacher is next, then the chair', urgent, ['head', 'chair']],
  ] as const)('%s', (_policy, report, ladder) => {
    expect(ladderOf(planFor(report), 'child')).toEqual(ladder);
  });

  test('a deputy who is the only one and has been told is not named as the next', () => {
    const plan = planFor(worrying, tess, without(dot));
    expect(ladderOf(plan, 'child')).toEqual(['head']);
  });

  test("the conduct of a colleague goes to the headteacher, the child's welfare to the lead and a deputy", () => {
    const plan = planFor(requestFromStaff);
    expect(readersOf(plan, 'adult')).toEqual(idsOf(hana));
    expect(readersOf(plan, 'child')).toEqual(idsOf(lena, dev));
    expect(ladderOf(plan, 'adult')).toEqual(['chair']);
  });

  test('while the lead is away a deputy reads, and the lead is not asked', () => {
    const plan = planFor(requestFromPupil, tess, whileAway(lena));
    expect(readersOf(plan, 'child')).toEqual(idsOf(dev, dot));
  });

  test('a deputy who is away is passed over even of a P1', () => {
    expect(readersOf(planFor(urgent, tess, whileAway(dev)), 'child')).toEqual(idsOf(lena, dot));
  });

  test("what the policy sends to the line manager goes to the reporter's own", () => {
    const toManager: School = {
      ...school,
      routes: [
        {
          ...{ record: 'school', when: {} },
          tell: [{ role: 'line-manager', basis: 'default', source: null }],
        },
      ],
    };
    const family: Report = { ...requestFromPupil, initiator: 'pupil_family', action: 'post' };
    const plan = planOf(toManager, staffOf(Object.values(cast)), family, tess.id);
    expect(readersOf(plan, 'school')).toEqual(idsOf(pat));
    const about = planOf(
      toManager,
      staffOf(Object.values(cast)),
      { ...family, subject: pat.id },
      tess.id,
    );
    expect(readersOf(about, 'school')).toEqual(idsOf(hana));
  });

  test('where one person turns out to be head and lead, a deputy has a copy and the person reads once', () => {
    const both = withRoles(cast, { lena: [], hana: ['head', 'dsl'] });
    const plan = planFor(requestFromPupil, tess, staffOf(Object.values(both)));
    const readers = readersOf(plan, 'child') ?? [];
    expect(readers.filter((person) => person === hana.id)).toHaveLength(1);
    expect(readers).toContain(dev.id);
  });
});

describe('who never reads it', () => {
  test('a reporter who is the lead does not read their own report: a deputy does', () => {
    const plan = planFor(requestFromPupil, lena);
    expect(readersOf(plan, 'child')).toEqual(idsOf(dev, dot));
    expect(plan.excluded).toContain(lena.id);
  });

  test('a deputy who reports that a child is in danger does not keep it from the other deputies', () => {
    expect(readersOf(planFor(urgent, dev), 'child')).toEqual(idsOf(lena, dot));
  });

  test('a headteacher who reports a colleague does not read it: the chair does', () => {
    expect(readersOf(planFor(requestFromStaff, hana), 'adult')).toEqual(idsOf(cho));
  });

  test('a headteacher ticked as a member of staff but chosen by name is treated as the headteacher', () => {
    const named: Report = { ...requestFromStaff, subject: hana.id };
    const ticked: Report = { ...requestFromStaff, initiator: 'head' };
    expect(readersOf(planFor(named), 'adult')).toEqual(idsOf(cho));
    expect(planFor(named).never).toEqual(planFor(ticked).never);
    expect(planFor(named).external).toEqual(planFor(ticked).external);
  });

  test('a deputy ticked, but the headteacher chosen by name: neither reads it', () => {
    const plan = planFor({ ...requestFromStaff, initiator: 'deputy_dsl', subject: hana.id });
    expect(readersOf(plan, 'adult')).toEqual(idsOf(cho));
    expect(readersOf(plan, 'child')).toEqual(idsOf(lena));
    expect(plan.excluded).toEqual(expect.arrayContaining([...idsOf(hana, dev, dot)]));
  });

  test('a lead whom a pupil has approached does not look into it', () => {
    const plan = planFor({ ...requestFromPupil, subject: lena.id });
    expect(plan.never).toEqual(['dsl']);
    expect(readersOf(plan, 'child')).toEqual(idsOf(dev, dot));
  });

  test('of the chair neither headteacher nor clerk hears, so nobody in school can be told', () => {
    const plan = planFor({ ...requestFromStaff, initiator: 'chair' });
    expect(plan.never).toEqual(expect.arrayContaining(['chair', 'head', 'clerk']));
    expect(plan.excluded).toEqual(expect.arrayContaining([...idsOf(cho, hana, clem)]));
    expect(readersOf(plan, 'adult')).toEqual([]);
    expect(plan.sealed).toBe(true);
  });

  test('about a headteacher where the chair has no account, the record of it is sealed', () => {
    const plan = planFor({ ...requestFromStaff, initiator: 'head' }, tess, without(cho));
    expect(readersOf(plan, 'adult')).toEqual([]);
    expect(readersOf(plan, 'child')).toEqual(idsOf(lena, dev));
    expect(plan.sealed).toBe(true);
  });

  test('a reporter who insists where advice is enough reaches the lead, unless the lead is concerned', () => {
    const following: Report = { ...requestFromPupil, action: 'follow', insists: true };
    const advised = { ...school, routes: [] };
    const told = (report: Report) =>
      readersOf(planOf(advised, staffOf(Object.values(cast)), report, tess.id), 'child');
    expect(told(following)).toEqual(idsOf(lena, dev));
    expect(told({ ...following, target: 'dsl' })).toEqual(idsOf(dev, dot));
    expect(told({ ...following, subject: lena.id })).toEqual(idsOf(dev, dot));
  });
});

describe('what was shown is what is stored', () => {
  test.each([
    ['a P3', requestFromPupil],
    ['a P1', urgent],
    ['two records', requestFromStaff],
  ])(
    'the plan of %s is the same after it was kept, in whatever order its keys come back',
    (_, report) => {
      expect(samePlan(planFor(report), turned(planFor(report)))).toBe(true);
    },
  );

  test('another reader is another plan', () => {
    expect(samePlan(planFor(urgent), planFor(urgent, tess, without(dot)))).toBe(false);
  });
});

test('in a thousand schools, nobody whom it is about, nor the reporter, nor anybody away, is a reader', () => {
  const roll = dice(20_261_124);
  for (let number = 0; number < 1000; number += 1) {
    const staff = randomStaff(roll);
    const report = randomReport(roll);
    const by = oneOf(roll, Object.values(cast));
    const plan = planOf(school, staff, report, by.id);
    const out = [by.id, ...(report.subject ? [report.subject] : []), ...staff.away];
    const never = plan.never.flatMap((role) => staff.holders[role] ?? []);
    for (const { readers, kind, ladder } of plan.records) {
      const told = readers.map(({ person }) => person);
      expect(told.filter((person) => [...out, ...never].includes(person))).toEqual([]);
      expect(new Set(told).size).toBe(told.length);
      const deputies = (staff.holders['deputy-dsl'] ?? []).filter(
        (person) => !plan.excluded.includes(person) && !staff.away.has(person),
      );
      const heard = kind === 'child' && plan.priority === 'P1' && told.length > 0;
      expect(heard ? deputies.filter((person) => !told.includes(person)) : []).toEqual([]);
      expect(ladder.some((role) => plan.never.includes(role))).toBe(false);
    }
    expect(plan.sealed).toBe(plan.records.some(({ readers }) => readers.length === 0));
  }
});

/** The same tree with the keys of every object the other way round. */
function turned<T>(value: T): T {
  const inner = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(inner);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .reverse()
        .map(([key, two]) => [key, inner(two)]),
    );
  };
  return inner(value) as T;
}
