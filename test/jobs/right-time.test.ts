import { describe, expect, test } from '@jest/globals';
import { rightTime } from '../../src/jobs/right-time.ts';
import { later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';

const minute = 60_000;

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test.each([
    ['right to the minute', 1, 1],
    ['forty days ahead', 40 * 24 * 60, 0],
    ['a day behind', -24 * 60, 0],
  ])('jobs of a machine whose clock is %s go by the right time', async (_how, minutes, out) => {
    const right = rightTime(db(), () => later(new Date(), minutes));
    const apart = (await right()).getTime() - Date.now();
    expect(Math.abs(apart - out * minute)).toBeLessThan(minute / 2);
  });

  test('a clock that goes wrong, and is put right, is right at once each time', async () => {
    const machine = { minutes: 0 };
    const right = rightTime(db(), () => later(new Date(), machine.minutes));
    for (const minutes of [0, 40 * 24 * 60, 0, -24 * 60, 0]) {
      machine.minutes = minutes;
      expect(Math.abs((await right()).getTime() - Date.now())).toBeLessThan(minute);
    }
  });
});
