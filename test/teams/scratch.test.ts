import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { dev, hana, lena, tess } from '../support/house-cast.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(async () => {
  await house.close();
});
const out = (s: string) => process.stdout.write(s + '\n---\n');
test('walk', async () => {
  await house.install(tess, lena, dev, hana);
  out(house.words(tess));
  await house.say(tess, 'can a pupil follow me on instagram');
  out(house.read(tess));
  await house.say(tess, 'report');
  out(house.read(tess));
  out(
    JSON.stringify(
      (
        await house.press(tess, 'Next: see who will read it', {
          initiator: 'pupil',
          target: 'staff',
          action: 'request_sent',
          words: 'He asked me',
        })
      ).status,
    ),
  );
  out(house.read(tess));
  await house.press(tess, 'Send');
  out(house.read(tess));
  await house.until(() => house.words(lena).includes('attention'));
  out(house.words(lena));
  await house.press(lena, 'Open');
  out(house.read(lena));
  await house.press(lena, "I've got this");
  out(house.read(lena));
  out(house.words(lena));
  await house.until(() => house.words(tess).includes('in hand'));
  out(house.words(tess));
  out(house.written());
  out(
    JSON.stringify(
      await house.rows(
        "select line, kind, about from (select line, what->>'kind' as kind, about from ledger) l order by line",
      ),
    ),
  );
});
