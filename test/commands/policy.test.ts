import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SchoolId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { versionsOf } from '../../src/store/policies.ts';
import { p, styled, styles, wordFile } from '../documents/word-file.ts';
import { cast } from '../support/cast.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { staff } from '../support/store.ts';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lantern-policy-'));
const held = { data: '' };
const sample = 'sample' as SchoolId;

beforeAll(async () => {
  held.data = await emptyEmbedded();
  const store = await openStore({ directory: held.data }, () => undefined);
  const people = Object.values(cast).map((person) => ({ ...person, school: sample }));
  await staff(store.db, sample, people);
  await store.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(held.data, '..'), { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const text = (...rules: readonly string[]) =>
  `# Phone Policy\n\n**Review date:** May 2027\n\n## Staff\n\n${rules.join('\n\n')}\n`;

function policy(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/commands/policy.ts', ...args],
    { cwd: project, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } },
  );
  return { status, stdout, stderr };
}
const bring = (name: string, school = 'sample') =>
  policy('import', name, '--school', school, '--data', held.data);

async function versions() {
  const store = await openStore({ directory: held.data }, () => undefined);
  try {
    return (await versionsOf(store.db.rows, sample)).map(({ id, status, warnings }) => ({
      ...{ id, status, warnings },
    }));
  } finally {
    await store.close();
  }
}

const rule = 'Staff must keep their phones in the office all day.';

describe('import', () => {
  test('says what it found, stores it to be looked at, also the very first, and knows it again', async () => {
    const one = file('one.md', text(rule));
    const first = bring(one);
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(/Title +Phone Policy\nDated +not stated\nReview due +31 May 2027/);
    expect(first.stdout).toContain('There is no current version to compare it with.');
    expect(first.stdout).toContain('made it current in Teams');
    expect(first.stdout).toMatch(/told in Teams that it waits/);
    expect(first.status).toBe(0);
    expect(await versions()).toMatchObject([{ status: 'imported' }]);
    const again = bring(one);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('These words are here already');
    expect(await versions()).toHaveLength(1);
  });

  test('a Word document keeps with its version what the reader has to know of it', async () => {
    const author = 'w:id="1" w:author="A. Writer" w:date="2026-01-01T00:00:00Z"';
    const body =
      styled('Title', 'Phone Policy') +
      p(rule) +
      p(`<w:ins ${author}><w:r><w:t>Parents decide.</w:t></w:r></w:ins>`);
    const { status, stdout } = bring(file('two.docx', wordFile({ styles, body })));
    expect(status).toBe(0);
    expect(stdout).toContain('tracked changes that nobody has accepted');
    expect(stdout).not.toContain('Parents');
    const [version] = await versions();
    expect(version).toMatchObject({
      status: 'imported',
      warnings: [expect.stringContaining('tracked')],
    });
  });

  test('a file that cannot be read changes nothing and is refused in one sentence', async () => {
    const before = await versions();
    const { status, stdout, stderr } = bring(file('scan.pdf', '%PDF-1.7 nothing'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^This file is damaged\..* Nothing was changed\.\n$/);
    expect(await versions()).toEqual(before);
  });

  test.each([
    [
      'a school that is not there',
      () => bring(file('a.md', text(rule)), 'nowhere'),
      /no school "nowhere"/,
    ],
    [
      'a file that is not there',
      () => bring(join(folder, 'none.docx')),
      /none\.docx does not exist\./,
    ],
    ['a folder', () => bring(folder), /is a folder, not a file\./],
    [
      'data that are not there',
      () => policy('import', file('a.md', text(rule)), '--school', 'sample', '--data', folder),
      /There is no data of Lantern's in/,
    ],
  ])('%s is named in one line', (_what, run, sentence) => {
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('while another process holds the data, it says so', async () => {
    const store = await openStore({ directory: held.data }, () => undefined);
    try {
      const { status, stderr } = bring(file('a.md', text(rule)));
      expect(status).toBe(1);
      expect(stderr).toContain('Another Lantern is already using the data');
    } finally {
      await store.close();
    }
  });
});

describe('check', () => {
  const questions = file(
    'questions.jsonl',
    [
      { question: 'where do staff keep their phones', gold: ['phones in the office'] },
      { question: 'what time does the minibus leave', gold: [] },
      { question: 'hello' },
    ]
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  );

  test('prints the answer to each question and the share that is right, without any database', () => {
    const { status, stdout, stderr } = policy(
      'check',
      file('one.md', text(rule)),
      '--questions',
      questions,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`where do staff keep their phones\n  Staff\n  ${rule}\n`);
    expect(stdout).toContain('what time does the minibus leave\n  not found in the policy\n');
    expect(stdout).toContain('hello\n  small talk\n');
    expect(stdout.trim().split('\n').at(-1)).toBe('2 of 2 right: 100 %');
  });

  test('a line that is no question is named, and so is a policy that cannot be read', () => {
    const wrong = file('wrong.jsonl', '{"question":"a"}\nnot json\n');
    const one = file('one.md', text(rule));
    expect(policy('check', one, '--questions', wrong)).toMatchObject({
      ...{ status: 1, stdout: '' },
      stderr: expect.stringContaining('Line 2 of'),
    });
    expect(policy('check', file('empty.md', ''), '--questions', questions)).toMatchObject({
      ...{ status: 1, stderr: 'There are no words in this document.\n' },
    });
  });
});

test.each([
  [[]],
  [['import']],
  [['import', 'a.md']],
  [['check', 'a.md']],
  [['burn', 'a.md']],
  [['import', 'a.md', '--wrong']],
])('a command line such as %j is answered with how to write it, and 2', (args) => {
  const { status, stdout, stderr } = policy(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('npm run policy -- import FILE --school ID');
});

test('--help tells how to write it, also after a word, and ends well', () => {
  for (const args of [['--help'], ['import', '--help'], ['check', '-h']]) {
    const { status, stdout } = policy(...args);
    expect(status).toBe(0);
    expect(stdout).toContain('.jsonl');
  }
});
