import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshId, type House, sentenceIn, startHouse } from '../support/house.ts';
import { buttonsOf, textsOf } from '../support/house-card.ts';
import { cho, hana, lena, tess, tom } from '../support/house-cast.ts';
import { openItem, referencesIn } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, hana, cho, tom);
});
afterAll(() => house.close());

const declaration = {
  child: 'Wilf, Reception',
  relationship: 'My nephew',
  since: 'Since he was born',
  contact: 'Family WhatsApp',
};
const secrets = /Wilf|nephew|WhatsApp|Tess/;

async function declare(): Promise<string> {
  await house.say(tess, 'declare');
  await house.press(tess, 'Declare it', declaration);
  return referencesIn(house.words(tess))[0] ?? '';
}
async function openedByHana(reference: string): Promise<void> {
  await house.until(() => house.messageWith(hana, reference) !== undefined);
  const asked = house.messageWith(hana, reference);
  expect(textsOf(asked?.card)).toEqual([
    `New item needs your attention. Ref ${reference}. Please open Teams.`,
  ]);
  if (asked) await house.pressOn(hana, asked, 'Open');
}

test('the form says that a declaration gives no leave until the headteacher has decided', async () => {
  await house.say(tess, 'declare');
  expect(house.words(tess)).toContain('Until the headteacher has decided, it gives no leave');
  await house.press(tess, 'Cancel');
  expect(house.words(tess)).toMatch(/^Nothing was declared\n/);
});

test('declared, decided with a reason and a date, told, and in the register', async () => {
  const reference = await declare();
  expect(textsOf(house.cardsFor(tess))).toEqual([
    `Your declaration is recorded. Ref ${reference}`,
    'State: Declared, not decided: gives no leave',
  ]);
  await openedByHana(reference);
  for (const part of Object.values(declaration)) expect(house.read(hana)).toContain(part);
  const answers = { conditions: 'Adults only in the group', until: '2099-07-31' };
  await house.press(hana, 'Approve', answers);
  expect(house.read(hana)).toContain('Decided. The person who declared it is told.');
  expect(house.read(hana)).toContain('Reason: Adults only in the group');
  expect(house.words(hana)).not.toMatch(secrets);

  await house.until(() => house.words(tess).startsWith('Your declaration has been decided'));
  expect(house.words(tess)).toContain('State: Approved\nUntil: 31 July 2099');
  expect(house.words(tess)).not.toMatch(/Wilf|nephew|Adults only/);
  await house.press(tess, 'Open');
  expect(house.read(tess)).toContain('Reason: Adults only in the group');
  expect(house.read(tess)).not.toContain('Ask yourself');

  for (const keeper of [hana, lena]) {
    await house.say(keeper, 'register');
    expect(house.words(keeper)).toContain('Declared by: Tess Thackeray\nState: Approved');
    expect(house.words(keeper)).not.toMatch(/Wilf|nephew/);
  }
});

test('without a reason, or with a day that is past, nothing is decided and nothing typed is lost', async () => {
  const reference = await declare();
  await openedByHana(reference);
  const refusals = [
    await house.press(hana, 'Approve', { conditions: ' ', until: '2099-07-31' }),
    await house.press(hana, 'Approve', { conditions: 'Yes', until: '2020-01-01' }),
    await house.press(hana, 'Approve', { conditions: 'Yes' }),
    await house.press(hana, 'Decline', { advice: '' }),
  ];
  expect(refusals.map(sentenceIn)).toEqual([
    'Please write something first. Nothing was changed.',
    'Please choose a day in the future. Nothing was changed.',
    'Something is missing or too long. Nothing was changed. Please check and try again.',
    'Please write something first. Nothing was changed.',
  ]);
  await house.press(hana, 'Decline', { advice: 'Please use her phone instead' });
  expect(house.read(hana)).toContain('State: Not approved');
});

test('nobody else decides; besides the safeguarding lead, nobody else learns that there is something to decide', async () => {
  await declare();
  const [link] = await house.rows(`select id from exception where status = 'declared'`);
  const answers = { conditions: 'ok', advice: 'no', until: '2099-07-31' };
  for (const who of [tom, cho]) {
    for (const verb of [
      'exception.open',
      'exception.approve',
      'exception.decline',
      'exception.hide',
    ]) {
      await house.forge(who, verb, { exception: link?.id, ...answers });
      const refused = house.read(who);
      await house.forge(who, verb, { exception: freshId(), ...answers });
      expect([who.name, verb, house.read(who)]).toEqual([who.name, verb, refused]);
      expect(refused).toBe('There is nothing here for you.');
    }
  }
  await house.forge(lena, 'exception.open', { exception: link?.id });
  expect(buttonsOf(house.screen(lena))).toEqual(['Hide details']);
  await house.forge(lena, 'exception.approve', { exception: link?.id, ...answers });
  await house.forge(tess, 'exception.approve', { exception: link?.id, ...answers });
  expect(house.read(tess)).toContain('Somebody else has to decide on your own request.');
  expect(await house.rows(`select id from exception where status = 'declared'`)).toHaveLength(1);
});

test("the headteacher's own link goes to the chair", async () => {
  await house.say(hana, 'declare');
  await house.press(hana, 'Declare it', declaration);
  const reference = referencesIn(house.words(hana))[0] ?? 'none';
  await openItem(house, cho, reference);
  await house.press(cho, 'Decline', { advice: 'Not while you teach the class' });
  await house.until(() => house.words(hana).startsWith('Your declaration has been decided'));
});

test('on a phone the details are written into the chat, and can be hidden again', async () => {
  house.onPhone(hana);
  await house.say(hana, 'hello');
  const reference = await declare();
  await openedByHana(reference);
  expect(house.words(hana)).toContain('Wilf, Reception');
  await house.press(hana, 'Hide details');
  expect(house.words(hana)).toBe(
    `New item needs your attention. Ref ${reference}. Please open Teams.`,
  );
});
