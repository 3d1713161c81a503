import { describe, expect, test } from '@jest/globals';
import { meet, screenMessage } from '../../src/flows/meet.ts';
import { soundsDangerous } from '../../src/library/shipped-knowledge.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

const chat = { conversation: 'chat-1', serviceUrl: 'https://channel.example/uk/' };
const met = { ...chat, platform: 'iOS', locale: 'en-GB' };

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('help that was offered stays offered for an hour, whatever is written next', async () => {
    const { cast } = await openSchool(db());
    const now = at('09:00');
    expect(await meet(db(), cast.tess, met, now)).toEqual({ was: 'first-time', lately: undefined });
    const heard = await screenMessage(
      db(),
      cast.tess.id,
      'a girl says she wants to die',
      undefined,
      now,
      soundsDangerous,
    );
    expect(heard.kind).toBe('emergency');
    const then = await meet(db(), cast.tess, met, at('09:59'));
    expect(then).toMatchObject({ was: 'known', lately: { kind: 'emergency' } });
    expect(
      await screenMessage(db(), cast.tess.id, 'nvm', then.lately, now, soundsDangerous),
    ).toMatchObject({
      wantsHelpKept: true,
    });
  });

  test('what somebody wrote more than an hour ago bears on nothing any more', async () => {
    const { cast } = await openSchool(db());
    await meet(db(), cast.tess, met, at('09:00'));
    await screenMessage(
      db(),
      cast.tess.id,
      'a girl says she wants to die',
      undefined,
      at('09:00'),
      soundsDangerous,
    );
    expect((await meet(db(), cast.tess, met, at('10:00'))).lately).toBeUndefined();
  });
});
