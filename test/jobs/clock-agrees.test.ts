import { describe, expect, test } from '@jest/globals';
import { clockAgrees } from '../../src/jobs/clock-agrees.ts';
import { later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test.each([
    ['right to the minute', 1, true],
    ['six minutes fast', 6, false],
    ['a day slow', -24 * 60, false],
  ])('a machine whose clock is %s may throw things away or not', async (_how, minutes, may) => {
    const said: string[] = [];
    const log = { error: (_what: object, words: string) => void said.push(words) };
    expect(await clockAgrees(db(), later(new Date(), minutes), log as never)).toBe(may);
    expect(said).toHaveLength(may ? 0 : 1);
  });
});
