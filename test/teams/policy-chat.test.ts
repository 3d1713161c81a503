import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cardFaults } from '../support/card-schema.ts';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf, filledIn } from '../support/house-card.ts';
import { hana, lena, tess } from '../support/house-cast.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, hana);
});
afterAll(() => house.close());

/** A second version as it stands after it was brought in: the first with one passage more. */
async function bringInSecond(): Promise<void> {
  await house.rows(
    `insert into policy_version (id, school, status, added_at, state)
     select 'second', school, 'imported', now(),
       jsonb_set(state - 'by' - 'at', '{policy,passages}', state->'policy'->'passages' ||
         '[{"number": 900, "headings": ["New"], "text": "Staff must ask before they use drones."}]')
       || '{"id": "second", "status": "imported"}'
     from policy_version where status = 'current'`,
  );
}
const current = () => house.rows("select id from policy_version where status = 'current'");

test('a teacher sees the current policy and its two-minute summary, and nothing to keep it with', async () => {
  await house.say(tess, 'policy');
  expect(buttonsOf(house.screen(tess))).toEqual(['Two-minute summary', 'I have read it']);
  expect(cardFaults(house.screen(tess))).toEqual([]);
  await house.press(tess, 'Two-minute summary');
  expect(house.read(tess)).toContain('What binds staff, in the words of the policy');
  expect(cardFaults(house.screen(tess))).toEqual([]);
  expect(filledIn(house.screen(tess))).toEqual({});
});

test('a teacher confirms, and the lead sees one of seven', async () => {
  await house.press(tess, 'I have read it');
  expect(house.read(tess)).toContain('Thank you');
  await house.say(lena, 'policy');
  await house.press(lena, 'Who has confirmed');
  expect(house.read(lena)).toMatch(/^1 of 7 have confirmed/);
  expect(house.read(lena)).not.toContain('Tess Thackeray');
  expect(cardFaults(house.screen(lena))).toEqual([]);
});

test('a second version waits: it is looked at before it is made current, by a keeper alone', async () => {
  await bringInSecond();
  const [before] = await current();
  await house.forge(lena, 'policy.make-current', { policy: 'second' });
  expect(await current()).toEqual([before]);
  await house.forge(tess, 'policy.look', { policy: 'second' });
  await house.forge(tess, 'policy.make-current', { policy: 'second' });
  expect(await current()).toEqual([before]);
  await house.say(hana, 'policy');
  await house.press(hana, 'Look at it (second)');
  expect(house.read(hana)).toContain('New: 1');
  expect(house.read(hana)).toContain('Staff must ask before they use drones.');
  expect(cardFaults(house.screen(hana))).toEqual([]);
  await house.press(hana, 'Yes, make it current');
  expect(await current()).toEqual([{ id: 'second' }]);
  expect(cardFaults(house.screen(hana))).toEqual([]);
});

test('a button of the version before confirms nothing of the new one', async () => {
  const [old] = await house.rows("select id from policy_version where status = 'superseded'");
  await house.forge(tess, 'policy.confirm', { policy: String(old?.id) });
  expect(await house.rows("select person from receipt where policy = 'second'")).toEqual([]);
});

test('staff are asked to confirm, each in their own chat', async () => {
  await house.say(lena, 'policy');
  await house.press(lena, 'Ask staff to confirm');
  expect(house.read(lena)).toMatch(/^7 people are asked to confirm/);
  await house.until(() => house.words(tess).includes('Please confirm that you have read'));
  expect(cardFaults(house.cardsFor(tess))).toEqual([]);
});

test('what was not answered reaches the keeper without a name, and nobody else', async () => {
  await house.say(tess, 'What time does the minibus leave today?');
  await house.say(lena, 'policy');
  await house.press(lena, 'What was not answered');
  expect(house.read(lena)).toContain('What time does the minibus leave today?');
  expect(house.read(lena)).not.toMatch(/Tess|Thackeray/);
  expect(cardFaults(house.screen(lena))).toEqual([]);
  await house.forge(tess, 'policy.gaps', {});
  expect(house.read(tess)).toContain('There is nothing here for you.');
});
