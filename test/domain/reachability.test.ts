import { expect, test } from '@jest/globals';
import type { PersonId } from '../../src/domain/ids.ts';
import { neededRoles, reachFaults, type Standing } from '../../src/domain/reachability.ts';
import { faultsCard } from '../../src/teams/send.ts';
import { cardFaults } from '../support/card-schema.ts';
import { cast, everybody, school, staffOf, without } from '../support/cast.ts';

const { lena, dev, hana, cho, clem } = cast;
const standing = (of: Standing) => new Map<PersonId, Standing>([[lena.id, of]]);

test('with everybody in their role and reachable, nothing is wrong', () => {
  const all = [lena, dev, hana, cho, clem].map(({ id }) => [id, 'fine'] as const);
  expect(reachFaults(school, everybody, new Map(all))).toEqual([]);
});

test.each([
  ['blocked', /^Lena has blocked Lantern in Teams\..*Unblock.*send the word help/],
  ['not-installed', /^Lena does not have Lantern in Teams\..*setup policy/],
  [
    'refused',
    /^Lena could not be checked, because Teams refused Lantern itself\..*secret or certificate/,
  ],
  ['no-answer', /^Lena could not be checked, because Teams did not answer\..*tomorrow/],
] as const)('a lead who is %s is named, with what a technician can do about it', (of, words) => {
  const [fault, ...others] = reachFaults(school, everybody, standing(of));
  expect(fault).toMatch(words);
  expect(others).toEqual([]);
});

test.each(neededRoles)('a school in which nobody is %s is told which setting to fill', (role) => {
  const people = Object.values(cast).map((person) => ({
    ...person,
    roles: person.roles.filter((one) => one !== role),
  }));
  expect(reachFaults(school, staffOf(people), new Map())).toEqual([
    expect.stringMatching(
      `^Nobody fills the role "${school.titles[role].replace(/[()]/g, '\\$&')}".*holders.${role}`,
    ),
  ]);
});

test('a chair without an account, reached by mail alone, is not a role that nobody fills', () => {
  const byMail = { ...school, mailOnly: { chair: 'chair@meadowlark.example' } };
  expect(reachFaults(byMail, without(cho), new Map())).toEqual([]);
});

test('somebody without an address cannot be reached when Teams is away, and that is said', () => {
  const people = Object.values(cast).map((one) => (one === lena ? { ...one, email: null } : one));
  expect(reachFaults(school, staffOf(people), standing('fine'))).toEqual([
    expect.stringMatching(/^Lena has no e-mail address in the directory/),
  ]);
});

test('the words for a technician hold no id, no code and no jargon of the bot', () => {
  const said = (['blocked', 'not-installed', 'refused', 'no-answer'] as const)
    .flatMap((of) => reachFaults(school, everybody, standing(of)))
    .join(' ');
  expect(said).not.toMatch(
    /[0-9a-f]{8}-|\b40[134]\b|conversation|proactive|service ?url|exception/i,
  );
});

test('the list of faults is a card that Teams draws', () => {
  const faults = reachFaults(school, staffOf([lena]), standing('blocked'));
  expect(faults.length).toBeGreaterThan(3);
  expect(cardFaults(faultsCard(faults))).toEqual([]);
});
