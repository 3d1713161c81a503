import { describe, expect, test } from '@jest/globals';
import { speakNow } from '../../src/domain/view/speak-now.ts';
import { goRoundAway, setAbsence } from '../../src/flows/set-absence.ts';
import type { Db } from '../../src/store/db.ts';
import { readLine } from '../../src/store/ledger.ts';
import { accepted, idsOf, requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool } from './new-school.ts';

const nextWeek = at('00:00', '2026-12-02');

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('a report made while the lead is away goes to the deputies, and the lead hears nothing of it', async () => {
    const { db, school, cast, report, settle, told } = await newSchool(store());
    const { lena, dev, dot, tess } = cast;
    accepted(await setAbsence(db, school, dev, { person: lena.id, until: nextWeek }, at('08:00')));
    const [incident] = await report(requestFromPupil, tess, at('09:00'));
    await settle(at('09:00'));
    expect(incident.asked).toEqual(idsOf(dev, dot));
    expect(told(lena)).toEqual(['You have been set as away']);
    expect(told(dev)).toEqual([expect.stringContaining('New item needs your attention')]);
  });

  test('an item that waits for the lead alone goes on at once when she says that she is away', async () => {
    const { db, school, cast, report, settle, incident, told, kinds } = await newSchool(store());
    const { lena, dev, dot, tess } = cast;
    const [{ id }] = await report(requestFromPupil, tess, at('09:00'));
    accepted(await setAbsence(db, school, lena, { person: lena.id, until: null }, at('09:03')));
    await settle(at('09:03'));
    expect((await incident(id)).asked).toEqual(idsOf(lena, dev, dot));
    expect(told(dev)).toHaveLength(1);
    expect((await kinds(id)).filter((kind) => kind === 'alert-asked')).toHaveLength(3);
    await goRoundAway(db, school, at('09:04'));
    expect((await incident(id)).asked).toEqual(idsOf(lena, dev, dot));
  });

  test('the headteacher cannot set away the chair: a report about her waits for the chair, who hears of it', async () => {
    const { db, school, cast, report, settle, told } = await newSchool(store());
    const { hana, cho, tess } = cast;
    const away = { person: cho.id, until: nextWeek };
    expect(await setAbsence(db, school, hana, away, at('08:00'))).toMatchObject({ ok: false });
    const about = { ...requestFromStaff, subject: hana.id, initiator: 'head' } as const;
    const records = await report(about, tess, at('09:00'));
    expect(records.find(({ kind }) => kind === 'adult')).toMatchObject({
      ...{ status: 'waiting', asked: [cho.id] },
    });
    await settle(at('09:00'));
    expect(told(cho)).toHaveLength(1);
  });

  test('whoever is set away by a colleague is told by whom and until when, and nobody who says it of himself is', async () => {
    const { db, school, cast, settle, seen } = await newSchool(store());
    const { lena, dev } = cast;
    await setAbsence(db, school, dev, { person: lena.id, until: nextWeek }, at('08:00'));
    await setAbsence(db, school, dev, { person: dev.id, until: null }, at('08:00'));
    await settle(at('08:01'));
    expect(seen.posts).toHaveLength(1);
    const said = JSON.stringify(seen.posts[0]);
    expect(said).toContain(dev.name);
    expect(said).toContain('1 December 2026');
  });

  test('an absence ends by itself on its day, and the lead is asked again from then on', async () => {
    const { db, school, cast, report } = await newSchool(store());
    const { lena, tess, dev, dot } = cast;
    const until = at('00:00', '2026-11-25');
    accepted(await setAbsence(db, school, lena, { person: lena.id, until }, at('09:00')));
    const [during] = await report(requestFromPupil, tess, at('15:00'));
    const [after] = await report(requestFromPupil, tess, at('09:00', '2026-11-25'));
    expect(during.asked).toEqual(idsOf(dev, dot));
    expect(after.asked).toEqual([lena.id]);
  });

  test('somebody who is back is asked again from the next report on', async () => {
    const { db, school, cast, report } = await newSchool(store());
    const { lena, tess, hana } = cast;
    accepted(await setAbsence(db, school, hana, { person: lena.id, until: nextWeek }, at('08:00')));
    accepted(await setAbsence(db, school, lena, { back: lena.id }, at('08:30')));
    expect((await report(requestFromPupil, tess, at('09:00')))[0].asked).toEqual([lena.id]);
  });

  test('a plain teacher says it for nobody, and a day that is over is refused; neither leaves a trace', async () => {
    const { db, school, cast, staff } = await newSchool(store());
    const { lena, dev, tess } = cast;
    const away = { person: lena.id, until: null };
    expect(await setAbsence(db, school, tess, away, at('09:00'))).toMatchObject({
      why: 'not-asked',
    });
    const over = { person: lena.id, until: at('08:59') };
    expect(await setAbsence(db, school, dev, over, at('09:00'))).toMatchObject({
      why: 'wrong-date',
    });
    expect((await staff(at('09:00'))).away.size).toBe(0);
    expect(await linesOf(store(), school.id)).toEqual([]);
  });

  test('somebody at another school is not to be set away here', async () => {
    const here = await newSchool(store());
    const there = await newSchool(store());
    const away = { person: there.cast.lena.id, until: null };
    expect(await setAbsence(here.db, here.school, here.cast.hana, away, at('09:00'))).toMatchObject(
      {
        ...{ ok: false, why: 'not-asked' },
      },
    );
  });

  test('the ledger keeps who said that who is away, and that they are back', async () => {
    const { db, school, cast } = await newSchool(store());
    const { lena, dev } = cast;
    await setAbsence(db, school, dev, { person: lena.id, until: nextWeek }, at('09:00'));
    await setAbsence(db, school, lena, { back: lena.id }, at('10:00'));
    expect(await linesOf(store(), school.id)).toMatchObject([
      { kind: 'away', by: dev.id, as: 'deputy-dsl', who: lena.id },
      { kind: 'back-again', by: lena.id, as: 'dsl', who: lena.id },
    ]);
  });

  test('out of office in the directory passes over the lead and moves what waits for her; back in, she is asked again', async () => {
    const { cast, sync, report, incident, settle, told } = await newSchool(store());
    const { lena, dev, dot, tess } = cast;
    const all = Object.values(cast);
    const [{ id }] = await report(requestFromPupil, tess, at('08:55'));
    await sync(copyOf(all, [lena]), at('09:00'));
    await settle(at('09:00'));
    expect((await incident(id)).asked).toEqual(idsOf(lena, dev, dot));
    expect(told(dev)).toHaveLength(1);
    await sync(copyOf(all, []), at('09:10'));
    expect((await report(requestFromPupil, tess, at('09:11')))[0].asked).toEqual([lena.id]);
  });

  test('what a person said stays when the directory says that nobody is out of office', async () => {
    const { db, school, cast, sync, staff } = await newSchool(store());
    const { lena } = cast;
    await setAbsence(db, school, lena, { person: lena.id, until: null }, at('08:00'));
    await sync(copyOf(Object.values(cast), []), at('09:00'));
    expect((await staff(at('09:01'))).away).toEqual(new Set([lena.id]));
  });

  test('while the directory cannot say, its last word holds for a day and not for ever', async () => {
    const { cast, sync, staff } = await newSchool(store());
    const all = Object.values(cast);
    await sync(copyOf(all, [cast.lena]), at('09:00'));
    await sync(copyOf(all, 'not-known'), at('09:10'));
    expect((await staff(at('09:11'))).away).toEqual(new Set([cast.lena.id]));
    expect((await staff(later(at('09:01'), 24 * 60))).away.size).toBe(0);
  });

  test('an item sealed because everybody was away is opened as soon as one of them is back', async () => {
    const { db, school, cast, report, incident, settle, told } = await newSchool(store());
    const { hana, cho, tess } = cast;
    for (const one of [hana, cho]) {
      await setAbsence(db, school, one, { person: one.id, until: null }, at('08:00'));
    }
    const records = await report(requestFromStaff, tess, at('09:00'));
    const sealed = records.find(({ status }) => status === 'sealed');
    expect(sealed?.kind).toBe('adult');
    await setAbsence(db, school, hana, { back: hana.id }, at('09:20'));
    await settle(at('09:20'));
    const { id } = sealed ?? records[0];
    expect(await incident(id)).toMatchObject({ status: 'waiting', asked: [hana.id] });
    expect(told(hana)).toHaveLength(1);
  });

  test('nobody who is away is named to somebody who has to speak to a person now', async () => {
    const { db, school, cast, staff } = await newSchool(store());
    await setAbsence(db, school, cast.lena, { person: cast.lena.id, until: null }, at('08:00'));
    const named = speakNow(null, school, await staff(at('09:00')), cast.tess.id);
    expect(JSON.stringify(named)).not.toContain(cast.lena.name);
    expect(JSON.stringify(named)).toContain(cast.dev.name);
  });
});

async function linesOf(db: Db, school: string) {
  const rows = await db.rows
    .selectFrom('ledger')
    .selectAll()
    .where('school', '=', school)
    .orderBy('line')
    .execute();
  return rows.map(readLine);
}
