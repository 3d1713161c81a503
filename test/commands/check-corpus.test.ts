import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'lantern-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const concept = (id: string) => ({ id, group: 'act', sentence: `About ${id}.`, near: [] });
const message = (text: string, about = 'photos') => ({
  text,
  concepts: [about],
  kind: 'question',
  voice: 'teacher',
});

function check(messages: readonly object[], ...args: readonly string[]) {
  writeFileSync(join(folder, 'concepts.json'), JSON.stringify([concept('photos')]));
  writeFileSync(
    join(folder, 'messages-a.jsonl'),
    messages.map((one) => JSON.stringify(one)).join('\n'),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/commands/check-corpus.ts', '--folder', folder, ...args],
    { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  return { status, stdout };
}

const sound = [message('may i photograph the pancake race'), message('who keeps the camera')];

test('a sound corpus is counted by concept, writer and voice', () => {
  const { status, stdout } = check(sound);
  expect(status).toBe(0);
  expect(stdout).toMatch(/By concept: photos 2\n.*By writer: a 2\n/s);
  expect(stdout).toMatch(
    /By voice: teacher 2\n2 messages, 0 warnings, 0 lines of thesaurus, 0 test questions, 0 faults/,
  );
});

test.each([
  [
    'a concept that does not exist',
    [message('where is the kiln', 'pottery')],
    /no concept .* pottery/,
  ],
  [
    'the same message twice',
    [...sound, message('Who keeps the camera?')],
    /Message 3 .* Message 2|Message 2 .* Message 3/,
  ],
  [
    'nearly the same message twice',
    [...sound, message('may i photograph the pancake race please')],
    /says the same as/,
  ],
] as const)('%s is a fault', (_fault, messages, line) => {
  const { status, stdout } = check(messages);
  expect(status).toBe(1);
  expect(stdout).toMatch(line);
});

test('a message that says the same as a test question is a fault, and neither is quoted', () => {
  const questions = join(folder, 'questions.jsonl');
  writeFileSync(questions, `${JSON.stringify({ question: 'WHO keeps the camera??' })}\n`);
  const { status, stdout } = check(sound, questions);
  expect(status).toBe(1);
  expect(stdout).toMatch(/Message 2 of a says the same as question 1/);
  expect(stdout).not.toMatch(/camera/i);
});

test('what staff say in the thesaurus may be no test question', () => {
  const questions = join(folder, 'questions.jsonl');
  writeFileSync(questions, `${JSON.stringify({ question: 'are pups OK' })}\n`);
  const lines = [
    { policy: ['assistance dog'], everyday: ['guide dog', 'are pups ok'] },
    { policy: ['premises'], everyday: ['pups'] },
  ];
  const thesaurus = join(folder, 'thesaurus-b.jsonl');
  writeFileSync(thesaurus, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { status, stdout } = check(sound, questions);
  rmSync(thesaurus);
  expect(status).toBe(1);
  expect(stdout).toContain('A line of the thesaurus b says the same as question 1');
  expect(stdout).toMatch(/2 lines of thesaurus, 1 test questions, 1 faults/);
});
