import { describe, expect, test } from '@jest/globals';
import type { PersonId } from '../../src/domain/ids.ts';
import { newsKinds } from '../../src/domain/job.ts';
import {
  type Entry,
  type EntryKind,
  describe as inWords,
  type What,
} from '../../src/domain/ledger.ts';
import { nameIn } from '../../src/domain/staff.ts';
import { entryShape } from '../../src/store/ledger-shapes.ts';
import { cast, everybody, exceptionId, incidentId, school, without } from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { lena, dev, hana } = cast;

/** One of each kind: a kind that nobody has thought of here does not compile. */
const oneOfEach: { readonly [Kind in EntryKind]: Extract<What, { kind: Kind }> } = {
  'incident-opened': { kind: 'incident-opened', priority: 'P2', policy: 'v1' },
  'incident-sealed': { kind: 'incident-sealed' },
  'alert-asked': { kind: 'alert-asked', to: dev.id, role: 'deputy-dsl' },
  'alert-repeated': { kind: 'alert-repeated' },
  'alert-delivered': { kind: 'alert-delivered', to: dev.id, channel: 'mail' },
  'alert-undelivered': { kind: 'alert-undelivered', to: dev.id, fault: 'blocked' },
  'alert-acknowledged': { kind: 'alert-acknowledged' },
  'alert-passed-on': { kind: 'alert-passed-on', to: dev.id },
  'alert-unanswered': { kind: 'alert-unanswered' },
  'conflict-declared': { kind: 'conflict-declared' },
  'incident-read': { kind: 'incident-read' },
  'reading-refused': { kind: 'reading-refused' },
  'items-searched': { kind: 'items-searched' },
  'ledger-read': { kind: 'ledger-read' },
  exported: { kind: 'exported', what: 'chronology' },
  'handed-off': { kind: 'handed-off', to: 'cpoms' },
  'curiosity-refused': { kind: 'curiosity-refused' },
  'action-logged': { kind: 'action-logged', action: 1 },
  'action-planned': { kind: 'action-planned', action: 1, owner: dev.id, due: '2026-11-27' },
  'action-done': { kind: 'action-done', action: 1 },
  'action-dropped': { kind: 'action-dropped', action: 1 },
  'action-returned': { kind: 'action-returned', action: 1, from: dev.id },
  'action-told': { kind: 'action-told', action: 1, to: dev.id, what: 'late' },
  'priority-raised': { kind: 'priority-raised', to: 'P1' },
  rerouted: { kind: 'rerouted', to: 'head' },
  linked: { kind: 'linked', to: incidentId(2) },
  'identity-released': { kind: 'identity-released' },
  'added-by-reporter': { kind: 'added-by-reporter', addition: 1 },
  'second-reader-asked': { kind: 'second-reader-asked' },
  'closing-sent-back': { kind: 'closing-sent-back' },
  'incident-closed': { kind: 'incident-closed' },
  'reporter-told': { kind: 'reporter-told', news: 'in-hand' },
  'holder-changed': { kind: 'holder-changed', role: 'dsl', from: lena.id, to: dev.id },
  'exception-moved': {
    ...{ kind: 'exception-moved', step: 'approve', to: 'active', why: 4, policy: 'v1' },
  },
  'exception-read': { kind: 'exception-read' },
  'exception-refused': { kind: 'exception-refused' },
  'register-read': { kind: 'register-read' },
  'register-exported': { kind: 'register-exported' },
  'staff-asked': { kind: 'staff-asked', what: 'go-live', people: 40 },
  away: { kind: 'away', who: dev.id },
  'back-again': { kind: 'back-again', who: dev.id },
  'school-day': { kind: 'school-day', day: '2026-11-24', is: 'closed' },
  'settings-changed': { kind: 'settings-changed', part: 'phones', version: 3 },
  'policy-imported': { kind: 'policy-imported', policy: 'v2' },
  'policy-looked-at': { kind: 'policy-looked-at', policy: 'v2' },
  'policy-current': { kind: 'policy-current', policy: 'v2' },
  'draft-abandoned': { kind: 'draft-abandoned' },
  'help-offered': { kind: 'help-offered', to: dev.id },
  'handed-over': { kind: 'handed-over' },
  'record-purged': { kind: 'record-purged', rule: 'child-report', days: 30 },
  'questions-purged': { kind: 'questions-purged', lines: 4 },
  'hold-placed': { kind: 'hold-placed', because: 'police' },
  'hold-lifted': { kind: 'hold-lifted', because: 'matter-ended' },
  'hold-lift-asked': { kind: 'hold-lift-asked', because: 'matter-ended' },
  'hold-kept': { kind: 'hold-kept', because: 'police' },
};
const all = Object.values(oneOfEach);
const entry = (what: What, by: PersonId | 'clock' = lena.id): Entry => ({
  ...{ at: at('10:00'), school: school.id, by, as: by === 'clock' ? 'clock' : 'dsl' },
  ...{ about: incidentId(1), ...what },
});
const said = (what: What, by: PersonId | 'clock' = lena.id) =>
  inWords(entry(what, by), nameIn(everybody));

describe('every kind of entry has a plain sentence', () => {
  test.each(all.map((what) => [what.kind, what] as const))('%s', (_kind, what) => {
    const sentence = said(what);
    expect(sentence).toMatch(/^[A-Z].*[^.]$/);
    expect(sentence).not.toMatch(/undefined|\[object|[0-9a-f]{8}-/);
  });

  test('no two kinds read alike', () => {
    expect(new Set(all.map((what) => said(what))).size).toBe(all.length);
  });
});

test.each([
  ['who took it', { kind: 'alert-acknowledged' }, 'Lena took this in hand'],
  [
    'to whom it was passed on',
    { kind: 'alert-passed-on', to: hana.id },
    'Lena passed this on to Hana',
  ],
  [
    'who took over from whom',
    { kind: 'holder-changed', role: 'dsl', from: lena.id, to: dev.id },
    'Dev took over from Lena',
  ],
] as const)('it says %s', (_what, what, sentence) => {
  expect(said(what)).toBe(sentence);
});

test('somebody who has left is not named by a guess', () => {
  const sentence = inWords(entry({ kind: 'alert-acknowledged' }), nameIn(without(lena)));
  expect(sentence).toBe('someone who has left took this in hand');
});

test('every piece of news that a reporter can be told has its words', () => {
  for (const news of newsKinds) {
    expect(said({ kind: 'reporter-told', news })).toMatch(/^The reporter was told: [a-z]/);
  }
});

test('every kind reads the same after it was stored', () => {
  for (const what of all) {
    expect(entryShape.parse(JSON.parse(JSON.stringify(what)))).toEqual(what);
  }
});

test.each([
  ['an unknown kind', { kind: 'incident-forgotten' }],
  ['a name where an id belongs', { kind: 'alert-asked', to: 'Lena', role: 'dsl' }],
  ['a role that does not exist', { kind: 'rerouted', to: 'caretaker' }],
  ['no kind at all', { to: exceptionId(1) }],
])('%s is not read as an entry', (_what, stored) => {
  expect(entryShape.safeParse(stored).success).toBe(false);
});
