import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cardFaults } from '../support/card-schema.ts';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf } from '../support/house-card.ts';
import { hana, lena, tess } from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, hana);
});
afterAll(() => house.close());

const placed = () =>
  house.rows('select because, lifted_because from legal_hold order by placed_at');

test('a teacher who types hold learns nothing', async () => {
  await house.say(tess, 'hold');
  expect(house.read(tess)).toBe('There is nothing here for you.');
});

test('the headteacher holds one record by its reference, and it is in the list', async () => {
  const [reference = ''] = await report(house, tess, pupilAsks);
  await house.say(hana, 'hold');
  expect(cardFaults(house.screen(hana))).toEqual([]);
  expect(buttonsOf(house.screen(hana))).toEqual(['Hold']);
  await house.press(hana, 'Hold', { reference, because: 'police' });
  expect(house.read(hana)).toContain('Held.');
  expect(house.read(hana)).toContain(`Ref ${reference}`);
  expect(house.read(hana)).toMatch(new RegExp(`a police matter\\. Placed by ${hana.name}, `));
  expect(cardFaults(house.screen(hana))).toEqual([]);
  expect(await placed()).toEqual([{ because: 'police', lifted_because: null }]);
});

test('without a reason, or for a reference that is not there, nothing is held', async () => {
  await house.say(hana, 'hold');
  await house.press(hana, 'Hold', { reference: '' });
  expect(house.read(hana)).toContain('Please choose a reason first.');
  await house.press(hana, 'Hold', { reference: 'ZZZZZZ', because: 'police' });
  expect(house.read(hana)).toContain('You have no record with that reference.');
  expect(await placed()).toHaveLength(1);
});

test('the same press twice is one hold, and it takes the lead and the head to lift it from the school', async () => {
  await house.say(hana, 'hold');
  const before = house.lastSeen(hana);
  await house.press(hana, 'Hold', { because: 'complaint' });
  await house.pressOn(hana, before, 'Hold', { because: 'complaint' });
  expect(await placed()).toHaveLength(2);
  await house.say(lena, 'hold');
  expect(house.read(lena)).toContain('The whole school');
  const [, whole] = await house.rows('select id from legal_hold order by placed_at');
  await house.press(lena, 'Lift', { hold: String(whole?.id), lifted: 'matter-ended' });
  expect(house.read(lena)).toMatch(/Asked for, not lifted yet\. One of these .* Hana/);
  expect(cardFaults(house.screen(lena))).toEqual([]);
  await house.press(lena, 'Lift', { hold: String(whole?.id), lifted: 'matter-ended' });
  expect(house.read(lena)).toContain('Somebody else has to decide on your own request.');
  await house.say(hana, 'hold');
  expect(house.read(hana)).toMatch(/asked to lift it, .* \(the matter has ended\)\. Somebody else/);
  await house.press(hana, 'Lift', { hold: String(whole?.id), lifted: 'matter-ended' });
  expect(house.read(hana)).toContain('Lifted.');
  expect(house.read(hana)).not.toContain('The whole school');
  expect(await placed()).toEqual([
    { because: 'police', lifted_because: null },
    { because: 'complaint', lifted_because: 'matter-ended' },
  ]);
});
