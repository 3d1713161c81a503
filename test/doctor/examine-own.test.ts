import { createServer } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';
import { keyInVault } from '../../src/key-vault.ts';
import { localKey } from '../../src/store/keys/local-key.ts';
import { newCertificate } from '../graph/certificate.ts';
import { clem } from '../support/house-cast.ts';
import { startKeyVault } from '../support/key-vault.ts';

import { type Change, tenantInOrder } from './tenant.ts';

const { world, examined } = tenantInOrder();

describe('each line when something is wrong says what to do', () => {
  test.each([
    ['does not exist', { MAIL_FROM: 'nobody@meadowlark.example' }, /no such mailbox/],
    ['may not be sent from', { MAIL_FROM: clem.email }, /Application Mail.Send/],
    ['is not set', { MAIL_FROM: '' }, /MAIL_FROM is not set/],
  ])('mailbox: one that %s', async (_what, env, says) => {
    const { of } = await examined({ env });
    expect(of('Mailbox')[0]?.says).toMatch(says);
  });

  test('database: one that does not answer, and one that is empty', async () => {
    const nowhere = { DATABASE_URL: 'postgres://lantern:very-secret@127.0.0.1:1/lantern' };
    const gone = await examined({ env: nowhere, patient: { send: false } });
    expect(gone.of('Database')[0]?.says).toContain('does not answer');
    expect(gone.printed).not.toContain('very-secret');
    const env = { DATABASE_URL: world().empty.url };
    const empty = await examined({ env, patient: { send: false } });
    expect(empty.of('Database')[0]?.says).toContain('Start Lantern once');
  });

  test('database: one that a newer version has changed', async () => {
    const { database } = world();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const says = async (step: string) => {
      await client.query("insert into kysely_migration (name, timestamp) values ($1, 'then')", [
        step,
      ]);
      const { of } = await examined({ patient: { send: false } });
      await client.query('delete from kysely_migration where name = $1', [step]);
      return of('Database')[0];
    };
    expect(await says('998-adds-something')).toMatchObject({
      ...{ state: 'mend', says: expect.stringContaining('should be brought up to date soon') },
    });
    expect((await says('999-drops-something-needs-998'))?.says).toContain(
      'Start the newer version',
    );
    await client.end();
  });

  const withVault = async (
    work: (vault: Awaited<ReturnType<typeof startKeyVault>>) => Promise<void>,
  ) => {
    const vault = await startKeyVault();
    try {
      await work(vault);
    } finally {
      await vault.stop();
    }
  };
  const byVault = ({ url, token }: { readonly url: string; readonly token: string }): Change => ({
    env: { CONTENT_KEY_VAULT: url, DATABASE_URL: world().empty.url },
    patient: { send: false, keys: keyInVault(url, async () => token) },
  });

  test('content key: Key Vault is really asked to wrap and to unwrap', () =>
    withVault(async (vault) => {
      const { of } = await examined(byVault(vault));
      expect(of('Content key')).toMatchObject([
        { state: 'ok', says: 'Key Vault wraps and unwraps, no data key is stored yet' },
      ]);
      expect(vault.seen.map((line) => line.split('/').at(-1))).toEqual([
        ...['content', 'wrapkey', 'unwrapkey'],
      ]);
    }));

  test.each([
    [401, 'does not accept who Lantern is'],
    [403, 'Key Vault Crypto Service Encryption User'],
    [404, 'knows no such key. Check CONTENT_KEY_VAULT'],
    [500, 'Key Vault answered 500'],
  ])('content key: a vault that answers %i', (status, says) =>
    withVault(async (vault) => {
      vault.trouble.status = status;
      const { of, well } = await examined(byVault(vault));
      expect(of('Content key')).toMatchObject([
        { state: 'mend', says: expect.stringContaining(says) },
      ]);
      expect(well).toBe(false);
    }),
  );

  test('content key: a vault that is away, and a token that cannot be had', async () => {
    const away = byVault({ url: 'http://127.0.0.1:9/keys/content', token: 'x' });
    expect((await examined(away)).of('Content key')[0]?.says).toContain('does not answer');
    const keys = keyInVault('http://127.0.0.1:9/keys/content', () =>
      Promise.reject(new Error('very-secret')),
    );
    const { of, printed } = await examined({ patient: { send: false, keys } });
    expect(of('Content key')[0]?.says).toContain('gives Lantern no token for Key Vault');
    expect(printed).not.toContain('very-secret');
  });

  test('content key: another one than the data keys in the database are wrapped by', async () => {
    const keys = localKey(Buffer.alloc(32, 3));
    const { of } = await examined({ patient: { send: false, keys } });
    expect(of('Content key')[0]?.state).toBe('mend');
    expect(of('Content key')[0]?.says).toMatch(
      /^1 of 1 data keys .* cannot be opened.*CONTENT_KEY_OLD/,
    );
    expect((await examined({ patient: { send: false } })).of('Content key')[0]).toMatchObject({
      ...{ state: 'ok', says: 'it wraps and unwraps, data keys opened: 1' },
    });
  });

  test('encryption: plain text that somebody put into the database is counted', async () => {
    const client = new Client({ connectionString: world().database.url });
    await client.connect();
    await client.query(`insert into question (id, school, kind, words, day)
      values (gen_random_uuid(), 'sample', 'not-covered', 'forged words', '2026-11-24')`);
    const { of, printed } = await examined({ patient: { send: false } });
    await client.query(`delete from question where words = 'forged words'`);
    await client.end();
    expect(of('Encryption')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('that are not encrypted: 1.'),
    });
    expect(printed).not.toContain('forged');
  });

  test.each([
    [10 * 60_000, '10 minutes fast'],
    [-10 * 60_000, '10 minutes slow'],
  ])('clock: %d ms off', async (off, says) => {
    const now = () => new Date(Date.now() + off);
    const { of } = await examined({ patient: { now, send: false } });
    expect(of('Clock')[0]).toMatchObject({ state: 'mend', says: expect.stringContaining(says) });
  });

  test('clock: a service that does not say what time it is', async () => {
    const silent = createServer((_req, res) => {
      res.sendDate = false;
      res.end('{}');
    });
    const LOGIN_URL = await onLoopback(silent, 0);
    const { of } = await examined({ env: { LOGIN_URL }, patient: { send: false } });
    await stopServer(silent);
    expect(of('Clock')[0]?.state).toBe('unknown');
  });

  test('credentials: a certificate that ends soon, one that has ended, one that is none', async () => {
    const pem = newCertificate().withKey;
    const until = new Date('2049-01-01T00:00:00Z');
    const at = (days: number) => ({
      env: { BOT_CERTIFICATE: pem },
      patient: { send: false, now: () => new Date(until.getTime() - days * 86_400_000) },
    });
    expect((await examined(at(29))).of('Credentials')[0]?.says).toContain('runs out on');
    expect((await examined(at(-1))).of('Credentials')[0]?.says).toContain('ran out on');
    expect((await examined(at(31))).of('Credentials')[0]?.state).toBe('ok');
    const torn = { env: { BOT_CERTIFICATE: 'not-PEM-very-secret' }, patient: { send: false } };
    await expect(examined(torn)).rejects.toThrow(/^The certificate must be PEM text/);
  });

  test('test card: an IT contact who has blocked the bot', async () => {
    const { channel } = world();
    channel.fault({
      status: 403,
      body: { error: { code: 'ConversationBlockedByUser', message: 'no' } },
    });
    const { of } = await examined();
    channel.heal();
    expect(of('Test card')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('blocked Lantern'),
    });
  });

  test('test card: nobody to send it to', async () => {
    const { school } = world();
    const { of } = await examined({ school: { holders: { ...school.holders, 'it-contact': [] } } });
    expect(of('Test card')[0]?.says).toContain('Nobody to send it to');
  });
});
