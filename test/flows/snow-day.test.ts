import { describe, expect, test } from '@jest/globals';
import { minutesToHomeTime, timeOfSchool } from '../../src/domain/calendar.ts';
import { roles } from '../../src/domain/people.ts';
import { callSnowDay, schoolToday } from '../../src/flows/school-today.ts';
import { setAbsence } from '../../src/flows/set-absence.ts';
import { accepted, idsOf, requestFromPupil } from '../support/cast.ts';
import { at, schoolDay } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool } from './new-school.ts';

const tomorrow = '2026-11-25';

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('only the headteacher or the safeguarding lead can say that school is closed', async () => {
    const { db, school, cast, today } = await newSchool(store());
    const may: string[] = [];
    for (const role of roles) {
      const by = { ...cast.tess, roles: [role] };
      if ((await callSnowDay(db, school, by, 'open', at('07:00'))).ok) may.push(role);
    }
    expect(may).toEqual(['dsl', 'head']);
    expect(await callSnowDay(db, school, cast.tess, 'closed', at('07:00'))).toMatchObject({
      ...{ ok: false, why: 'not-asked' },
    });
    expect((await today()).calendar.snowDays).toEqual(school.calendar.snowDays);
  });

  test('once it is called, that day is closed for every clock, and the next is not', async () => {
    const { db, school, cast, today } = await newSchool(store());
    expect(timeOfSchool((await today()).calendar, at('10:00'))).toBe('school');
    expect(accepted(await callSnowDay(db, school, cast.hana, 'closed', at('07:00')))).toBe(
      schoolDay,
    );
    const { calendar } = await today();
    expect(timeOfSchool(calendar, at('10:00'))).toBe('closed');
    expect(minutesToHomeTime(calendar, at('10:00'))).toBeNull();
    expect(timeOfSchool(calendar, at('10:00', tomorrow))).toBe('school');
  });

  test('a report made on a snow day has its next step on the next day of school', async () => {
    const open = await newSchool(store());
    const closed = await newSchool(store());
    await callSnowDay(closed.db, closed.school, closed.cast.lena, 'closed', at('07:00'));
    const stepOf = async ({ report, cast }: typeof open) => {
      const [incident] = await report(requestFromPupil, cast.tess, at('09:00'));
      return incident.status === 'waiting' ? incident.nextAt.toISOString().slice(0, 10) : null;
    };
    expect(await stepOf(open)).toBe(schoolDay);
    expect(await stepOf(closed)).toBe(tomorrow);
  });

  test('an item that waits already takes its next hour by the new clock', async () => {
    const { db, school, cast, report, settle, incident } = await newSchool(store());
    const [{ id, ...opened }] = await report(requestFromPupil, cast.tess, at('08:00'));
    const nextAt = 'nextAt' in opened ? opened.nextAt : at('08:00');
    await callSnowDay(db, school, cast.hana, 'closed', at('08:01'));
    await settle(nextAt);
    const moved = await incident(id);
    expect(moved.status).toBe('waiting');
    expect('nextAt' in moved && moved.nextAt.toISOString() >= tomorrow).toBe(true);
  });

  test('somebody who goes away on a snow day is passed over by the clock of that day', async () => {
    const { db, school, cast, report, today, incident } = await newSchool(store());
    const { lena, dev, dot, tess } = cast;
    await callSnowDay(db, school, lena, 'closed', at('07:00'));
    const [{ id }] = await report(requestFromPupil, tess, at('09:00'));
    await setAbsence(db, await today(), lena, { person: lena.id, until: null }, at('09:05'));
    const moved = await incident(id);
    expect(moved.asked).toEqual(idsOf(lena, dev, dot));
    expect('nextAt' in moved && moved.nextAt.toISOString() >= tomorrow).toBe(true);
  });

  test('open after all undoes it, and both are lines in the ledger', async () => {
    const { db, school, cast, today } = await newSchool(store());
    await callSnowDay(db, school, cast.hana, 'closed', at('06:30'));
    await callSnowDay(db, school, cast.hana, 'closed', at('06:31'));
    await callSnowDay(db, school, cast.lena, 'open', at('07:30'));
    expect(timeOfSchool((await today()).calendar, at('10:00'))).toBe('school');
    const lines = await store()
      .rows.selectFrom('ledger')
      .select(['by', 'what'])
      .where('school', '=', school.id)
      .orderBy('line')
      .execute();
    expect(lines).toEqual([
      { by: cast.hana.id, what: { kind: 'school-day', day: schoolDay, is: 'closed' } },
      { by: cast.hana.id, what: { kind: 'school-day', day: schoolDay, is: 'closed' } },
      { by: cast.lena.id, what: { kind: 'school-day', day: schoolDay, is: 'open' } },
    ]);
  });

  test('a snow day at one school closes no other', async () => {
    const here = await newSchool(store());
    const there = await newSchool(store());
    await callSnowDay(here.db, here.school, here.cast.hana, 'closed', at('07:00'));
    const { calendar } = await schoolToday(there.db, there.school);
    expect(timeOfSchool(calendar, at('10:00'))).toBe('school');
  });

  test('late in the evening it is the day of the school clock that closes, not that of the machine', async () => {
    const { db, school, cast } = await newSchool(store());
    const summer = new Date('2026-06-30T23:30:00Z');
    expect(accepted(await callSnowDay(db, school, cast.hana, 'closed', summer))).toBe('2026-07-01');
  });
});
