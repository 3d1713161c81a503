import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExceptionMode, exceptionModes } from '../../src/domain/school.ts';
import { freshId, type House, sentenceIn } from '../support/house.ts';
import { buttonsOf, filledIn, type Values } from '../support/house-card.ts';
import { cho, clem, hana, lena, tess, tom } from '../support/house-cast.ts';
import {
  approving,
  commented,
  declare,
  linkHouse,
  open,
  secrets,
  who,
  work,
  yesterday,
} from '../support/house-link.ts';

const houseOf = (exceptionMode: ExceptionMode): Promise<House> =>
  linkHouse({ exceptionMode, ...(exceptionMode === 'none' ? { exceptionSource: null } : {}) });

describe.each(exceptionModes)('the whole life in a school of the mode %s', (mode) => {
  let house: House;
  let reference = '';
  beforeAll(async () => {
    house = await houseOf(mode);
  });
  afterAll(() => house.close());

  test('a declaration is three short steps, checked, and gives no leave', async () => {
    reference = await declare(house);
    expect(house.read(tess)).toContain(`Your declaration is recorded. Ref ${reference}`);
    expect(house.read(tess)).toContain('Gives no leave');
    expect(house.read(tess)).not.toMatch(secrets);
  });

  test('the safeguarding lead comments first, with a flag', async () => {
    await open(house, lena, reference);
    expect(house.read(lena)).toContain('Child: Wilf, Reception');
    await house.press(lena, 'Save comment', commented);
    expect(house.read(lena)).toContain('Safeguarding flag: YES');
  });

  test('whoever decides sees the flag, and needs a reason', async () => {
    await open(house, hana, reference);
    expect(house.read(hana)).toContain('Safeguarding flag: YES');
    const approves = buttonsOf(house.screen(hana)).filter((title) => /approve|agree/i.test(title));
    expect(approves.length > 0).toBe(mode !== 'declare-only');
    const refused = await house.press(hana, ...deciding(mode, ' '));
    expect(sentenceIn(refused)).toBe('Please write something first. Nothing was changed.');
    await house.press(hana, ...deciding(mode, 'Family of long standing'));
    expect(house.read(hana)).toContain(stateAfter[mode]);
  });

  test('the applicant is told by the neutral sentence, and never sees flag or comment', async () => {
    await open(house, tess, reference);
    expect(house.read(tess)).toContain(stateAfter[mode]);
    expect(house.read(tess)).toContain('Family of long standing');
    expect(house.read(tess)).not.toMatch(/flag|Quiet family|no concern/i);
  });

  test('its end is final, and the register shows it', async () => {
    await house.say(hana, 'register');
    await house.press(hana, `Open ${reference}`);
    if (mode === 'declare-only') await house.press(hana, 'Close it', { because: 'child-left' });
    else await house.press(hana, 'Revoke', { 'words-revoke': 'The family has asked' });
    await house.say(tess, 'register');
    expect(house.read(tess)).toMatch(/^My family links/);
    expect(house.read(tess)).toMatch(mode === 'declare-only' ? /Closed/ : /Revoked/);
    await house.press(tess, `Open ${reference}`);
    expect(buttonsOf(house.screen(tess))).toEqual(['Hide details']);
    expect(house.read(tess)).not.toContain('The family has asked');
  });

  test('nothing of it is in any log', () => {
    expect(house.written()).not.toMatch(/Wilf|Quiet family|Thackeray|My sister/);
  });
});

const deciding = (mode: ExceptionMode, reason: string): readonly [string, Values] => {
  switch (mode) {
    case 'approve':
      return ['Approve', { ...approving, reason }];
    case 'discuss-and-record':
      return ['Agree and record', { ...approving, reason, discussedOn: yesterday }];
    case 'none':
      return ['Agree, outside the policy', { ...approving, reason }];
    case 'declare-only':
      return ['Record', { 'words-record': reason }];
  }
};
const stateAfter: Record<ExceptionMode, string> = {
  approve: 'State: Approved',
  'discuss-and-record': 'State: Talked over, agreed and recorded',
  none: 'State: Agreed outside the policy, which says nothing about such links',
  'declare-only': 'State: Recorded: the school knows of it. This is no leave',
};

