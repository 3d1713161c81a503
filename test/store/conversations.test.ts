import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  conversationOf,
  lastServiceUrl,
  markConversation,
  noteScreened,
  rememberConversation,
} from '../../src/store/conversations.ts';
import type { Db } from '../../src/store/db.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

async function met(db: Db, hour = '09:00', serviceUrl = 'https://channel.example/uk/') {
  const { school, cast } = await openSchool(db);
  const chat = { person: cast.lena.id, conversation: 'chat-1', serviceUrl };
  const client = { platform: 'iOS', locale: 'cy-GB' };
  const met = { ...chat, ...client };
  await rememberConversation(db.rows, school.id, met, at(hour));
  return { school, lena: cast.lena.id, tess: cast.tess.id, chat: met };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('whoever has written can be reached where they wrote', async () => {
    const { lena, tess, chat } = await met(db());
    expect(await conversationOf(db().rows, lena)).toEqual({ ...chat, state: 'ok' });
    expect(await conversationOf(db().rows, tess)).toBeUndefined();
  });

  test('a chat that a job opened anew keeps the language in which its owner last wrote', async () => {
    const { school, lena, chat } = await met(db());
    const { locale: _, ...opened } = { ...chat, platform: null, conversation: 'chat-2' };
    await rememberConversation(db().rows, school.id, opened, at('10:00'));
    expect(await conversationOf(db().rows, lena)).toMatchObject({ ...opened, locale: 'cy-GB' });
  });

  test('the last chat holds, and writing again makes good what was blocked or taken off', async () => {
    const { school, lena, chat } = await met(db());
    for (const state of ['blocked', 'uninstalled'] as const) {
      await markConversation(db().rows, lena, state);
      expect((await conversationOf(db().rows, lena))?.state).toBe(state);
      const next = { ...chat, conversation: `chat-after-${state}` };
      await rememberConversation(db().rows, school.id, next, at('10:00'));
      expect(await conversationOf(db().rows, lena)).toEqual({ ...next, state: 'ok' });
    }
  });

  test('a chat that is as it was is not written again within the hour, and at once where anything differs', async () => {
    const { school, lena, chat } = await met(db());
    const written = async () => {
      const { rows } = await sql<{ by: string }>`
        select xmin::text as by from conversation where person = ${lena}`.execute(db().rows);
      return rows[0]?.by;
    };
    const again = (over: object, time: string) =>
      rememberConversation(db().rows, school.id, { ...chat, ...over }, at(time));
    const first = await written();
    expect(await again({}, '09:59')).toMatchObject({ state: 'ok' });
    expect(await written()).toBe(first);
    expect(await again({}, '10:00')).toMatchObject({ state: 'ok' });
    const second = await written();
    expect(second).not.toBe(first);
    expect(await again({ locale: 'en-GB' }, '10:01')).toMatchObject({ state: 'ok' });
    expect(await written()).not.toBe(second);
    await markConversation(db().rows, lena, 'blocked');
    expect(await again({ locale: 'en-GB' }, '10:02')).toMatchObject({ state: 'blocked' });
    expect((await conversationOf(db().rows, lena))?.state).toBe('ok');
  });

  test('whom nobody has met is reached by the newest address of the channel', async () => {
    await met(db(), '09:00', 'https://channel.example/old/');
    await met(db(), '23:58', 'https://channel.example/new/');
    await met(db(), '10:00', 'https://channel.example/middle/');
    expect(await lastServiceUrl(db().rows)).toBe('https://channel.example/new/');
  });

  test('of what kind somebody’s last message was is answered with their chat, as it was or changed, and with nobody else’s', async () => {
    const { school, lena, tess, chat } = await met(db());
    await noteScreened(db().rows, lena, { kind: 'emergency' }, at('09:00'));
    const screened = { as: { kind: 'emergency' }, at: at('09:00') };
    const again = (over: object) =>
      rememberConversation(db().rows, school.id, { ...chat, ...over }, at('09:30'));
    expect(await again({})).toEqual({ state: 'ok', screened });
    expect(await again({ conversation: 'chat-2' })).toEqual({ state: 'ok', screened });
    await again({ person: tess });
    expect(await again({ person: tess })).toEqual({ state: 'ok', screened: null });
  });
});
