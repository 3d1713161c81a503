import { expect, test } from '@jest/globals';
import type { Asked } from '../../src/domain/routing.ts';
import { routeOf } from '../../src/domain/routing.ts';
import { expected, five, inWords, type SchoolName, schoolNamed, told } from './routing-schools.ts';

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

// biome-ignore format: one rule a line
const sample: readonly (readonly [string, Asked, string])[] = [
  ["a pupil's message to staff", { initiator: 'pupil', target: 'staff', action: 'direct_message' }, 'D'],
  ['a pupil who follows staff', { initiator: 'pupil', target: 'staff', action: 'follow' }, 'D'],
  ["a teacher's friend request to a pupil", { initiator: 'staff', target: 'pupil', action: 'request_sent' }, 'H + d'],
  ["a volunteer's message to a pupil", { initiator: 'volunteer', target: 'pupil', action: 'direct_message' }, 'H + d'],
  ['a young ex-pupil who asks staff to be a friend', { initiator: 'ex_pupil_minor', target: 'staff', action: 'request_sent' }, 'D'],
  ['a grown ex-pupil who asks staff to be a friend', { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' }, 'nobody'],
  ["the headteacher's message to a pupil", { initiator: 'head', target: 'pupil', action: 'direct_message' }, 'C + d'],
  ["a parent's friend request to staff", { initiator: 'pupil_family', target: 'staff', action: 'request_sent' }, 'H'],
  ["a teacher's friend request to a parent", { initiator: 'staff', target: 'pupil_family', action: 'request_sent' }, 'H'],
  ["a pupil who brings up a teacher's private life", { initiator: 'pupil', target: 'staff', action: 'post', about: 'personal_information' }, 'LM'],
  ['a parent who insults staff', { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'insult_or_threat' }, 'H'],
  ["a parent's question on the school's page", { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag' }, 'AO'],
  ["a parent's complaint on the school's page", { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag', about: 'complaint' }, 'H + AO'],
  ['personal data posted from the school account', { initiator: 'school_account', target: 'third_party', action: 'post', about: 'data_breach' }, 'DPO + H'],
  ['a pupil drawn to extremists', { initiator: 'pupil', target: 'pupil', action: 'post', about: 'extremism' }, 'D'],
  ['an outsider who posts about the school', { initiator: 'third_party', target: 'school_account', action: 'post' }, 'H'],
];

test.each(sample.map(([rule, asked, cell]) => [rule, inWords(cell), asked, cell] as const))(
  'at Meadowlark %s goes to %s',
  (_rule, _who, asked, cell) => {
    expect(told('sample', asked)).toEqual(expected(cell));
  },
);

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

// biome-ignore format: one rule a line
const outside: readonly (readonly [string, SchoolName, Asked, string])[] = [
  ["an outsider's message to a pupil goes to the safeguarding lead", 'halley', { initiator: 'third_party', target: 'pupil', action: 'direct_message' }, 'd'],
  ["a parent's post about another family's child goes to the lead and the headteacher", 'halley', { initiator: 'pupil_family', target: 'pupil', action: 'image_shared' }, 'd + h'],
  ['a threat from a parent goes to the headteacher and, as a child lives with it, to the lead', 'glazebury', { initiator: 'pupil_family', target: 'staff', action: 'post', about: 'threat' }, 'H + d'],
  ['bullying between pupils goes to the safeguarding lead', 'park-hall', { initiator: 'pupil', target: 'pupil', action: 'post', about: 'bullying' }, 'd'],
  ['a school account that was broken into goes to its owner and the headteacher', 'halley', { initiator: 'unknown', target: 'school_account', action: 'account_misused' }, 'd + ao + h'],
  ['personal data that staff let out goes to the headteacher and the data protection officer', 'halley', { initiator: 'staff', target: 'third_party', action: 'post', about: 'data_breach' }, 'h + dpo'],
  ["a pupil's picture that staff posted goes to the head, the lead and the data protection officer", 'orchard', { initiator: 'staff', target: 'pupil', action: 'image_shared' }, 'h + d + dpo'],
  ['an abusive comment on the school account goes to its owner and the headteacher', 'orchard', { initiator: 'pupil_family', target: 'school_account', action: 'comment_tag', about: 'complaint' }, 'AO + H'],
  ["a friend's account of a pupil counts as a child's", 'glazebury', { initiator: 'pupil_friend', target: 'staff', action: 'request_sent' }, 'd'],
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

test.each([
  ['danger now', { danger: 'yes' }],
  ['danger that nobody can rule out', { danger: 'unknown' }],
  ['an image of a child', { imagery: true }],
  ['a disclosure', { about: 'disclosure' }],
] as const)(
  'advice alone is not enough for a pupil who follows staff when there is %s',
  (_what, worry) => {
    const follow: Asked = { initiator: 'pupil', target: 'staff', action: 'follow' };
    expect(told('halley', { ...follow, ...worry })).toEqual(expected('d'));
  },
);

test.each([
  ['danger now', { danger: 'yes' }],
  ['an image of a child', { imagery: true }],
  ['a disclosure', { about: 'disclosure' }],
  ['extremism', { about: 'extremism' }],
] as const)(
  'between two adults of the school %s is told to the safeguarding lead as well',
  (_what, worry) => {
    const between: Asked = { initiator: 'staff', target: 'staff', action: 'direct_message' };
    expect(told('halley', { ...between, ...worry })).toEqual(expected('h + d'));
  },
);
