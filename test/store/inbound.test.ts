import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { once } from '../../src/flows/meet.ts';
import { claimTurn, finishTurn, releaseTurn } from '../../src/store/inbound.ts';
import { at, later } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);
  const chat = () => `chat-${randomUUID()}`;

  test('a turn that Teams sends again is not run twice', async () => {
    const here = chat();
    expect(await claimTurn(db().rows, here, 'a1', at('09:00'))).toBe(true);
    expect(await claimTurn(db().rows, here, 'a1', at('09:00'))).toBe(false);
    await finishTurn(db().rows, here, 'a1');
    expect(await claimTurn(db().rows, here, 'a1', later(at('09:00'), 600))).toBe(false);
  });

  test('another turn, or the same in another chat, is its own', async () => {
    const here = chat();
    await claimTurn(db().rows, here, 'a1', at('09:00'));
    expect(await claimTurn(db().rows, here, 'a2', at('09:00'))).toBe(true);
    expect(await claimTurn(db().rows, chat(), 'a1', at('09:00'))).toBe(true);
  });

  test('of five that come at the same moment one is run', async () => {
    const here = chat();
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => claimTurn(db().rows, here, 'a1', at('09:00'))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('a turn that has died is run again after twenty seconds, not before', async () => {
    const here = chat();
    await claimTurn(db().rows, here, 'a1', at('09:00'));
    expect(await claimTurn(db().rows, here, 'a1', later(at('09:00'), 20 / 60))).toBe(false);
    expect(await claimTurn(db().rows, here, 'a1', later(at('09:00'), 21 / 60))).toBe(true);
  });

  test('a turn that failed may be run again at once, one that is done may not', async () => {
    const here = chat();
    await claimTurn(db().rows, here, 'a1', at('09:00'));
    await releaseTurn(db().rows, here, 'a1');
    expect(await claimTurn(db().rows, here, 'a1', at('09:00'))).toBe(true);
    await finishTurn(db().rows, here, 'a1');
    await releaseTurn(db().rows, here, 'a1');
    expect(await claimTurn(db().rows, here, 'a1', at('09:00'))).toBe(false);
  });

  test('work is done once, and again only where it failed', async () => {
    const turn = { conversation: chat(), activity: 'a1' };
    const done: string[] = [];
    const failing = once(db(), turn, at('09:00'), async () => {
      done.push('first');
      throw new Error('The database is away');
    });
    await expect(failing).rejects.toThrow('The database is away');
    const work = (word: string) => async () => void done.push(word);
    await once(db(), turn, at('09:01'), work('second'));
    await once(db(), turn, at('09:02'), work('third'));
    expect(done).toEqual(['first', 'second']);
  });
});
