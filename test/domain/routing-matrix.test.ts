import { expect, test } from '@jest/globals';
import type { Asked } from '../../src/domain/routing.ts';
import { expected, five, inWords, told } from './routing-schools.ts';

type Cell = readonly [
  rule: string,
  asked: Asked,
  halley: string,
  glazebury: string,
  orchard: string,
  blean: string,
  parkHall: string,
];

/**
 * The matrix of the five policies. Capitals: in that policy. Small: the default, shown as "not in your policy".
 * Beyond the matrix stand only what the decision order adds: the child's welfare beside an adult's
 * conduct, the chair beside a governor's, a deputy's copy where the head is the safeguarding lead.
 */
// biome-ignore format: one rule a line
const matrix: readonly Cell[] = [
  ["a pupil's friend request to a member of staff", { initiator: 'pupil', target: 'staff', action: 'request_sent' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's friend request to a governor", { initiator: 'pupil', target: 'governor', action: 'request_sent' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's friend request to a volunteer", { initiator: 'pupil', target: 'volunteer', action: 'request_sent' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's friend request to a contractor", { initiator: 'pupil', target: 'contractor', action: 'request_sent' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's message to a member of staff", { initiator: 'pupil', target: 'staff', action: 'direct_message' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's invitation to a game chat", { initiator: 'pupil', target: 'staff', action: 'game_chat_invite' }, 'D', 'd', 'd', 'H + p', 'd'],
  ["a pupil's sexualised message to a member of staff", { initiator: 'pupil', target: 'staff', action: 'direct_message', about: 'sexualised' }, 'D', 'd', 'd', 'D + P + H', 'd'],
  ['a pupil who follows the account of an adult', { initiator: 'pupil', target: 'staff', action: 'follow' }, 'nobody', 'nobody', 'nobody', 'nobody', 'nobody'],
  ["a member of staff's friend request to a pupil", { initiator: 'staff', target: 'pupil', action: 'request_sent' }, 'H + d', 'H + d', 'h + d', 'H + p', 'h + d'],
  ["a member of staff's message to a pupil", { initiator: 'staff', target: 'pupil', action: 'direct_message' }, 'H + d', 'H + d', 'h + d', 'H + p', 'h + d'],
  ["a pupil's request that staff accepted", { initiator: 'pupil', target: 'staff', action: 'request_accepted' }, 'H + D', 'H + d', 'h + d', 'H + p', 'h + d'],
  ['a pupil accepted by staff, told the other way round', { initiator: 'staff', target: 'pupil', action: 'request_accepted' }, 'H + D', 'H + d', 'h + d', 'H + p', 'h + d'],
  ['a member of staff who follows a pupil', { initiator: 'staff', target: 'pupil', action: 'follow' }, 'h + d', 'h + d', 'h + d', 'h + p', 'h + d'],
  ["a governor's friend request to a pupil", { initiator: 'governor', target: 'pupil', action: 'request_sent' }, 'h + d + c', 'h + d + c', 'h + d + c', 'H + p + c', 'h + d + c'],
  ["a volunteer's message to a pupil", { initiator: 'volunteer', target: 'pupil', action: 'direct_message' }, 'h + d', 'h + d', 'h + d', 'H + p', 'h + d'],
  ["a contractor's message to a pupil", { initiator: 'contractor', target: 'pupil', action: 'direct_message' }, 'h + d', 'h + d', 'h + d', 'H + p', 'h + d'],
  ["a visitor's friend request to a pupil", { initiator: 'visitor', target: 'pupil', action: 'request_sent' }, 'h + d', 'h + d', 'h + d', 'H + p', 'h + d'],
  ["a parent's friend request to a member of staff", { initiator: 'pupil_family', target: 'staff', action: 'request_sent' }, 'nobody', 'LM', 'nobody', 'H', 'nobody'],
  ["a member of staff's friend request to a parent", { initiator: 'staff', target: 'pupil_family', action: 'request_sent' }, 'nobody', 'H', 'h', 'H', 'h'],
  ["a young ex-pupil's friend request to staff", { initiator: 'ex_pupil_minor', target: 'staff', action: 'request_sent' }, 'd', 'd', 'd', 'h + p', 'd'],
  ["a member of staff's request to a young ex-pupil", { initiator: 'staff', target: 'ex_pupil_minor', action: 'request_sent' }, 'h + d', 'h + d', 'h + d', 'h + p', 'h + d'],
  ["a grown ex-pupil's friend request to staff", { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' }, 'nobody', 'h', 'nobody', 'h', 'nobody'],
  ["a member of staff's request to a grown ex-pupil", { initiator: 'staff', target: 'ex_pupil_adult', action: 'request_sent' }, 'nobody', 'h', 'nobody', 'h', 'nobody'],
  ["the headteacher's friend request to a pupil", { initiator: 'head', target: 'pupil', action: 'request_sent' }, 'c + d', 'c + d', 'c + d', 'c + p', 'c + d'],
  ["the safeguarding lead's friend request to a pupil", { initiator: 'dsl', target: 'pupil', action: 'request_sent' }, 'h + p', 'h + p', 'h + p', 'c + p', 'h + p'],
  ['an unknown person who asks a pupil to be a friend', { initiator: 'unknown', target: 'pupil', action: 'request_sent' }, 'd', 'd', 'd', 'd + p + h', 'd'],
  ['an unknown person who messages a member of staff', { initiator: 'unknown', target: 'staff', action: 'direct_message' }, 'd', 'd', 'd', 'd + p + h', 'd'],
  ['a parent who insults a member of staff', { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'insult_or_threat' }, 'h', 'H', 'H', 'H', 'LGB + h'],
  ['a pupil who insults a member of staff', { initiator: 'pupil', target: 'staff', action: 'post', about: 'insult_or_threat' }, 'h', 'H', 'h', 'H', 'h'],
  ["a parent who writes about staff's private life", { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'personal_information' }, 'h', 'LM', 'h', 'H', 'h'],
  ["a pupil who writes about staff's private life", { initiator: 'pupil', target: 'staff', action: 'post', about: 'personal_information' }, 'h', 'LM', 'h', 'H', 'h'],
  ["a parent's comment on a school account", { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag' }, 'AO', 'nobody', 'AO', 'H', 'h'],
];

const cells = matrix.flatMap(([rule, asked, ...row]) =>
  five.map((school, at) => {
    const cell = row[at] ?? 'nobody';
    return [rule, school, inWords(cell), asked, expected(cell)] as const;
  }),
);

test.each(cells)('%s, at %s, goes to %s', (_rule, school, _who, asked, cell) => {
  expect(told(school, asked)).toEqual(cell);
});
