import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { route } from '../../src/commands/route.ts';

const shared = process.env.LANTERN_SHARED ?? '../shared';
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function routed(lines: readonly unknown[], ...options: readonly string[]) {
  const file = join(folder, 'scenarios.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await route(
    ['--jsonl', file, ...options],
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed: printed.map((line) => JSON.parse(line)), complaints };
}

const request = { initiator: 'staff', target: 'pupil', action: 'request_sent' };
const scenario = { id: 'one', school: 'halley', report: request };

test('a scenario is answered with who is told, on what basis, and who never is', async () => {
  const { code, printed } = await routed([scenario]);
  expect(code).toBe(0);
  expect(printed).toEqual([
    expect.objectContaining({
      id: 'one',
      told: ['dsl', 'head'],
      basis: { dsl: 'default', head: 'policy' },
      never: [],
      priority: 'P2',
      external: ['lado'],
      label: null,
    }),
  ]);
  expect(printed[0].records.map((record: { kind: string }) => record.kind)).toEqual([
    'adult',
    'child',
  ]);
});

test('where the head is the safeguarding lead, telling the lead is telling the head', async () => {
  const report = { initiator: 'unknown', target: 'pupil', action: 'direct_message', danger: 'yes' };
  const { printed } = await routed([{ id: 'now', school: 'blean', report }]);
  expect(printed[0].told).toEqual(['dsl', 'deputy-dsl', 'head']);
});

test.each([
  [
    'a school that is not there',
    { ...scenario, school: 'atlantis' },
    'There is no school "atlantis"',
  ],
  [
    'a code that is not known',
    { ...scenario, report: { ...request, action: 'poke' } },
    '"report.action" has to be one of: request_sent',
  ],
  [
    'a word that is not known',
    { ...scenario, report: { ...request, abuot: 'threat' } },
    '"abuot" is not a setting that is known here',
  ],
  ['a line that is not JSON', '{"id": ', 'not a line of JSON'],
  ['a report that is missing', { id: 'two', school: 'halley' }, '"report" is missing'],
])(
  '%s is refused with its line and a sentence, and the other lines are answered',
  async (_what, wrong, sentence) => {
    const { code, printed, complaints } = await routed([scenario, wrong]);
    expect(code).toBe(2);
    expect(printed).toHaveLength(1);
    expect(complaints.join()).toContain('Line 2: ');
    expect(complaints.join()).toContain(sentence);
  },
);

test('without a file of scenarios the command says how it is used', async () => {
  const complaints: string[] = [];
  expect(
    await route(
      [],
      () => undefined,
      (line) => complaints.push(line),
    ),
  ).toBe(2);
  expect(complaints.join()).toContain('--jsonl FILE');
});

test('a folder without schools leaves every scenario unanswered', async () => {
  const { code, complaints } = await routed([scenario], '--schools', folder);
  expect(code).toBe(2);
  expect(complaints.join()).toContain('Schools that can be read: none.');
});

if (existsSync(`${shared}/eval/routing-dev.jsonl`)) {
  test('every development scenario is routed as expected and nobody is told who must never be', async () => {
    const lines = readFileSync(`${shared}/eval/routing-dev.jsonl`, 'utf8').split('\n');
    const { printed } = await routed(lines.filter((line) => line.trim() !== ''));
    const results = join(folder, 'results.jsonl');
    writeFileSync(results, printed.map((line) => JSON.stringify(line)).join('\n'));
    const scored = execFileSync(
      process.execPath,
      [`${shared}/tools/score-routing.mjs`, `${shared}/eval/routing-dev.jsonl`, results],
      { encoding: 'utf8' },
    );
    expect(scored).toMatch(/^(\d+) of \1 right; 0 told who must never be/);
  });
} else {
  test('the development scenarios are not on this machine, so they were not scored', () => {
    expect(existsSync(`${shared}/eval/routing-dev.jsonl`)).toBe(false);
  });
}
