import { expect, test } from '@jest/globals';
import type { Asked } from '../../src/domain/routing.ts';
import { routeOf } from '../../src/domain/routing.ts';
import { expected, five, type SchoolName, schoolNamed, told } from './routing-schools.ts';

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
const matrix: readonly Cell[] = [
  // biome-ignore-start format: one line a rule can be read against the table of the policies
  [
    "a pupil's friend request to a member of staff",
    { initiator: 'pupil', target: 'staff', action: 'request_sent' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's friend request to a governor",
    { initiator: 'pupil', target: 'governor', action: 'request_sent' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's friend request to a volunteer",
    { initiator: 'pupil', target: 'volunteer', action: 'request_sent' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's friend request to a contractor",
    { initiator: 'pupil', target: 'contractor', action: 'request_sent' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's message to a member of staff",
    { initiator: 'pupil', target: 'staff', action: 'direct_message' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's invitation to a game chat",
    { initiator: 'pupil', target: 'staff', action: 'game_chat_invite' },
    'D',
    'd',
    'd',
    'H + p',
    'd',
  ],
  [
    "a pupil's sexualised message to a member of staff",
    { initiator: 'pupil', target: 'staff', action: 'direct_message', about: 'sexualised' },
    'D',
    'd',
    'd',
    'D + P + H',
    'd',
  ],
  [
    'a pupil who follows the account of an adult',
    { initiator: 'pupil', target: 'staff', action: 'follow' },
    'nobody',
    'nobody',
    'nobody',
    'nobody',
    'nobody',
  ],
  [
    "a member of staff's friend request to a pupil",
    { initiator: 'staff', target: 'pupil', action: 'request_sent' },
    'H + d',
    'H + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    "a member of staff's message to a pupil",
    { initiator: 'staff', target: 'pupil', action: 'direct_message' },
    'H + d',
    'H + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    "a pupil's request that staff accepted",
    { initiator: 'pupil', target: 'staff', action: 'request_accepted' },
    'H + D',
    'H + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    'a pupil accepted by staff, told the other way round',
    { initiator: 'staff', target: 'pupil', action: 'request_accepted' },
    'H + D',
    'H + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    'a member of staff who follows a pupil',
    { initiator: 'staff', target: 'pupil', action: 'follow' },
    'h + d',
    'h + d',
    'h + d',
    'h + p',
    'h + d',
  ],
  [
    "a governor's friend request to a pupil",
    { initiator: 'governor', target: 'pupil', action: 'request_sent' },
    'h + d + c',
    'h + d + c',
    'h + d + c',
    'H + p + c',
    'h + d + c',
  ],
  [
    "a volunteer's message to a pupil",
    { initiator: 'volunteer', target: 'pupil', action: 'direct_message' },
    'h + d',
    'h + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    "a contractor's message to a pupil",
    { initiator: 'contractor', target: 'pupil', action: 'direct_message' },
    'h + d',
    'h + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    "a visitor's friend request to a pupil",
    { initiator: 'visitor', target: 'pupil', action: 'request_sent' },
    'h + d',
    'h + d',
    'h + d',
    'H + p',
    'h + d',
  ],
  [
    "a parent's friend request to a member of staff",
    { initiator: 'pupil_family', target: 'staff', action: 'request_sent' },
    'nobody',
    'LM',
    'nobody',
    'H',
    'nobody',
  ],
  [
    "a member of staff's friend request to a parent",
    { initiator: 'staff', target: 'pupil_family', action: 'request_sent' },
    'nobody',
    'H',
    'h',
    'H',
    'h',
  ],
  [
    "a young ex-pupil's friend request to staff",
    { initiator: 'ex_pupil_minor', target: 'staff', action: 'request_sent' },
    'd',
    'd',
    'd',
    'h + p',
    'd',
  ],
  [
    "a member of staff's request to a young ex-pupil",
    { initiator: 'staff', target: 'ex_pupil_minor', action: 'request_sent' },
    'h + d',
    'h + d',
    'h + d',
    'h + p',
    'h + d',
  ],
  [
    "a grown ex-pupil's friend request to staff",
    { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' },
    'nobody',
    'h',
    'nobody',
    'h',
    'nobody',
  ],
  [
    "a member of staff's request to a grown ex-pupil",
    { initiator: 'staff', target: 'ex_pupil_adult', action: 'request_sent' },
    'nobody',
    'h',
    'nobody',
    'h',
    'nobody',
  ],
  [
    "the headteacher's friend request to a pupil",
    { initiator: 'head', target: 'pupil', action: 'request_sent' },
    'c + d',
    'c + d',
    'c + d',
    'c + p',
    'c + d',
  ],
  [
    "the safeguarding lead's friend request to a pupil",
    { initiator: 'dsl', target: 'pupil', action: 'request_sent' },
    'h + p',
    'h + p',
    'h + p',
    'c + p',
    'h + p',
  ],
  [
    'an unknown person who asks a pupil to be a friend',
    { initiator: 'unknown', target: 'pupil', action: 'request_sent' },
    'd',
    'd',
    'd',
    'd + p + h',
    'd',
  ],
  [
    'an unknown person who messages a member of staff',
    { initiator: 'unknown', target: 'staff', action: 'direct_message' },
    'd',
    'd',
    'd',
    'd + p + h',
    'd',
  ],
  [
    'a parent who insults a member of staff',
    { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'insult_or_threat' },
    'h',
    'H',
    'H',
    'H',
    'LGB + h',
  ],
  [
    'a pupil who insults a member of staff',
    { initiator: 'pupil', target: 'staff', action: 'post', about: 'insult_or_threat' },
    'h',
    'H',
    'h',
    'H',
    'h',
  ],
  [
    "a parent who writes about staff's private life",
    { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'personal_information' },
    'h',
    'LM',
    'h',
    'H',
    'h',
  ],
  [
    "a pupil who writes about staff's private life",
    { initiator: 'pupil', target: 'staff', action: 'post', about: 'personal_information' },
    'h',
    'LM',
    'h',
    'H',
    'h',
  ],
  [
    "a parent's comment on a school account",
    { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag' },
    'AO',
    'nobody',
    'AO',
    'H',
    'h',
  ],
  // biome-ignore-end format: one line a rule can be read against the table of the policies
];

const cells = matrix.flatMap(([rule, asked, ...row]) =>
  five.map((school, at) => [rule, school, row[at] ?? '', asked] as const),
);

test.each(cells)('%s, at %s, goes to %s', (_rule, school, cell, asked) => {
  expect(told(school, asked)).toEqual(expected(cell));
});

test.each([
  [
    'halley',
    'a pupil who follows the account of an adult',
    'pupil',
    'staff',
    'follow',
    'pupil-follow',
  ],
  [
    'orchard',
    "a parent's friend request",
    'pupil_family',
    'staff',
    'request_sent',
    'family-contact',
  ],
  [
    'halley',
    'a friend request to a parent',
    'staff',
    'pupil_family',
    'request_sent',
    'contact-with-family',
  ],
  [
    'park-hall',
    "a grown ex-pupil's friend request",
    'ex_pupil_adult',
    'staff',
    'request_sent',
    'former-pupil',
  ],
  [
    'glazebury',
    'a comment on its account',
    'pupil_family',
    'school_account',
    'comment_tag',
    'do-not-reply',
  ],
] as const)(
  'at %s, %s is answered with advice and opens no record',
  (school, _rule, initiator, target, action, advice) => {
    const route = routeOf(schoolNamed(school), { initiator, target, action });
    expect(route).toMatchObject({ records: [], advice, sealed: false, label: null });
  },
);

const sample: readonly (readonly [string, Asked, string])[] = [
  // biome-ignore-start format: one rule a line
  [
    "a pupil's message to staff",
    { initiator: 'pupil', target: 'staff', action: 'direct_message' },
    'D',
  ],
  ['a pupil who follows staff', { initiator: 'pupil', target: 'staff', action: 'follow' }, 'D'],
  [
    "a teacher's friend request to a pupil",
    { initiator: 'staff', target: 'pupil', action: 'request_sent' },
    'H + d',
  ],
  [
    "a volunteer's message to a pupil",
    { initiator: 'volunteer', target: 'pupil', action: 'direct_message' },
    'H + d',
  ],
  [
    'a young ex-pupil who asks staff to be a friend',
    { initiator: 'ex_pupil_minor', target: 'staff', action: 'request_sent' },
    'D',
  ],
  [
    'a grown ex-pupil who asks staff to be a friend',
    { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' },
    'nobody',
  ],
  [
    "the headteacher's message to a pupil",
    { initiator: 'head', target: 'pupil', action: 'direct_message' },
    'C + d',
  ],
  [
    "a parent's friend request to staff",
    { initiator: 'pupil_family', target: 'staff', action: 'request_sent' },
    'H',
  ],
  [
    "a teacher's friend request to a parent",
    { initiator: 'staff', target: 'pupil_family', action: 'request_sent' },
    'H',
  ],
  [
    "a pupil who brings up a teacher's private life",
    { initiator: 'pupil', target: 'staff', action: 'post', about: 'personal_information' },
    'LM',
  ],
  [
    'a parent who insults staff',
    { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'insult_or_threat' },
    'H',
  ],
  [
    "a parent's question on the school's page",
    { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag' },
    'AO',
  ],
  [
    "a parent's complaint on the school's page",
    {
      initiator: 'pupil_family',
      target: 'school_account',
      action: 'comment_tag',
      about: 'complaint',
    },
    'H + AO',
  ],
  [
    'personal data posted from the school account',
    { initiator: 'school_account', target: 'third_party', action: 'post', about: 'data_breach' },
    'DPO + H',
  ],
  [
    'a pupil drawn to extremists',
    { initiator: 'pupil', target: 'pupil', action: 'post', about: 'extremism' },
    'D',
  ],
  [
    'an outsider who posts about the school',
    { initiator: 'third_party', target: 'school_account', action: 'post' },
    'H',
  ],
  // biome-ignore-end format: one rule a line
];

test.each(sample)('at Meadowlark %s goes by its policy', (_rule, asked, cell) => {
  expect(told('sample', asked)).toEqual(expected(cell));
});

test.each(five)(
  'at %s danger now is told to the safeguarding lead at once, with the numbers outside',
  (name) => {
    const asked: Asked = {
      initiator: 'unknown',
      target: 'pupil',
      action: 'direct_message',
      danger: 'yes',
    };
    const route = routeOf(schoolNamed(name), asked);
    expect(told(name, asked)).toEqual(expected(name === 'blean' ? 'D + P + H' : 'd'));
    expect(route).toMatchObject({ priority: 'P1', external: ['police', 'social-care'] });
  },
);

test.each(five)('at %s an image of a child is told to the safeguarding lead at once', (name) => {
  const asked: Asked = {
    initiator: 'pupil',
    target: 'pupil',
    action: 'image_shared',
    imagery: true,
  };
  expect(told(name, asked)).toEqual(expected(name === 'blean' ? 'D + P + H' : 'd'));
  expect(routeOf(schoolNamed(name), asked).priority).toBe('P1');
});

const outside: readonly (readonly [string, SchoolName, Asked, string])[] = [
  // biome-ignore-start format: one rule a line
  [
    "an outsider's message to a pupil goes to the safeguarding lead",
    'halley',
    { initiator: 'third_party', target: 'pupil', action: 'direct_message' },
    'd',
  ],
  [
    "a parent's post about another family's child goes to the lead and the headteacher",
    'halley',
    { initiator: 'pupil_family', target: 'pupil', action: 'image_shared' },
    'd + h',
  ],
  [
    'a threat from a parent goes to the headteacher and, as a child lives with it, to the lead',
    'glazebury',
    { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'threat' },
    'H + d',
  ],
  [
    'bullying between pupils goes to the safeguarding lead',
    'park-hall',
    { initiator: 'pupil', target: 'pupil', action: 'post', about: 'bullying' },
    'd',
  ],
  [
    'a school account that was broken into goes to its owner and the headteacher',
    'halley',
    { initiator: 'unknown', target: 'school_account', action: 'account_misused' },
    'd + ao + h',
  ],
  [
    'personal data that staff let out goes to the headteacher and the data protection officer',
    'halley',
    { initiator: 'staff', target: 'third_party', action: 'post', about: 'data_breach' },
    'h + dpo',
  ],
  [
    "a pupil's picture that staff posted goes to the head, the lead and the data protection officer",
    'orchard',
    { initiator: 'staff', target: 'pupil', action: 'image_shared' },
    'h + d + dpo',
  ],
  [
    'an abusive comment on the school account goes to its owner and the headteacher',
    'orchard',
    {
      initiator: 'pupil_family',
      target: 'school_account',
      action: 'comment_tag',
      about: 'complaint',
    },
    'AO + H',
  ],
  [
    "a friend's account of a pupil counts as a child's",
    'glazebury',
    { initiator: 'pupil_friend', target: 'staff', action: 'request_sent' },
    'd',
  ],
  // biome-ignore-end format: one rule a line
];

test.each(outside)('%s', (_rule, school, asked, cell) => {
  expect(told(school, asked)).toEqual(expected(cell));
});

test('the head owns the conduct and the lead owns the welfare, each with a ladder of its own', () => {
  const asked: Asked = { initiator: 'staff', target: 'pupil', action: 'direct_message' };
  const { records } = routeOf(schoolNamed('halley'), asked);
  const owners = records.map(({ kind, told: [owner], ladder }) => [kind, owner?.role, ladder]);
  expect(owners).toEqual([
    ['adult', 'head', ['chair']],
    ['child', 'dsl', ['deputy-dsl', 'head']],
  ]);
});

test('what the policy says is told with its rule, and what it does not say without one', () => {
  const asked: Asked = { initiator: 'staff', target: 'pupil', action: 'request_sent' };
  const [adult, child] = routeOf(schoolNamed('halley'), asked).records;
  expect(adult?.told[0]).toMatchObject({
    role: 'head',
    basis: 'policy',
    source: { rule: 'HAL-20' },
  });
  expect(child?.told[0]).toEqual({ role: 'dsl', basis: 'default', source: null });
});

test('only an urgent record about a child climbs as far as the chair', () => {
  const asked: Asked = { initiator: 'pupil', target: 'staff', action: 'direct_message' };
  const climbs = (one: Asked) => routeOf(schoolNamed('halley'), one).records[0]?.ladder;
  expect(climbs(asked)).toEqual(['deputy-dsl', 'head']);
  expect(climbs({ ...asked, danger: 'yes' })).toEqual(['deputy-dsl', 'head', 'chair']);
});
