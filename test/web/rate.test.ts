import { expect, test } from '@jest/globals';
import { rateLimit } from '../../src/web/rate.ts';

const minute = 60_000;

test('whoever asks too often waits, and nobody else does', () => {
  const clock = { now: 0 };
  const ask = rateLimit({ burst: 3, perMinute: 60 }, () => clock.now);
  expect([ask('tess'), ask('tess'), ask('tess'), ask('tess')]).toEqual([null, null, null, 1]);
  expect(ask('lena')).toBeNull();
  clock.now = 1_000;
  expect([ask('tess'), ask('tess')]).toEqual([null, 1]);
});

test('nobody saves up more than a burst', () => {
  const clock = { now: 0 };
  const ask = rateLimit({ burst: 2, perMinute: 60 }, () => clock.now);
  expect(ask('tess')).toBeNull();
  clock.now = 60 * minute;
  expect([ask('tess'), ask('tess'), ask('tess')]).toEqual([null, null, 1]);
});

test('knocking while refused does not lengthen the wait', () => {
  const clock = { now: 0 };
  const ask = rateLimit({ burst: 1, perMinute: 6 }, () => clock.now);
  expect([ask('tess'), ask('tess'), ask('tess')]).toEqual([null, 10, 10]);
  clock.now = 10_000;
  expect(ask('tess')).toBeNull();
});
