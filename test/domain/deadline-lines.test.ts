import { expect, test } from '@jest/globals';
import { drillReport } from '../../src/domain/drill.ts';
import type { SchoolId } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import { deadlineLines } from '../../src/domain/view/deadline-lines.ts';
import { readSchools } from '../../src/store/school-files.ts';

const { schools } = await readSchools('src/schools');
const lines = (school: string, report: Partial<Report>, at: string) => {
  const found = schools.get(school as SchoolId);
  if (!found) throw new Error(`No school ${school}`);
  const recordedAt = new Date(at);
  return deadlineLines({ report: { ...drillReport, ...report }, recordedAt }, found, recordedAt);
};
const comment = {
  initiator: 'pupil_family',
  target: 'school_account',
  action: 'comment_tag',
} as const;

test('a comment on the account of Orchard on a Saturday is answered by the end of Monday', () => {
  expect(lines('orchard', comment, '2026-11-21T21:00:00Z')).toEqual([
    { name: 'Answer on the account by', value: expect.stringMatching(/Monday 23 November/) },
  ]);
});

test('Glazebury does not answer comments, so no hour is set', () => {
  expect(lines('glazebury', comment, '2026-11-21T21:00:00Z')).toEqual([]);
});

test('a breach of personal data carries its 72 hours, over a weekend as well', () => {
  const [line] = lines('halley', { about: 'data_breach' }, '2026-11-20T15:00:00Z');
  expect(line).toEqual({
    name: 'Breach notice due by',
    value: expect.stringMatching(/Monday 23 November at 15:00.*72 hours/),
  });
});
