import { expect, test } from '@jest/globals';
import { type HalfReport, halfReport } from '../../src/domain/half-report.ts';

const cases: readonly (readonly [string, HalfReport])[] = [
  [
    'a year 6 has just sent me a friend request on insta',
    { initiator: 'pupil', target: 'staff', action: 'request_sent', app: 'Instagram' },
  ],
  [
    'pupil added me on snap',
    { initiator: 'pupil', target: 'staff', action: 'request_sent', app: 'Snapchat' },
  ],
  [
    'a colleague added a pupil on snapchat',
    { initiator: 'staff', target: 'pupil', action: 'request_sent', app: 'Snapchat' },
  ],
  [
    'I accepted before I knew he was a pupil',
    { initiator: 'pupil', target: 'staff', action: 'request_accepted', self: true },
  ],
  [
    'my TA accepted a pupil on tiktok',
    { initiator: 'pupil', target: 'staff', action: 'request_accepted', app: 'TikTok' },
  ],
  [
    'a pupil accepted my request',
    { initiator: 'staff', target: 'pupil', action: 'request_accepted', self: true },
  ],
  [
    'got a friend request off one of my year 4s',
    { initiator: 'pupil', target: 'staff', action: 'request_sent' },
  ],
  [
    'a parent added me on fb',
    { initiator: 'pupil_family', target: 'staff', action: 'request_sent', app: 'Facebook' },
  ],
  [
    'a pupils mum keeps messaging me on whatsapp',
    { initiator: 'pupil_family', target: 'staff', action: 'direct_message', app: 'WhatsApp' },
  ],
  [
    'ex pupil now 15 added me',
    { initiator: 'ex_pupil_minor', target: 'staff', action: 'request_sent' },
  ],
  [
    'ex pupil is 24 and keeps adding me',
    { initiator: 'ex_pupil_adult', target: 'staff', action: 'request_sent' },
  ],
  [
    'the supply teacher follows some of our girls',
    { initiator: 'supply_agency', target: 'pupil', action: 'follow' },
  ],
  [
    'the head messaged a pupil on discord',
    { initiator: 'head', target: 'pupil', action: 'direct_message', app: 'Discord' },
  ],
  [
    'DSL has been adding parents',
    { initiator: 'dsl', target: 'pupil_family', action: 'request_sent' },
  ],
  [
    'chair of governors messaged a pupil',
    { initiator: 'chair', target: 'pupil', action: 'direct_message' },
  ],
  [
    'a boy invited me to his roblox server',
    { initiator: 'pupil', target: 'staff', action: 'game_chat_invite', app: 'Roblox' },
  ],
  [
    'i gave a pupil my gamertag',
    { initiator: 'staff', target: 'pupil', action: 'number_or_handle_shared', self: true },
  ],
  [
    'someone made a fake account of me with my photo',
    {
      initiator: 'impersonator',
      target: 'staff',
      action: 'account_created',
      about: 'impersonation',
    },
  ],
  [
    'y6s have made a group chat to bully one girl',
    { initiator: 'pupil', target: 'pupil', action: 'account_created', about: 'bullying' },
  ],
  [
    'put up a kids photo on the school twitter by accident, name and all',
    {
      initiator: 'staff',
      target: 'pupil',
      action: 'image_shared',
      about: 'data_breach',
      app: 'X (Twitter)',
      self: true,
    },
  ],
  [
    'our twitter got hacked',
    { target: 'school_account', action: 'account_misused', app: 'X (Twitter)' },
  ],
  [
    'a mum commented on the school page calling the head a liar',
    {
      initiator: 'pupil_family',
      target: 'school_account',
      action: 'comment_tag',
      about: 'insult_or_threat',
    },
  ],
  [
    'teacher posted far right stuff on fb',
    { initiator: 'staff', action: 'post', about: 'extremism', app: 'Facebook' },
  ],
  [
    'my photo has been posted by a pupil',
    { initiator: 'pupil', target: 'staff', action: 'image_shared' },
  ],
  [
    'y6 boy called another boy the n word on xbox',
    { initiator: 'pupil', target: 'pupil', action: 'direct_message', about: 'racism', app: 'Xbox' },
  ],
  [
    'Mae disgybl wedi anfon cais ffrind ata i ar Insta',
    { initiator: 'pupil', target: 'staff', action: 'request_sent', app: 'Instagram' },
  ],
];

test.each(cases)('"%s" fills in only what it says', (text, half) => {
  expect(halfReport(text)).toEqual(half);
});

test('who did it and who received it are never swapped', () => {
  expect(halfReport('a pupil messaged a teacher')).toMatchObject({
    initiator: 'pupil',
    target: 'staff',
  });
  expect(halfReport('a teacher messaged a pupil')).toMatchObject({
    initiator: 'staff',
    target: 'pupil',
  });
  expect(halfReport('a teacher was messaged by a pupil')).toMatchObject({
    initiator: 'pupil',
    target: 'staff',
  });
});

test.each(['', 'something happened', 'i need to report something', '🆘', 'help'])(
  'nothing is made up from "%s"',
  (text) => {
    expect(halfReport(text)).toEqual({});
  },
);

test.each([
  ['snap', 'Snapchat'],
  ['finsta', 'Instagram'],
  ['BeReal', 'BeReal'],
  ['NGL', 'NGL'],
  ['Yubo', 'Yubo'],
  ['wizz', 'Wizz'],
  ['Twitch', 'Twitch'],
  ['VR Chat', 'VRChat'],
  ['character AI', 'Character.AI'],
  ['telegram', 'Telegram'],
  ['kik', 'Kik'],
])('"%s" is the app %s', (typed, app) => {
  expect(halfReport(`a pupil added me on ${typed}`)).toMatchObject({ app });
});
