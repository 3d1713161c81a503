import type { RegisterNotice } from '../job.ts';
import type { Plain } from '../words/say.ts';
import type { Step } from './life.ts';

/** What somebody did to a family link, after their name. */
export const moves: Readonly<Record<Step, Plain>> = {
  save: 'saved a draft of a family link',
  discard: 'threw the draft away',
  submit: 'declared a family link',
  comment: 'commented on it for safeguarding',
  'ask-more': 'asked for more',
  answer: 'answered what was asked',
  refer: 'referred it on',
  'leave-to-chair': 'left it to the chair of governors',
  approve: 'approved it',
  propose: 'approved it, subject to a second reader',
  record: 'recorded it, without leave',
  decline: 'declined it',
  agree: 'agreed as second reader',
  'send-back': 'did not agree as second reader',
  remind: 'sent a reminder',
  'fall-due': 'put it up for review',
  'new-head': 'put it before the new headteacher',
  reconfirm: 'confirmed that it is still the same',
  'tell-change': 'said that something has changed',
  keep: 'looked at it and kept it',
  renew: 'renewed it',
  'propose-renewal': 'renewed it, subject to a second reader',
  expire: 'let it lapse',
  revoke: 'revoked it',
  withdraw: 'withdrew it',
  close: 'closed it',
};

/** The same where the clock did it: the end date, the directory, or the time of year. */
export const byClock: Readonly<Record<Step, Plain>> = {
  ...moves,
  discard: 'The draft was old and was thrown away',
  remind: 'A reminder of it was sent',
  'fall-due': 'Its review fell due',
  'new-head': 'There is a new headteacher, so its review fell due',
  expire: 'It came to its end date and lapsed',
  close: 'The person has left the school, so it was closed',
};

export const notices: Readonly<Record<RegisterNotice, string>> = {
  joined: 'new here',
  'go-live': 'the register opens',
  reconfirm: 'once a year',
  'new-head': 'a new headteacher',
};
