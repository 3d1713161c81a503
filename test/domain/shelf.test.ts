import { expect, test } from '@jest/globals';
import { keysOf, mayRead, shelfKeys } from '../../src/domain/access.ts';
import { reroute } from '../../src/domain/handling.ts';
import { openIncidents } from '../../src/domain/open-incident.ts';
import { pages, pagesOf } from '../../src/domain/pages.ts';
import { planOf } from '../../src/domain/plan.ts';
import {
  cast,
  dice,
  everybody,
  incidentId,
  incidentOf,
  randomReport,
  randomStaff,
  requestFromPupil,
  school,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, pat, ned } = cast;

test('whoever may read a record finds it, whatever was reported and whoever fills which role', () => {
  const roll = dice(20261121);
  let read = 0;
  for (let round = 0; round < 400; round += 1) {
    const staff = randomStaff(roll);
    const report = randomReport(roll);
    const plan = planOf(school, staff, report, tess.id);
    const opened = openIncidents(
      {
        ...{ report, plan, reporter: tess.id, as: 'staff', drill: false, policy: null },
        ids: [incidentId(1), incidentId(2)],
      },
      school,
      at('09:00'),
    );
    if (!opened.ok) continue;
    for (const { next } of opened.value) {
      const keys = new Set(shelfKeys(next));
      for (const { id } of Object.values(cast).filter((one) => mayRead(next, one.id, staff))) {
        read += 1;
        expect(keysOf(id, staff).some((key) => keys.has(key))).toBe(true);
      }
    }
  }
  expect(read).toBeGreaterThan(200);
});

test('a record lies under roles, and under the people to whom it was passed on', () => {
  const record = { ...incidentOf(requestFromPupil, { kind: 'child' }), kind: 'school' } as const;
  const passed = { ...record, askedRoles: ['line-manager'] as const, personally: [dev.id] };
  expect(new Set(shelfKeys(passed))).toEqual(
    new Set([`manager-of:${tess.id}`, `person:${dev.id}`]),
  );
  expect(keysOf(pat.id, everybody)).toContain(`manager-of:${tess.id}`);
  expect(keysOf(ned.id, everybody)).toEqual([`person:${ned.id}`]);
});

test('a sealed record lies nowhere', () => {
  const sealed = { ...incidentOf(requestFromPupil, { kind: 'child' }), status: 'sealed' } as const;
  expect(shelfKeys(sealed)).toEqual([]);
});

test('sent to another role, it lies there as well', () => {
  const child = incidentOf(requestFromPupil, { kind: 'child' });
  const outcome = reroute(child, lena, 'head', school, everybody, at('09:05'));
  expect(outcome.ok && shelfKeys(outcome.value.next)).toContain('head');
});

test('a colleague without a role has the staff page and no other; a manager sees what is theirs', () => {
  expect(pagesOf(ned, everybody)).toEqual(['staff']);
  expect(pagesOf(lena, everybody)).toEqual(pages.filter((page) => page !== 'audit'));
  expect(pagesOf(pat, everybody)).toContain('items');
});
