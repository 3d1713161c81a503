import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cardFaults } from '../support/card-schema.ts';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf } from '../support/house-card.ts';
import { dev, hana, lena, tess, tom } from '../support/house-cast.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana, tom);
});
afterAll(() => house.close());

const away = () => house.rows('select person, source from absence order by person');

test('a lead who types "away" and says so is noted, and the deputy is named as in', async () => {
  await house.say(lena, 'away');
  expect(cardFaults(house.screen(lena))).toEqual([]);
  await house.press(lena, 'Away', { person: lena.id });
  expect(house.read(lena)).toContain('Noted as away.');
  expect(house.read(lena)).toMatch(/Lena Larkspur: .*Away now/);
  expect(house.read(lena)).toMatch(/Dev Dunmore: .*In\./);
  expect(cardFaults(house.screen(lena))).toEqual([]);
  expect(await away()).toEqual([{ person: lena.id, source: 'person' }]);
});

test('a report made meanwhile goes to the deputy, and the lead hears nothing', async () => {
  await house.say(tess, 'report');
  await house.press(tess, 'Next: see who will read it', {
    ...{ initiator: 'pupil', target: 'staff', action: 'request_sent', words: 'He asked me' },
  });
  await house.press(tess, 'Send');
  await house.until(() => house.words(dev).includes('New item needs your attention'));
  expect(house.words(lena)).not.toContain('New item');
});

test('the deputy says from a phone that the lead is back', async () => {
  house.onPhone(dev);
  await house.say(dev, 'back');
  await house.press(dev, 'Back again', { person: lena.id }, 'submit');
  expect(house.read(dev)).toContain('Noted as back.');
  expect(await away()).toEqual([]);
});

test('a day that is over is refused in a sentence, and nobody is away', async () => {
  await house.say(lena, 'away');
  await house.press(lena, 'Away', { person: lena.id, until: '2026-11-15' });
  expect(house.read(lena)).toContain('Please choose a day in the future. Nothing was changed.');
  expect(await away()).toEqual([]);
});

test('a plain teacher is offered nobody, and a hand-made press for the lead changes nothing', async () => {
  await house.say(tess, 'away');
  expect(buttonsOf(house.screen(tess))).toEqual([]);
  expect(cardFaults(house.screen(tess))).toEqual([]);
  await house.forge(tess, 'absence.set', { person: lena.id, until: '' });
  expect(await away()).toEqual([]);
});

test('while the lead’s mailbox answers that she is out, "back" says so and does not claim otherwise', async () => {
  const insert = 'insert into absence (person, source, school, starts_at) values ($1, $2, $3, $4)';
  await house.rows(insert, [lena.id, 'directory', house.school.id, '2026-01-05T09:00:00Z']);
  await house.say(lena, 'back');
  await house.press(lena, 'Back again', { person: lena.id });
  expect(house.read(lena)).toContain('Outlook still says out of office');
  expect(house.read(lena)).not.toContain('Noted as back.');
  await house.rows('delete from absence');
});

test('the headteacher closes the school with two words and opens it again with a button', async () => {
  house.clock.stopped = new Date('2026-11-16T10:00:00Z');
  await house.say(hana, 'Snow day');
  expect(house.read(hana)).toMatch(/^School is closed today, 16 November 2026/);
  expect(cardFaults(house.screen(hana))).toEqual([]);
  expect(await house.rows('select day from snow_day')).toEqual([{ day: '2026-11-16' }]);
  await house.press(hana, 'Open after all');
  expect(house.read(hana)).toMatch(/^School is open today/);
  expect(cardFaults(house.screen(hana))).toEqual([]);
  expect(await house.rows('select day from snow_day')).toEqual([]);
});

test('a deputy or a teacher who says so closes nothing, and learns who can', async () => {
  for (const who of [dev, tess]) {
    await house.say(who, 'snow day');
    expect(house.read(who)).toContain('The headteacher or the safeguarding lead can say');
    expect(cardFaults(house.screen(who))).toEqual([]);
    await house.forge(who, 'school-day.closed', {});
  }
  expect(await house.rows('select day from snow_day')).toEqual([]);
});

test('no name stands in the log of all this', () => {
  expect(house.written()).not.toMatch(/Larkspur|Thackeray|Hollis|He asked me/);
});
