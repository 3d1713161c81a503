import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { IncidentId } from '../../src/domain/ids.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { planRetention } from '../../src/flows/keep-to-retention.ts';
import { itemsFor } from '../../src/flows/read-lists.ts';
import type { Db } from '../../src/store/db.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { unreadableIn } from '../../src/store/keys/seal.ts';
import { itemsCard } from '../../src/teams/cards/lists.ts';
import { accepted, requestFromPupil, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { wordsOf } from '../support/house-card.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool } from './new-school.ts';

/** As a disk leaves it that has lost a block. */
const spoil = (db: Db, id: IncidentId) =>
  sql`update incident set state = jsonb_set(state, '{c}', '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="')
    where id = ${id}`.execute(db.rows);

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  test('one record that cannot be read stops neither the copy of the staff nor what follows from it', async () => {
    const town = await newSchool(store());
    const { db, cast } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.ned, at('09:01'));
    await spoil(db, broken.id);
    const without = Object.values(cast).filter(({ id }) => id !== cast.lena.id);
    const led = without.map((one) =>
      one === cast.pat ? { ...one, roles: ['dsl' as const] } : one,
    );
    await town.sync(copyOf(led), at('09:10'));
    expect((await town.staff(at('09:10'))).holders.dsl).toEqual([cast.pat.id]);
    expect((await readIncident(db.rows, whole.id))?.asked).toContain(cast.pat.id);
    await expect(readIncident(db.rows, broken.id)).rejects.toThrow('cannot be read');
    expect(unreadableIn(db.rows)).toContain(broken.id);
    expect(unreadableIn(db.rows)).not.toContain(whole.id);
  });

  test('a list shows what can be read and says that one record cannot', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const [broken] = await town.report(requestFromPupil, cast.tess, at('09:00'));
    const [whole] = await town.report(urgent, cast.ned, at('09:01'));
    await spoil(db, broken.id);
    const page = await itemsFor(db, cast.lena, at('09:10'));
    expect(page.items.map(({ id }) => id)).toEqual([whole.id]);
    expect(page.unreadable).toBe(1);
    expect(wordsOf(itemsCard(page, school, at('09:10')))).toContain(
      'One record cannot be read: please tell whoever runs Lantern.',
    );
    expect((await itemsFor(db, cast.tess, at('09:10'))).unreadable).toBe(0);
  });

  test('what is no longer to be kept goes all the same, and what cannot be read stays', async () => {
    const town = await newSchool(store());
    const { db, cast, school } = town;
    const closed = async () => {
      const [{ id }] = await town.report(requestFromPupil, cast.tess, at('09:00'));
      await town.settle(at('09:00'));
      const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: '7' } as const;
      for (const doing of [{ does: 'take' }, { does: 'close', closing }] as const) {
        accepted(await handleIncident(db, school, id, cast.lena, doing, at('09:10')));
      }
      return id;
    };
    const [broken, whole] = [await closed(), await closed()];
    await spoil(db, broken);
    const { records } = await planRetention(db, school, at('09:20'));
    expect(records.map(({ record }) => record)).toEqual([whole]);
  });
});
