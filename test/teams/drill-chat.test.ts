import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { IncidentId } from '../../src/domain/ids.ts';
import { noticeCard } from '../../src/teams/cards/notice.ts';
import { cardFaults } from '../support/card-schema.ts';
import { later } from '../support/clock.ts';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf, textsOf } from '../support/house-card.ts';
import { hana, lena, tess } from '../support/house-cast.ts';
import { referencesIn } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({ at: '2026-11-16T10:00:00Z' });
  await house.install(tess, lena, hana);
});
afterAll(() => house.close());

test('the headteacher starts a drill; pressed again, it is the same one', async () => {
  await house.say(hana, 'drill');
  expect(cardFaults(house.screen(hana))).toEqual([]);
  const before = house.lastSeen(hana);
  await house.press(hana, 'Send a drill now');
  expect(house.read(hana)).toMatch(/^Drill sent\. Ref \w{6}/);
  expect(cardFaults(house.screen(hana))).toEqual([]);
  await house.pressOn(hana, before, 'Send a drill now');
  expect(await house.rows('select id from incident')).toHaveLength(1);
});

test('the lead’s notice begins like every other and is marked below; so is the item she opens', async () => {
  await house.until(() => house.words(lena).includes('New item needs your attention'));
  expect(cardFaults(house.cardsFor(lena))).toEqual([]);
  const [first, ...below] = textsOf(house.cardsFor(lena));
  expect(first).toMatch(/^New item needs your attention\. Ref \w{6}\. Please open Teams\.$/);
  expect(below.join(' ')).toContain('DRILL');
  await house.press(lena, 'Open');
  expect(house.read(lena)).toContain('DRILL: this is practice');
});

test('when she takes it, the headteacher is told after how many minutes', async () => {
  const [drill] = await house.rows('select recorded_at from incident');
  house.clock.stopped = later(new Date(String(drill?.recorded_at)), 6);
  await house.press(lena, "I've got this");
  await house.until(() => house.words(hana).includes('was taken after 6 minutes'));
  expect(house.words(hana)).toMatch(/^DRILL\. Ref/);
  await house.say(hana, 'drill');
  expect(house.read(hana)).toContain('taken after 6 minutes');
});

test('it is marked on every card that is left of it: the taken notice, the list, the closed one', async () => {
  await house.say(lena, 'items');
  expect(house.read(lena)).toMatch(/DRILL\. Ref \w{6}: in hand/);
  await house.say(hana, 'my reports');
  expect(house.read(hana)).toMatch(/DRILL\. Ref \w{6}: in hand/);
  const [drill] = referencesIn(house.words(hana));
  await house.press(hana, `Where ${drill} stands`);
  expect(house.read(hana)).toContain('DRILL');
  const incident = crypto.randomUUID() as IncidentId;
  for (const state of ['waiting', 'in-hand', 'to-confirm', 'closed', 'gone'] as const) {
    const notice = noticeCard({ incident, reference: 'ABCDEF', drill: true, by: null, state });
    expect(textsOf(notice).slice(1).join(' ')).toContain('DRILL');
  }
});

test('a teacher is shown no drill and a hand-made press starts none', async () => {
  await house.say(tess, 'drill');
  expect(house.read(tess)).toBe('There is nothing here for you.');
  expect(buttonsOf(house.screen(tess))).toEqual([]);
  const [id, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await house.forge(tess, 'drill.start', { id, second });
  expect(await house.rows('select id from incident')).toHaveLength(1);
});
