import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const doctor = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/commands/doctor.ts', ...words],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    },
  );

test('without settings the doctor names each that is missing, and ends with 1', () => {
  const { status, stderr } = doctor([]);
  expect(status).toBe(1);
  for (const name of ['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE', 'DATABASE_URL'])
    expect(stderr).toMatch(new RegExp(`^  ${name}: `, 'm'));
});

test.each([[['everything']], [['reach', 'now']], [['--loud']]])(
  '%j is answered with how to ask',
  (words) => {
    const { status, stderr } = doctor(words);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run doctor -- --quiet');
  },
);

test('cut off from everything it gives one line for each check, no secret, and ends with 1', () => {
  const env = {
    ...{ BOT_ID: '44444444-4444-4444-8444-444444444444', BOT_TYPE: 'SingleTenant' },
    ...{ BOT_TENANT_ID: '22222222-2222-4222-8222-222222222222', BOT_PASSWORD: 'very-secret' },
    ...{ LOGIN_URL: 'http://127.0.0.1:9', GRAPH_URL: 'http://127.0.0.1:9/v1.0' },
    ...{
      DATABASE_URL: 'postgres://lantern:very-secret@127.0.0.1:9/lantern',
      CONTENT_KEY: Buffer.alloc(32, 7).toString('base64'),
      SCHOOLS_DIR: 'src/schools',
    },
  };
  const { status, stdout, stderr } = doctor(['--quiet'], env);
  expect([status, stderr]).toEqual([1, '']);
  const lines = stdout.trim().split('\n');
  for (const about of [
    'Clock',
    'Registration',
    'Credentials',
    'Consent',
    'Database',
    'Content key',
    'Catalogue',
    'Mailbox',
  ])
    expect(lines.filter((line) => line.slice(6).startsWith(`${about}:`))).toHaveLength(1);
  expect(lines.every((line) => /^(ok {4}|TO DO |LOOK {2})/.test(line))).toBe(true);
  expect(stdout).not.toMatch(/very-secret|\n\s+at /);
});
