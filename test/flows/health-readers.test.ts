import { describe, expect, test } from '@jest/globals';
import { undelivered } from '../../src/domain/alert.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Report } from '../../src/domain/report.ts';
import { readHealth } from '../../src/flows/read-health.ts';
import { change } from '../../src/store/change.ts';
import { incidents } from '../../src/store/incidents.ts';
import { accepted, requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const technician = { roles: { pat: ['it-contact'] } } as const;
const now = at('12:00');

/** A notice that reached its reader in no way at all. */
const fails = async ({ db, school, staff }: Town, { id, asked }: Incident): Promise<void> => {
  const here = await staff(at('09:01'));
  const [to] = asked;
  if (!to) throw new Error('Nobody was asked');
  accepted(
    await change(db, incidents, id, (held) =>
      undelivered(held, to, 'blocked', school, here, at('09:01')),
    ),
  );
};

/** What the page says of notices and of work, to each of those who have it. */
const seen = async (town: Town) => {
  const { db, school, cast } = town;
  const staff = await town.staff(now);
  const pages = [cast.hana, cast.lena, cast.pat].map(async (by) => {
    const credential = { kind: 'managed-identity' } as const;
    const { sends, queue } = await readHealth(db, school, staff, by, credential, now);
    return { sends, queue: [queue.due, queue.retrying, queue.failed] };
  });
  const [first, ...others] = await Promise.all(pages);
  for (const other of others) expect(other).toEqual(first);
  return first;
};

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);
  const open = () => newSchool(store(), technician);
  const about = (report: Partial<Report>) => ({ ...requestFromStaff, ...report });

  test.each([
    ['the headteacher', 'hana', 'head', 'cho'],
    ['the safeguarding lead', 'lena', 'dsl', 'dev'],
  ] as const)(
    'that an alert about %s could not be sent is on nobody’s page',
    async (_whom, subject, initiator, reader) => {
      const town = await open();
      const before = await seen(town);
      const report = about({ initiator, subject: town.cast[subject].id });
      const records = await town.report(report, town.cast.tess, at('09:00'));
      // it waits in the queue, and then it has failed
      expect(await seen(town)).toEqual(before);
      for (const record of records) await fails(town, record);
      const asked = records.flatMap((record) => record.asked);
      expect(asked).toContain(town.cast[reader].id);
      expect(await seen(town)).toEqual(before);
    },
  );

  test('any other that could not be sent is on everybody’s', async () => {
    const town = await open();
    const before = await seen(town);
    const [record] = await town.report(requestFromPupil, town.cast.tess, at('09:00'));
    const waiting = await seen(town);
    expect(waiting?.queue[0]).toBeGreaterThan(before?.queue[0] ?? 0);
    await fails(town, record);
    expect((await seen(town))?.sends).toMatchObject([{ fault: 'blocked', count: 1 }]);
  });

  test('the work of another school is not on this one’s', async () => {
    const town = await open();
    const before = await seen(town);
    const other = await open();
    await other.report(requestFromPupil, other.cast.tess, at('09:00'));
    expect(await seen(town)).toEqual(before);
  });
});