test('where there are no exceptions, a change of what is recorded reaches the lead and the headteacher', async () => {
  const house = await houseOf('declare-only');
  try {
    const reference = await declare(house);
    await open(house, lena, reference);
    await house.press(lena, 'Save comment', { ...commented, flag: 'no' });
    await open(house, hana, reference);
    await house.press(hana, 'Record', { 'words-record': 'Keep to the family group' });
    await open(house, tess, reference);
    expect(house.read(tess)).toContain('Advice: Keep to the family group');
    const before = [lena, hana].map((by) => house.person(by).sees().length);
    await house.press(tess, 'Something has changed', { 'words-tell-change': 'We play online' });
    await house.until(() =>
      [lena, hana].every((by, at) => house.person(by).sees().length > (before[at] ?? 0)),
    );
    for (const by of [lena, hana]) {
      await open(house, by, reference);
      expect(house.read(by)).toMatch(/Changed, .*: We play online/);
    }
    await house.press(tess, 'Close it', { because: 'not-needed' });
    expect(house.read(tess)).toContain('Advice: Keep to the family group');
  } finally {
    await house.close();
  }
});

describe('in a school that approves', () => {
  let house: House;
  beforeAll(async () => {
    house = await houseOf('approve');
  });
  afterAll(() => house.close());

  test('a draft goes on where it stopped, on another device, and can be thrown away', async () => {
    await house.say(tom, 'declare');
    await house.press(tom, 'Next', who);
    house.onPhone(tom);
    await house.say(tom, 'declare');
    expect(house.read(tom)).toContain('You have begun a declaration');
    await house.press(tom, 'Go on', {}, 'submit');
    expect(house.read(tom)).toContain('step 2 of 3');
    await house.press(tom, 'Back', {}, 'submit');
    expect(filledIn(house.screen(tom))).toMatchObject(who);
    await house.say(tom, 'declare');
    await house.press(tom, 'Yes, throw it away', {}, 'submit');
    expect(await house.rows(`select id from exception where entered_by = '${tom.id}'`)).toEqual([]);
  });

  test('a step with something missing keeps all that was typed', async () => {
    await house.say(tess, 'declare');
    await house.press(tess, 'Next', { ...who, child: '' });
    expect(house.read(tess)).toContain('Something is missing or too long');
    expect(filledIn(house.screen(tess))).toMatchObject({ since: 'he was born' });
    await house.press(tess, 'Cancel');
  });

  test('a question that is really a declaration is offered the declaration', async () => {
    await house.say(tess, 'my niece starts in reception');
    expect(house.read(tess)).toContain('This sounds like a family link of your own.');
    expect(house.read(tess)).toContain('step 1 of 3');
  });

  test('a card drawn before somebody else’s change decides nothing', async () => {
    const reference = await declare(house);
    await open(house, lena, reference);
    await house.press(lena, 'Save comment', { ...commented, flag: 'no' });
    await open(house, hana, reference);
    const stale = house.lastSeen(hana);
    await house.say(lena, `open ${reference}`);
    await house.press(lena, 'Open');
    await house.press(lena, 'Save comment', commented);
    await house.pressOn(hana, stale, 'Approve', approving);
    expect(house.read(hana)).toContain('Somebody has changed this since you opened it.');
    expect(house.read(hana)).toContain('Safeguarding flag: YES');
    await house.press(hana, 'Approve', approving);
    await house.press(hana, 'Revoke', { 'words-revoke': 'Tried twice' });
    expect(house.read(hana)).toContain('Revoked: no longer approved');
  });

  test('to everybody else it is as if it were not there', async () => {
    await declare(house);
    const [link] = await house.rows(`select id from exception where status = 'submitted'`);
    for (const other of [tom, cho, clem]) {
      for (const verb of ['exception.open', 'exception.hide']) {
        await house.forge(other, verb, { exception: link?.id });
        const refused = house.read(other);
        await house.forge(other, verb, { exception: freshId() });
        expect(house.read(other)).toBe(refused);
        expect(refused).toBe('There is nothing here for you.');
      }
      const forged = { exception: link?.id, revision: '4', ...approving };
      await house.forge(other, 'exception.approve', forged);
      await house.say(other, 'register');
      expect(house.read(other)).not.toContain('Thackeray');
    }
    await house.forge(tess, 'exception.approve', {
      exception: link?.id,
      revision: '4',
      ...approving,
    });
    const [after] = await house.rows(`select status from exception where id = '${link?.id}'`);
    expect(after?.status).toBe('submitted');
  });

  test('the headteacher’s own, and the headteacher’s family’s, go to the chair alone', async () => {
    const own = await declare(house, hana);
    const theirs = await declare(house, tess, { ...work, headsRelative: 'yes' });
    for (const reference of [own, theirs]) {
      await open(house, lena, reference);
      await house.press(lena, 'Save comment', commented);
      await open(house, cho, reference);
      await house.press(cho, 'Decline', { 'words-decline': 'Please use a parent’s phone' });
      expect(house.read(cho)).toContain('Not approved');
    }
    await house.say(hana, 'register');
    expect(buttonsOf(house.screen(hana))).not.toContain(`Open ${theirs}`);
    expect(buttonsOf(house.screen(hana))).toContain(`Open ${own}`);
  });
});
