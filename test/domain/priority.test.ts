import { expect, test } from '@jest/globals';
import { priorityOf, raise } from '../../src/domain/priority.ts';
import type { Asked } from '../../src/domain/routing.ts';

const fromPupil: Asked = { initiator: 'pupil', target: 'staff', action: 'request_sent' };
const fromStaff: Asked = { initiator: 'staff', target: 'pupil', action: 'request_sent' };
const fromParent: Asked = { initiator: 'pupil_family', target: 'staff', action: 'request_sent' };

test.each([
  ['danger now', { ...fromPupil, danger: 'yes' }],
  ['an image of a child', { ...fromPupil, action: 'image_shared', imagery: true }],
  ['a disclosure by a child', { ...fromPupil, about: 'disclosure' }],
  ['a threat, even in public', { ...fromParent, action: 'post', about: 'threat' }],
  ['self-harm', { ...fromPupil, about: 'self_harm' }],
  ['sexualised contact', { ...fromStaff, about: 'sexualised' }],
  ['a child who met an adult from online', { ...fromPupil, action: 'met_offline' }],
] as const)('%s is urgent whatever else is said', (_what, asked) => {
  expect(priorityOf(asked)).toBe('P1');
});

test.each([
  ['a request from a pupil that nobody accepted', fromPupil, 'P3'],
  ['a request that staff accepted', { ...fromPupil, action: 'request_accepted' }, 'P2'],
  ["a pupil's private message", { ...fromPupil, action: 'direct_message' }, 'P2'],
  ['a pupil who follows staff', { ...fromPupil, action: 'follow' }, 'P4'],
  ['a member of staff who gets in touch with a pupil', fromStaff, 'P2'],
  ['a member of staff who follows a pupil', { ...fromStaff, action: 'follow' }, 'P3'],
  ["a parent's friend request", fromParent, 'P3'],
  ['an insult to staff', { ...fromParent, action: 'post', about: 'insult_or_threat' }, 'P3'],
  [
    "a remark about staff's private life",
    { ...fromParent, action: 'post', about: 'personal_information' },
    'P4',
  ],
  ['a complaint', { ...fromParent, action: 'post', about: 'complaint' }, 'P4'],
  [
    'personal data that got out',
    { ...fromStaff, target: 'third_party', action: 'post', about: 'data_breach' },
    'P2',
  ],
  [
    'bullying between pupils',
    { ...fromPupil, target: 'pupil', action: 'post', about: 'bullying' },
    'P2',
  ],
  ['something that fits nothing', { ...fromPupil, action: 'other' }, 'P2'],
  [
    "a comment on the school's page",
    { ...fromParent, target: 'school_account', action: 'comment_tag' },
    'P4',
  ],
] as const)('%s has its usual priority', (_what, asked, priority) => {
  expect(priorityOf(asked)).toBe(priority);
});

test('danger that nobody can rule out is answered within the hour', () => {
  expect(priorityOf({ ...fromPupil, action: 'follow', danger: 'unknown' })).toBe('P2');
});

test('danger that is ruled out lowers nothing', () => {
  expect(priorityOf({ ...fromPupil, about: 'disclosure', danger: 'no' })).toBe('P1');
});

test('a private message about something small stays as urgent as a private message', () => {
  const asked = { ...fromPupil, action: 'direct_message', about: 'personal_information' } as const;
  expect(priorityOf(asked)).toBe('P2');
});

test.each([
  ['P3', 'P1', 'P1'],
  ['P3', 'P3', 'P3'],
  ['P1', 'P4', 'P1'],
] as const)(
  'somebody who wants %s made %s gets %s: nothing is ever lowered',
  (now, wanted, then) => {
    expect(raise(now, wanted)).toBe(then);
  },
);
