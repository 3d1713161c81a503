import { describe, expect, test } from '@jest/globals';
import { undelivered } from '../../src/domain/alert.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Report } from '../../src/domain/report.ts';
import type { ToConfirm } from '../../src/domain/second-reader.ts';
import { escalateAlert } from '../../src/flows/escalate-alert.ts';
import { type Doing, handleIncident } from '../../src/flows/handle-incident.ts';
import { setAbsence } from '../../src/flows/set-absence.ts';
import { change } from '../../src/store/change.ts';
import { incidents } from '../../src/store/incidents.ts';
import { cardFaults } from '../support/card-schema.ts';
import { accepted, idsOf, requestFromPupil, requestFromStaff } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, inRoles, newSchool, type Town } from './new-school.ts';

/** One person is headteacher and safeguarding lead; Dev and Dot are deputies. */
const oneHead = {
  roles: { hana: ['head', 'dsl'], lena: [] },
  school: { dslIsHead: true },
} as const;
const byMail = 'chair@meadowlark.example';
/** The chair has no account, only an address. */
const chairByMail = { roles: { cho: [] }, school: { mailOnly: { chair: byMail } } } as const;
const aboutHead: Report = { ...requestFromStaff, initiator: 'head' };
const take: Doing = { does: 'take' };
const close: Doing = {
  ...{ does: 'close' },
  closing: { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' },
};
const says = (word: 'agree' | 'not-yet'): Doing => ({ does: 'confirm', says: word });

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  const does = (
    { db, school }: Town,
    id: Incident['id'],
    by: Town['cast']['hana'],
    doing: Doing,
    time = '10:00',
  ) => handleIncident(db, school, id, by, doing, at(time));
  const adultIn = async ({ report, cast }: Town): Promise<Incident> => {
    const records = await report(requestFromStaff, cast.tess, at('09:00'));
    return records.find(({ kind }) => kind === 'adult') ?? records[0];
  };
  /** The head has decided about an adult and waits for the second reader. */
  const decided = async (town: Town) => {
    const { id } = await adultIn(town);
    accepted(await does(town, id, town.cast.hana, take));
    return { id, closing: accepted(await does(town, id, town.cast.hana, close)) };
  };

  test('where head and lead are one person, what they decide about an adult waits for a deputy', async () => {
    const town = await newSchool(store(), oneHead);
    const { id, closing } = await decided(town);
    expect(closing.status).toBe('to-confirm');
    await town.settle(at('10:00'));
    expect(town.told(town.cast.dev)).toContainEqual(
      expect.stringContaining('New item needs your attention'),
    );
    expect(accepted(await does(town, id, town.cast.dev, says('agree'), '11:00'))).toMatchObject({
      ...{ status: 'closed', outcome: 'advice-given', recordedIn: 'File 7' },
    });
  });

  test('whoever decided cannot confirm it, nor can anybody who is not asked', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    expect(await does(town, id, town.cast.hana, says('agree'))).toMatchObject({
      why: 'own-request',
    });
    for (const by of [town.cast.tess, town.cast.dot, town.cast.lena, town.cast.clem]) {
      expect(await does(town, id, by, says('agree'))).toMatchObject({ why: 'not-asked' });
    }
    expect((await town.incident(id)).status).toBe('to-confirm');
  });

  test('the second reader may send it back, and it stays with whoever had it', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    expect(accepted(await does(town, id, town.cast.dev, says('not-yet')))).toMatchObject({
      ...{ status: 'in-hand', by: town.cast.hana.id },
    });
    expect(await town.kinds(id)).toContain('closing-sent-back');
    expect(accepted(await does(town, id, town.cast.hana, close, '12:00')).status).toBe(
      'to-confirm',
    );
    expect(accepted(await does(town, id, town.cast.dev, says('agree'), '12:30')).status).toBe(
      'closed',
    );
  });

  test('the reporter hears that it is dealt with once it is agreed, not before', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    await town.settle(at('10:00'));
    const dealtWith = () => town.told(town.cast.tess).filter((line) => line.includes('dealt with'));
    expect(dealtWith()).toEqual([]);
    await does(town, id, town.cast.dev, says('agree'));
    await town.settle(at('11:00'));
    expect(dealtWith()).toHaveLength(1);
  });

  test('two who press at once, agree and not yet, leave one answer and one line', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const answers = await Promise.all([
      does(town, id, town.cast.dev, says('agree')),
      does(town, id, town.cast.dev, says('not-yet')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const settled = (await town.kinds(id)).filter(
      (kind) => kind === 'incident-closed' || kind === 'closing-sent-back',
    );
    expect(settled).toHaveLength(1);
  });

  test('a deputy who is away is not the second reader: the other one is', async () => {
    const town = await newSchool(store(), oneHead);
    const { dev, dot } = town.cast;
    await setAbsence(town.db, town.school, dev, { person: dev.id, until: null }, at('08:00'));
    const { closing } = await decided(town);
    expect(closing.personally).toEqual([dot.id]);
  });

  test('with no deputy the chair is asked', async () => {
    const roles = { ...oneHead.roles, dev: [], dot: [] } as const;
    const town = await newSchool(store(), { ...oneHead, roles });
    expect((await decided(town)).closing.personally).toEqual([town.cast.cho.id]);
  });

  test('about a deputy no deputy is the second reader: the chair is', async () => {
    const town = await newSchool(store(), oneHead);
    const about = { ...requestFromStaff, subject: town.cast.dev.id };
    const records = await town.report(about, town.cast.tess, at('09:00'));
    const adult = records.find(({ kind }) => kind === 'adult') ?? records[0];
    accepted(await does(town, adult.id, town.cast.hana, take));
    const closing = accepted(await does(town, adult.id, town.cast.hana, close));
    expect(closing).toMatchObject({ status: 'to-confirm', personally: [town.cast.cho.id] });
  });

  test('it is the people in their roles that count, whatever the settings say', async () => {
    const town = await newSchool(store(), { roles: oneHead.roles });
    expect((await decided(town)).closing.status).toBe('to-confirm');
  });

  test('where head and lead are two people, or the record is about a child, nobody else is needed', async () => {
    const two = await newSchool(store());
    expect((await decided(two)).closing.status).toBe('closed');
    const one = await newSchool(store(), oneHead);
    const [child] = await one.report(requestFromPupil, one.cast.tess, at('09:00'));
    accepted(await does(one, child.id, one.cast.hana, take));
    expect(accepted(await does(one, child.id, one.cast.hana, close)).status).toBe('closed');
  });

  test('a second reader who is no longer deputy can no longer confirm', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const people = inRoles(town.cast, { dev: [] });
    await town.sync(copyOf(people), at('10:30'));
    expect((await does(town, id, { ...town.cast.dev, roles: [] }, says('agree'))).ok).toBe(false);
  });

  const away = (town: Town, person: Town['cast']['dev'], time: string) =>
    setAbsence(town.db, town.school, person, { person: person.id, until: null }, at(time));

  test('whoever decided cannot replace the second reader by setting them away', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const { dev, hana } = town.cast;
    const away = { person: dev.id, until: at('00:00', '2026-12-02') };
    expect(await setAbsence(town.db, town.school, hana, away, at('10:30'))).toMatchObject({
      why: 'asked-by-you',
    });
    expect(await town.incident(id)).toMatchObject({ status: 'to-confirm', second: dev.id });
  });

  test('a second reader who goes away is replaced at once, and reads it no longer', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const { dev, dot } = town.cast;
    await away(town, dev, '10:30');
    expect(await town.incident(id)).toMatchObject({
      ...{ status: 'to-confirm', second: dot.id, personally: [dot.id] },
    });
    await town.settle(at('10:30'));
    expect(town.told(dot)).toContainEqual(expect.stringContaining('New item needs your attention'));
    expect(await does(town, id, dev, says('agree'))).toMatchObject({ why: 'not-asked' });
    expect(accepted(await does(town, id, dot, says('agree'))).status).toBe('closed');
  });

  test('a second reader who is no longer deputy is replaced by the one who is', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    await town.sync(copyOf(inRoles(town.cast, { ...oneHead.roles, dev: [] })), at('10:30'));
    expect(await town.incident(id)).toMatchObject({ second: town.cast.dot.id });
  });

  test('a second reader who says that they have a conflict is replaced, and left out for good', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const { dev, dot } = town.cast;
    accepted(await does(town, id, dev, { does: 'conflict' }));
    expect(await town.incident(id)).toMatchObject({ second: dot.id });
    expect((await town.incident(id)).excluded).toContain(dev.id);
  });

  test('with nobody left to agree it stays in hand, and cannot be closed by one person alone', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const { dev, dot, cho, hana } = town.cast;
    for (const person of [dot, cho, dev]) await away(town, person, '10:30');
    expect(await town.incident(id)).toMatchObject({ status: 'in-hand', by: hana.id });
    expect(await does(town, id, hana, close, '11:00')).toMatchObject({ why: 'no-second-reader' });
    await setAbsence(town.db, town.school, dot, { back: dot.id }, at('12:00'));
    expect(accepted(await does(town, id, hana, close, '12:05'))).toMatchObject({ second: dot.id });
  });

  test('a second reader who has not answered by the next working day is reminded', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    await escalateAlert(town.db, town.school, id, at('12:00'));
    expect((await town.incident(id)).round).toBe(2);
    const { nextAt } = (await town.incident(id)) as ToConfirm;
    await escalateAlert(town.db, town.school, id, nextAt);
    expect(await town.incident(id)).toMatchObject({ status: 'to-confirm', round: 3 });
  });

  test('two second readers who cannot be reached do not take turns for ever', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    const { dev, dot, cho } = town.cast;
    const staff = await town.staff(at('10:10'));
    const fail = (to: PersonId) =>
      change(town.db, incidents, id, (held) =>
        undelivered(held, to, 'blocked', town.school, staff, at('10:10')),
      );
    for (const { id: to } of [dev, dot]) accepted(await fail(to));
    const last = accepted(await fail(cho.id));
    expect(last).toMatchObject({ status: 'to-confirm', second: cho.id });
    expect(await fail(dev.id)).toMatchObject({ why: 'not-asked' });
  });

  test('a chair without an account gets the neutral sentence by mail about what is sealed for them, and nothing else', async () => {
    const town = await newSchool(store(), chairByMail);
    const records = await town.report(aboutHead, town.cast.tess, at('09:00'));
    const sealed = records.filter(({ status }) => status === 'sealed');
    await town.settle(at('09:00'));
    const toChair = town.seen.mails.filter(({ to }) => to === byMail);
    expect(sealed.map(({ kind }) => kind)).toEqual(['adult']);
    expect(toChair).toEqual([
      {
        to: byMail,
        text: expect.stringMatching(
          /^New item needs your attention\. Ref \w{6}\. Please open Teams\.$/,
        ),
      },
    ]);
    expect(town.told(town.cast.hana)).toEqual([]);
  });

  test('a chair without an account hears nothing of an item that names the chair', async () => {
    const town = await newSchool(store(), { ...chairByMail, roles: { cho: [], hana: [] } });
    const about: Report = { ...requestFromStaff, initiator: 'chair' };
    const records = await town.report(about, town.cast.tess, at('09:00'));
    expect(
      records.some(({ status, never }) => status === 'sealed' && never.includes('chair')),
    ).toBe(true);
    await town.settle(at('09:00'));
    expect(town.seen.mails.filter(({ to }) => to === byMail)).toEqual([]);
  });

  test('a chair without an account hears nothing of what the school answers itself', async () => {
    const town = await newSchool(store(), chairByMail);
    const [{ id, asked }] = await town.report(requestFromPupil, town.cast.tess, at('09:00'));
    expect(asked).toEqual(idsOf(town.cast.lena));
    await does(town, id, town.cast.lena, take, '09:05');
    await town.settle(at('09:05'));
    expect(town.seen.mails).toEqual([]);
  });

  test('every card of these is one that Teams draws', async () => {
    const town = await newSchool(store(), oneHead);
    const { id } = await decided(town);
    await town.settle(at('10:00'));
    await does(town, id, town.cast.dev, says('agree'));
    await town.settle(at('11:00'));
    expect(town.seen.posts.length).toBeGreaterThan(2);
    expect(town.seen.posts.flatMap(({ card }) => cardFaults(card))).toEqual([]);
  });
});
