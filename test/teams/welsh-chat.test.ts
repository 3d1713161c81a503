import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf, textsOf } from '../support/house-card.ts';
import { dev, lena, pip, tess } from '../support/house-cast.ts';
import { contact, who, work } from '../support/house-link.ts';
import { pupilAsks } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  for (const who of [tess, pip]) house.inWelsh(who);
  await house.install(tess, lena, dev);
});
afterAll(() => house.close());

const firstLine = () => textsOf(house.cardsFor(tess))[0];

test('somebody whose Teams is in Welsh is welcomed in Welsh', () => {
  expect(firstLine()).toMatch(/^Lantern, i staff /);
});

test('danger told in Welsh is answered in Welsh, with 999 first', async () => {
  await house.say(
    tess,
    "Mae plentyn yn mynd i gwrdd â dyn o'r we ar ôl ysgol heddiw, mae hi mewn perygl",
  );
  expect(firstLine()).toBe('Os yw plentyn mewn perygl nawr, ffoniwch 999');
  expect(house.read(tess)).toContain('Siaradwch â rhywun nawr. Nid yw neges yn ddigon.');
  expect(house.read(tess)).toContain(lena.name);
});

test('a file is refused in Welsh', async () => {
  await house.say(tess, '', {
    attachments: [{ contentType: 'image/png', contentUrl: 'https://example.invalid/one.png' }],
  });
  expect(firstLine()).toBe('Lluniau o blant: peidiwch â mynd ymhellach');
  expect(house.read(tess)).toMatch(/ei anfon ymlaen, ei gadw na'i ddileu/);
});

test('a report goes from its form to its receipt in Welsh, and its words are kept as they were typed', async () => {
  const said = 'Gofynnodd disgybl i mi fod yn ffrind ar Insta';
  await house.say(tess, 'adrodd');
  await house.press(tess, 'Nesaf: gweld pwy fydd yn ei ddarllen', { ...pupilAsks, words: said });
  expect(textsOf(house.screen(tess)).slice(0, 2)).toEqual([
    'Gwiriwch pwy fydd yn darllen hwn',
    'Bydd yn ei ddarllen',
  ]);
  await house.press(tess, 'Anfon');
  expect(house.read(tess)).toMatch(/^Wedi'i anfon a'i gadw\. Cyf [2-9A-HJ-NP-TV-Z]{6}\n/);
  expect(house.read(tess)).toMatch(/Cofnodwyd: heddiw am \d\d:\d\d/);
  await house.say(tess, 'fy adroddiadau');
  expect(house.read(tess)).toContain('derbyniwyd');
});

test('whoever takes a report in Welsh sees the item in Welsh, and its reporter is told in Welsh', async () => {
  house.inWelsh(dev);
  await house.say(dev, 'cymorth');
  await house.say(tess, 'adrodd');
  await house.press(tess, 'Nesaf: gweld pwy fydd yn ei ddarllen', pupilAsks);
  await house.press(tess, 'Anfon');
  const [, reference = ''] = /Cyf (\w{6})/.exec(house.read(tess)) ?? [];
  await house.until(() => [lena, dev].every((who) => house.words(who).includes(reference)));
  expect(house.words(lena)).toMatch(/^New item needs your attention\. Ref /);
  expect(house.words(dev)).toMatch(/^Mae eitem newydd angen eich sylw\. Cyf /);
  const notice = house.messageWith(dev, reference);
  if (notice) await house.pressOn(dev, notice, 'Agor');
  expect(house.read(dev)).toContain('Pwy i bwy: Disgybl');
  await house.press(dev, 'Fe wnaf i hyn');
  expect(house.read(dev)).toContain('Diolch. Chi sydd â hwn nawr.');
  await house.until(() =>
    house.words(tess).includes(`Mae eich adroddiad mewn llaw. Cyf ${reference}`),
  );
});

test('a family link is declared in Welsh, and says where it stands', async () => {
  await house.say(tess, 'datgan');
  await house.press(tess, 'Nesaf', who);
  await house.press(tess, 'Nesaf', contact);
  await house.press(tess, 'Nesaf: gwirio', work);
  expect(house.read(tess)).toContain('Perthynas: Nith neu nai');
  expect(house.read(tess)).toContain('Plentyn: Wilf, Reception');
  await house.press(tess, 'Anfon');
  expect(house.read(tess)).toMatch(/^Mae eich datganiad wedi'i gofnodi\. Cyf /);
  expect(house.read(tess)).toMatch(/Sefyllfa: Yn aros am: .+\. Nid yw'n rhoi caniatâd/);
});

test('the policy is quoted in its own words, and only what stands around it is Welsh', async () => {
  await house.say(tess, "what does the policy say about following a pupil's account");
  const lines = textsOf(house.cardsFor(tess));
  expect(lines.join('\n')).toContain('iaith');
  expect(lines.some((line) => line.startsWith('S-16. Staff do not follow pupils'))).toBe(true);
  expect(buttonsOf(house.cardsFor(tess))).toEqual(
    expect.arrayContaining(['Oedd', 'Nac oedd', 'Gofyn i berson']),
  );
});

test('a pupil is turned away in Welsh', async () => {
  await house.say(pip, 'helo');
  expect(house.read(pip)).toContain('0800 1111');
  expect(house.read(pip)).toMatch(/^Ar gyfer staff/);
});

test('a colleague whose Teams is in English is answered in English all the while', async () => {
  await house.say(lena, 'help');
  expect(house.read(lena)).toMatch(/^Lantern, for the staff of /);
});
