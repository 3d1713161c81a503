import { expect, test } from '@jest/globals';
import { type Health, healthView } from '../../src/domain/view/health.ts';
import { ledgerCheckWords } from '../../src/domain/view/ledger-check.ts';
import { school as sample } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const school = { ...sample, staffGroup: 'everybody' };
const now = at('10:00');
const day = 24 * 60;
const fine: Health = {
  ...{ reachAt: at('03:10'), reach: [], sends: [], copiedAt: at('09:55') },
  queue: { due: 0, retrying: 0, failed: 0, oldestDue: null },
  credential: { kind: 'managed-identity' },
  ledger: { checkedAt: at('03:20'), lines: 4711, brokenAt: null },
  drills: [
    { at: at('11:00', '2026-11-10'), minutes: 4 },
    { at: at('10:00', '2026-09-10'), minutes: null },
  ],
};
const alarming = (health: Partial<Health>) =>
  healthView({ ...fine, ...health }, school, now).lines.filter((line) => line.alarming);

test('nothing asks for a look while everything works', () => {
  expect(alarming({})).toEqual([]);
});

test.each([
  ['nobody was ever checked', { reachAt: null }, 'Reaching people'],
  ['somebody cannot be reached', { reach: ['Dev has blocked Lantern.'] }, 'Reaching people'],
  [
    'a notice could not be sent',
    { sends: [{ fault: 'blocked', count: 2, last: at('09:00') }] },
    'Notices that could not be sent',
  ],
  [
    'work has waited for more than five minutes',
    { queue: { due: 1, retrying: 0, failed: 0, oldestDue: at('09:54') } },
    'Work in the queue',
  ],
  [
    'work was given up',
    { queue: { due: 0, retrying: 0, failed: 1, oldestDue: null } },
    'Work in the queue',
  ],
  [
    'the directory was last copied over an hour ago',
    { copiedAt: at('08:59') },
    'Copy of the directory',
  ],
  ['it was never copied', { copiedAt: null }, 'Copy of the directory'],
  [
    'a certificate ends in under sixty days',
    { credential: { kind: 'certificate', ends: later(now, 59 * day) } },
    'How Lantern signs in',
  ],
  [
    'nobody has said when a secret ends',
    { credential: { kind: 'secret', ends: null } },
    'How Lantern signs in',
  ],
  ['the ledger was never proved', { ledger: null }, 'Ledger'],
  ['the ledger is broken', { ledger: { checkedAt: now, lines: 6, brokenAt: 7 } }, 'Ledger'],
] as const)('somebody is asked to look when %s', (_what, health, name) => {
  expect(alarming(health).map((line) => line.name)).toEqual([name]);
});

test('work that has only just come in is no reason to look', () => {
  expect(alarming({ queue: { due: 3, retrying: 1, failed: 0, oldestDue: at('09:56') } })).toEqual(
    [],
  );
});

test('a notice that failed is told by what was wrong, never to whom it went', () => {
  const sends = [
    { fault: 'blocked', count: 2, last: at('09:00') },
    { fault: 'throttled', count: 1, last: at('08:00') },
  ];
  const [line] = alarming({ sends });
  expect(line?.words).toMatch(/^3 in the last 30 days, the last today at 09:00\./);
  expect(line?.steps).toEqual([
    '2 × Somebody has blocked Lantern in Teams. They open its chat and choose Unblock.',
    '1 × Teams said: throttled.',
  ]);
});

test('a drill is shown by when it was called and how long it took', () => {
  expect(healthView(fine, school, now).drills).toEqual([
    { at: 'on Tuesday 10 November at 11:00', result: 'Taken after 4 minutes' },
    { at: 'on Thursday 10 September at 11:00', result: 'Nobody took it' },
  ]);
});

test('a ledger that was proved more than two days ago is not called in order', () => {
  const check = { checkedAt: at('09:59', '2026-11-22'), lines: 1, brokenAt: null };
  expect(ledgerCheckWords(check, school, now)).toEqual({
    words:
      'Whole when it was last proved, on Sunday 22 November at 09:59: 1 line, nothing changed. That is more than two days ago.',
    alarming: true,
  });
});
