import { expect, test } from '@jest/globals';
import { inFile } from '../../src/domain/in-file.ts';
import { type Incident, opened } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import { purgeIncident } from '../../src/domain/retention.ts';
import { fileView } from '../../src/domain/view/in-file.ts';
import { inWords } from '../../src/domain/view/refusal.ts';
import { cast, everybody, incidentOf, requestFromPupil, school } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const { lena, dev, hana, tess } = cast;
const now = new Date('2026-11-21T17:00:00Z');
const open = incidentOf(requestFromPupil);
const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' } as const;
const shut = (incident: Incident = open) => ({
  ...opened(incident),
  ...({ status: 'closed', by: lena.id, at: new Date('2026-11-20T10:00:00Z'), ...closing } as const),
});
const say = (incident: Incident, by: Person = lena, before: Date | null = null) =>
  inFile(incident, before, by.id, school, everybody, now);
const view = (incident: Incident, by: Person = lena, before: Date | null = null) =>
  fileView(incident, before, by.id, school, everybody, now);

test('whoever reads a closed item is asked about the file, and told from when the detail may go', () => {
  for (const by of [lena, dev])
    expect(view(shut(), by)).toEqual({
      ...{ state: 'ask', question: "Is the detail in the child's file now?" },
      follows: 'The detail here may be removed from 21 December 2026. The reference stays.',
    });
});

test('the detail of a closed item goes on the very day that was named, and not before', () => {
  const outcome = say(shut());
  if (!outcome.ok) throw new Error('It was refused');
  const { since, removableFrom } = outcome.value;
  const purge = (when: Date) => purgeIncident(shut(), since, 'free', school.retentionDays, when);
  expect(purge(removableFrom).do).toBe('purge');
  expect(purge(later(removableFrom, -1)).do).toBe('keep');
  const held = purgeIncident(shut(), since, 'held', school.retentionDays, removableFrom);
  expect(held).toEqual({ do: 'keep', because: 'held' });
});

test('what was said before stands: the days run from the first time', () => {
  const before = new Date('2026-11-20T12:00:00Z');
  expect(say(shut(), dev, before)).toEqual({
    ok: true,
    value: { since: before, removableFrom: new Date('2026-12-20T12:00:00Z') },
  });
  expect(view(shut(), dev, before)).toEqual({
    state: 'said',
    words:
      "The detail is in the child's file. The detail here may be removed from 20 December 2026. The reference stays.",
  });
});

test('an item that was closed again after it was said to be in the file counts from the closing', () => {
  expect(say(shut(), lena, at('09:00', '2026-11-02'))).toMatchObject({
    value: { removableFrom: new Date('2026-12-20T10:00:00Z') },
  });
});

test('the day is the one on the clock of the school, also across the change of the clocks', () => {
  const late = new Date('2026-10-01T23:30:00Z');
  const closed = { ...shut(), at: late };
  expect(fileView(closed, null, lena.id, school, everybody, late)).toMatchObject({
    follows: expect.stringContaining('31 October 2026'),
  });
});

const comment: Incident = {
  ...open,
  kind: 'school',
  askedRoles: ['dsl'],
  report: { ...open.report, action: 'comment_tag', target: 'school_account' },
};

test.each([
  ['is open', open, lena, 'not-closed'],
  ['is a drill', { ...shut(), drill: true }, lena, 'only-a-drill'],
  ['goes by itself after its closing', shut(comment), lena, 'goes-by-itself'],
  ['is not theirs to read', shut(), tess, 'not-asked'],
  ['the headteacher was not asked about', shut(), hana, 'not-asked'],
  ['they have a conflict with', { ...shut(), excluded: [dev.id] }, dev, 'not-asked'],
] as const)('of an item that %s nobody says that it is in the file', (_what, incident, by, why) => {
  expect(say(incident, by)).toEqual({ ok: false, why });
  expect(view(incident, by)).toBeNull();
  expect(inWords[why]).toMatch(/\.$/);
});

test.each([
  ['an adult', 'adult', 'Is the detail in the staff file now?'],
  ['the school', 'school', "Is the detail in the school's own file now?"],
] as const)(
  'of a record about %s it names the file where that belongs',
  (_about, kind, question) => {
    const incident = shut({ ...open, kind, askedRoles: ['head'] });
    expect(view(incident, hana)).toMatchObject({ state: 'ask', question });
  },
);
