import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { House } from '../support/house.ts';
import { buttonsOf, type Values } from '../support/house-card.ts';
import { clem, hana, lena, tess, tom } from '../support/house-cast.ts';
import {
  approved,
  approving,
  declare,
  linkHouse,
  open,
  readyToDecide,
} from '../support/house-link.ts';
import { openItem, pupilAsks, report } from '../support/house-report.ts';

const about: Values = { ...pupilAsks, child: 'Wilf in Reception' };
let house: House;
beforeAll(async () => {
  house = await linkHouse();
});
afterAll(() => house.close());

/** What an alert is at once: its priority, when it is due, and who was asked, in order. */
async function alertOf(reference: string) {
  const [row] = await house.rows('select state, recorded_at from incident where reference = $1', [
    reference,
  ]);
  const { priority, status, readers, asked, ladder, nextAt } = Object(row?.state);
  const waits = Date.parse(nextAt) - Date.parse(String(row?.recorded_at));
  return {
    priority,
    status,
    readers,
    people: asked?.length,
    ladder,
    minutes: Math.round(waits / 60_000),
  };
}

test('an alert about people with a link opens as soon, as urgent, and to the same people as without one', async () => {
  const [before = ''] = await report(house, tess, about);
  await openItem(house, lena, before);
  expect(house.read(lena)).not.toMatch(/link/);
  const link = await approved(house);
  const [after = ''] = await report(house, tess, about);
  expect(await alertOf(after)).toEqual(await alertOf(before));
  expect(await alertOf(after)).toMatchObject({
    ...{ priority: 'P2', status: 'waiting', minutes: expect.any(Number) },
    ...{
      readers: expect.arrayContaining([expect.objectContaining({ person: lena.id })]),
      ladder: expect.anything(),
    },
  });
  await openItem(house, lena, after);
  expect(house.read(lena)).toContain('An approved link exists: read it before acting.');
  expect(house.read(lena)).toContain('It changes nothing about this item');
  expect(buttonsOf(house.screen(lena))).toContain("I've got this");
  await house.press(lena, `Open link ${link}`);
  await open(house, lena, link);
  expect(house.read(lena)).toContain('State: Approved');
});

test('the same child’s name with another colleague is called a possible match', async () => {
  const [reference = ''] = await report(house, tom, about);
  await openItem(house, lena, reference);
  expect(house.read(lena)).toContain('Possible match: an approved link may exist.');
});

test('a link that was revoked is called not approved, without the reason', async () => {
  await house.say(hana, 'register');
  const link = buttonsOf(house.screen(hana)).find((title) => /^Open [2-9A-Z]{6}$/.test(title));
  await house.press(hana, link ?? 'no such button');
  await house.press(hana, 'Revoke', { 'words-revoke': 'The family has asked' });
  const [reference = ''] = await report(house, tess, about);
  await openItem(house, lena, reference);
  expect(house.read(lena)).toContain('A family link was revoked: it is not approved.');
  expect(house.read(lena)).not.toContain('The family has asked');
});

test('a link whose last day is over is called not approved, should the clock not have come by', async () => {
  const link = await readyToDecide(house, tom);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await house.press(hana, 'Approve', { ...approving, until: tomorrow });
  house.clock.stopped = new Date(Date.now() + 3 * 86_400_000);
  const [reference = ''] = await report(house, tom, about);
  await openItem(house, lena, reference);
  expect(house.read(lena)).toMatch(/A family link lapsed on .*: it is not approved\./);
  await house.press(lena, `Open link ${link}`);
  await open(house, lena, link);
  expect(house.read(lena)).not.toContain('State: Approved');
  house.clock.stopped = null;
});

test('a declaration that is not decided yet says nothing on an alert', async () => {
  await declare(house, clem);
  const [reference = ''] = await report(house, clem, { ...about, child: 'Somebody else' });
  await openItem(house, lena, reference);
  expect(house.read(lena)).not.toMatch(/family link|approved link/i);
});
