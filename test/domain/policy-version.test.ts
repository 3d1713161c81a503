import { expect, test } from '@jest/globals';
import { roles } from '../../src/domain/people.ts';
import type { Passage, Policy } from '../../src/domain/policy.ts';
import { changesBetween } from '../../src/domain/policy-changes.ts';
import {
  keepsPolicy,
  lookAt,
  makeCurrent,
  type PolicyVersion,
  summaryOf,
} from '../../src/domain/policy-version.ts';
import { lookCard, policyCard, receiptsCard, summaryCard } from '../../src/teams/cards/policy.ts';
import { cardFaults } from '../support/card-schema.ts';
import { accepted, cast, school } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { wordsOf } from '../support/house-card.ts';

const { tess, lena, dev, hana } = cast;
const passage = (number: number, text: string): Passage => ({ number, headings: ['Rules'], text });
const policyOf = (...texts: readonly string[]): Policy => ({
  facts: {
    title: 'Social media policy',
    school: null,
    dated: null,
    reviewDue: null,
    approval: 'blank',
  },
  passages: texts.map((text, place) => passage(place + 1, text)),
});
const kept = {
  id: 'v2',
  school: school.id,
  policy: policyOf('A'),
  addedAt: at('08:00'),
  warnings: [],
};
const imported: PolicyVersion = { ...kept, status: 'imported' };
const lookedAt: PolicyVersion = { ...kept, status: 'looked-at', by: lena.id, at: at('08:30') };
const current: PolicyVersion = { ...kept, status: 'current', by: lena.id, at: at('09:00') };
const superseded: PolicyVersion = { ...kept, status: 'superseded', at: at('10:00') };

test('owner, headteacher and lead keep the policy; a deputy, a chair or a teacher does not', () => {
  const keep = roles.filter((role) => keepsPolicy({ ...tess, roles: [role] }));
  expect(keep).toEqual(['dsl', 'head', 'policy-owner']);
  expect(keepsPolicy(tess)).toBe(false);
});

test('nobody makes current what nobody has looked at', () => {
  expect(makeCurrent(imported, lena, at('09:00'))).toEqual({ ok: false, why: 'not-looked-at' });
});

test('a keeper looks at a version, and any keeper then makes it current under their own name', () => {
  const looked = accepted(lookAt(imported, lena, at('08:30')));
  expect(looked.next).toEqual(lookedAt);
  expect(looked.entries).toMatchObject([{ kind: 'policy-looked-at', policy: 'v2', by: lena.id }]);
  const made = accepted(makeCurrent(looked.next, hana, at('09:00')));
  expect(made.next).toMatchObject({ status: 'current', by: hana.id, at: at('09:00') });
  expect(made.entries).toMatchObject([{ kind: 'policy-current', policy: 'v2', as: 'head' }]);
});

test.each([tess, dev])(
  'somebody who does not keep the policy can neither look nor decide',
  (by) => {
    expect(lookAt(imported, by, at('09:00'))).toEqual({ ok: false, why: 'not-asked' });
    expect(makeCurrent(lookedAt, by, at('09:00'))).toEqual({ ok: false, why: 'not-asked' });
  },
);

test('looking twice, or making current twice, changes nothing', () => {
  for (const version of [lookedAt, current, superseded]) {
    expect(lookAt(version, lena, at('11:00'))).toEqual({ ok: false, why: 'already-settled' });
  }
  for (const version of [current, superseded]) {
    expect(makeCurrent(version, lena, at('11:00'))).toEqual({ ok: false, why: 'already-settled' });
  }
});

test('a passage that was only set in other lines is not a change; one with another word is', () => {
  const before = policyOf('Staff must not accept\nrequests.', 'Ask the lead.', 'Old rule.');
  const after = policyOf('Staff must not  accept requests.', 'Ask the deputy.');
  const { added, gone, same } = changesBetween(before, after);
  expect(added.map(({ text }) => text)).toEqual(['Ask the deputy.']);
  expect(gone.map(({ text }) => text)).toEqual(['Ask the lead.', 'Old rule.']);
  expect(same).toBe(1);
});

test('against no policy at all every passage is new', () => {
  expect(changesBetween(null, policyOf('A', 'B'))).toMatchObject({ gone: [], same: 0 });
});

test('the summary quotes passages that bind staff, in their own words and order, eight at the most', () => {
  const texts = [
    'The school has a page.',
    'Staff must never accept a request and must tell the lead.',
    'Pupils must be kind.',
    ...Array.from({ length: 10 }, (_, place) => `Staff should do thing ${place}.`),
  ];
  const chosen = summaryOf(policyOf(...texts));
  expect(chosen).toHaveLength(8);
  expect(chosen.map(({ number }) => number)).toEqual(
    chosen.map(({ number }) => number).toSorted((a, b) => a - b),
  );
  expect(chosen[0]?.text).toBe(texts[1]);
  expect(chosen.every(({ text }) => texts.includes(text))).toBe(true);
  expect(chosen.map(({ text }) => text)).not.toContain('Pupils must be kind.');
});

test('a long policy, all of it new, with hundreds of staff, still makes cards that Teams draws', () => {
  const long = policyOf(
    ...Array.from(
      { length: 60 },
      (_, n) => `Staff *must* never ${n} ${'read this_line carefully '.repeat(80)}`,
    ),
  );
  const version: PolicyVersion = { ...imported, policy: long };
  const names = Array.from({ length: 400 }, (_, n) => `Somebody With A Long Name ${n}`);
  const looked = lookCard(
    version,
    changesBetween(policyOf(...long.passages.map(({ text }) => `Old ${text}`)), long),
  );
  expect(cardFaults(looked)).toEqual([]);
  expect(wordsOf(looked)).toContain('and more');
  expect(cardFaults(summaryCard({ ...version, policy: policyOf('Staff must ask.') }))).toEqual([]);
  expect(cardFaults(policyCard(current, [version, lookedAt], true))).toEqual([]);
  expect(cardFaults(policyCard(null, [], false))).toEqual([]);
  expect(cardFaults(receiptsCard([], names))).toEqual([]);
  expect(wordsOf(receiptsCard([], names))).toContain('and 300 more');
});

test('a policy whose passages bind nobody still has a summary card', () => {
  expect(
    cardFaults(summaryCard({ ...current, policy: policyOf('The school has a page.') })),
  ).toEqual([]);
});
