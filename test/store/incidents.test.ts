import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { IncidentId } from '../../src/domain/ids.ts';
import { type Incident, referenceOf } from '../../src/domain/incident.ts';
import type { Db } from '../../src/store/db.ts';
import { cardsOf, claimDelivery, deliveryOf, noteDelivery } from '../../src/store/deliveries.ts';
import {
  byReference,
  incidents,
  incidentsOf,
  readIncident,
  reportsBy,
} from '../../src/store/incidents.ts';
import { type Cast, incidentOf, requestFromPupil } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

async function stored(db: Db, cast: Cast, change: Partial<Incident> = {}): Promise<Incident> {
  const { school, id: reporter } = cast.tess;
  const id = randomUUID() as IncidentId;
  const incident = { ...incidentOf(requestFromPupil), id, school, reporter, ...change } as Incident;
  await db.transaction((tx) => incidents.add(tx, incident));
  return incident;
}

const closed = (cast: Cast) => ({
  ...({ status: 'closed', by: cast.lena.id, at: at('12:00'), outcome: 'unfounded' } as const),
  ...{ reason: 'x', recordedIn: 'y' },
});

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('an incident comes back as it was stored, in whatever state', async () => {
    const { cast } = await openSchool(db());
    for (const change of [
      {},
      { status: 'in-hand', by: cast.lena.id, at: at('09:10') } as const,
      { status: 'unanswered', at: at('09:30'), nextAt: at('10:00') } as const,
      { status: 'sealed' } as const,
      closed(cast),
    ]) {
      const incident = await stored(db(), cast, change);
      const read = await readIncident(db().rows, incident.id);
      expect(read).toMatchObject(change);
      expect(read?.report).toEqual(incident.report);
    }
  });

  test('what is open is listed newest first, without what is closed or of another school', async () => {
    const { school, cast } = await openSchool(db());
    const other = await openSchool(db());
    const one = await stored(db(), cast);
    const two = await stored(db(), cast, { recordedAt: at('10:00') });
    await stored(db(), cast, closed(cast));
    await stored(db(), other.cast);
    const open = await incidentsOf(db().rows, school.id, 'open', 10);
    expect(open.map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(await incidentsOf(db().rows, school.id, 'all', 10)).toHaveLength(3);
    expect(await incidentsOf(db().rows, school.id, 'all', 2)).toHaveLength(2);
  });

  test("a reporter's own are theirs alone", async () => {
    const { cast } = await openSchool(db());
    const mine = await stored(db(), cast);
    await stored(db(), cast, { reporter: cast.ned.id });
    const { records, unreadable } = await reportsBy(db().rows, cast.tess.id, 10);
    expect([records.map(({ id }) => id), unreadable]).toEqual([[mine.id], 0]);
  });

  test('a reference finds the item at its own school and nowhere else', async () => {
    const one = await openSchool(db());
    const other = await openSchool(db());
    const incident = await stored(db(), one.cast);
    const reference = referenceOf(incident.id);
    expect((await byReference(db().rows, one.school.id, reference)).map(({ id }) => id)).toEqual([
      incident.id,
    ]);
    expect(await byReference(db().rows, other.school.id, reference)).toEqual([]);
  });

  test.each([
    ['without a reporter', sql`state - 'reporter'`],
    ['in a state that does not exist', sql`jsonb_set(state, '{status}', '"forgotten"')`],
    ['in a state without what belongs to it', sql`state - 'nextAt'`],
    ['with a role that does not exist', sql`jsonb_set(state, '{askedRoles}', '["caretaker"]')`],
    ['with a name where an id belongs', sql`jsonb_set(state, '{asked}', '["Lena"]')`],
    ['with a day that is none', sql`jsonb_set(state, '{recordedAt}', '"yesterday"')`],
  ])('a row %s is refused, not shown', async (_what, state) => {
    const { cast } = await openSchool(db());
    const { id, ...rest } = await stored(db(), cast);
    const plain = JSON.stringify({ id, ...rest });
    await sql`update incident set state = ${plain} where id = ${id}::uuid`.execute(db().rows);
    await sql`update incident set state = ${state} where id = ${id}::uuid`.execute(db().rows);
    await expect(readIncident(db().rows, id)).rejects.toThrow();
  });

  test('of several workers with the same notice one sends the card, and none once it may have gone out', async () => {
    const { cast } = await openSchool(db());
    const { id: incident } = await stored(db(), cast);
    const notice = { incident, person: cast.lena.id, round: 1 };
    const claims = await Promise.all(
      [1, 2, 3, 4].map(() => claimDelivery(db().rows, notice, at('09:00'))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    const note = (status: 'waiting' | 'perhaps' | 'sent', message: string | null = null) =>
      noteDelivery(db().rows, { ...notice, status, channel: null, message }, at('09:01'));
    await note('waiting');
    expect(await claimDelivery(db().rows, notice, at('09:01'))).toBe(true);
    await note('perhaps');
    expect(await claimDelivery(db().rows, notice, at('09:01'))).toBe(false);
    await note('sent', 'message-1');
    expect(await claimDelivery(db().rows, notice, at('09:01'))).toBe(false);
    expect((await cardsOf(db().rows, incident)).map(({ message }) => message)).toEqual([
      'message-1',
    ]);
  });

  test('when a notice was first tried stays known however often it is tried', async () => {
    const { cast } = await openSchool(db());
    const { id: incident } = await stored(db(), cast);
    const notice = { incident, person: cast.lena.id, round: 1 };
    await claimDelivery(db().rows, notice, at('09:00'));
    const waiting = { ...notice, status: 'waiting', channel: null, message: null } as const;
    await noteDelivery(db().rows, waiting, later(at('09:00'), 5));
    const known = await deliveryOf(db().rows, incident, cast.lena.id, 1);
    expect(known?.firstTriedAt).toEqual(at('09:00'));
  });
});
