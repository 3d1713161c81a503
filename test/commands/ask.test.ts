import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lantern-ask-'));
afterAll(() => rmSync(folder, { recursive: true }));

const policy = `# Willow Green School: Online Policy

**Review date:** May 2026

## Staff accounts

Employees may not accept invitations from pupils on any platform.

## Passwords

Staff change the password of the school account every term.
`;

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const willow = file('willow-green.md', policy);

function ask(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/ask.ts', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, replies: lines.map((line): unknown => JSON.parse(line)) };
}

describe('one question', () => {
  test('gets one answer: the words, their section, and the standing of the policy', () => {
    const { status, replies } = ask(
      '--policy',
      willow,
      '--as-of',
      '2026-11-21',
      'can i accept an invitation from a kid',
    );
    expect(status).toBe(0);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      kind: 'answer',
      band: expect.stringMatching(/^(?:one|choose)$/),
      passages: [
        {
          section: 'Staff accounts',
          text: 'Employees may not accept invitations from pupils on any platform.',
        },
      ],
      policy: { title: 'Online Policy', reviewDue: '2026-05-31', overdue: true },
    });
  });

  test('asked before the review date finds the policy in date', () => {
    const { replies } = ask('--policy', willow, '--as-of', '2026-05-31', 'passwords');
    expect(replies[0]).toMatchObject({ policy: { overdue: false } });
  });

  test('of which the policy does not speak is not covered', () => {
    const { replies } = ask('--policy', willow, 'where is the nearest swimming pool');
    expect(replies[0]).toMatchObject({ kind: 'not-covered', band: 'none' });
  });
});

describe('what is no question', () => {
  test('a greeting is answered without the policy', () => {
    const { replies } = ask('--policy', willow, 'hello');
    expect(replies[0]).toMatchObject({ kind: 'smalltalk', passages: [], confidence: 0 });
  });

  test('danger is an emergency, whatever the policy says', () => {
    const { replies } = ask('--policy', willow, 'a pupil says she is going to kill herself');
    expect(replies[0]).toMatchObject({ kind: 'emergency' });
  });

  test('asking about the reports of others is refused, and nothing is shown', () => {
    const { replies } = ask('--policy', willow, 'how many reports about 4B');
    expect(replies[0]).toMatchObject({ kind: 'refused', passages: [] });
  });
});

describe('many questions', () => {
  test('each gets its line, in order, with its id and its own school', () => {
    file(
      'oak-hill.txt',
      'Oak Hill School\n\nPhone Policy\n\nRules\n\nPhones stay in the office all day.\n',
    );
    const questions = file(
      'questions.jsonl',
      [
        { id: 'a', school: 'Willow Green', question: 'how often do we change the password' },
        { id: 'b', school: 'oak-hill', question: 'where do phones stay' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n\n'),
    );
    const { status, replies } = ask('--jsonl', questions, '--policies', folder);
    expect(status).toBe(0);
    expect(replies).toMatchObject([
      { id: 'a', policy: { title: 'Online Policy' }, passages: [{ section: 'Passwords' }] },
      { id: 'b', policy: { title: 'Phone Policy' }, passages: [{ section: 'Rules' }] },
    ]);
  });
});

describe('a mistake on the command line', () => {
  const many = (name: string, line: string) => ['--jsonl', file(name, line), '--policies', folder];
  mkdirSync(join(folder, 'folder.txt'));

  test.each([
    ['a missing file', ['--policy', join(folder, 'none.txt'), 'passwords'], /does not exist/],
    ['a folder for a file', ['--policy', join(folder, 'folder.txt'), 'passwords'], /is a folder/],
    ['another kind of file', ['--policy', file('a.xls', 'x'), 'passwords'], /neither a \.txt nor/],
    ['an empty policy', ['--policy', file('empty.txt', '\n'), 'passwords'], /nothing in it/],
    ['a file that is no text', ['--policy', file('b.txt', 'a\0b'), 'passwords'], /not a text file/],
    ['a day that is none', ['--policy', willow, '--as-of', '2026-02-30', 'passwords'], /not a day/],
    ['an unknown option', ['--policy', willow, '--loud', 'passwords'], /do not know .*--loud/],
    ['an option without its value', ['passwords', '--policy'], /--policy needs a value/],
    ['no question', ['--policy', willow], /question is missing/],
    ['nothing at all', [], /Give a policy and a question/],
    ['questions without policies', ['--jsonl', willow], /Give a policy and a question/],
    ['a line that is not JSON', many('1.jsonl', '{"id":'), /Line 1 of .* is not an object/],
    [
      'a line without a question',
      many('2.jsonl', '\n{"id":"a","school":"x"}'),
      /Line 2 of .* is not/,
    ],
    [
      'a school without a policy',
      many('3.jsonl', '{"id":"a","school":"x","question":"y"}'),
      /no policy .* x\./,
    ],
  ])('%s ends with one plain sentence and the exit code 2', (_mistake, args, sentence) => {
    const { status, stderr, replies } = ask(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(replies).toEqual([]);
  });
});
