import type {
  Agreement,
  ContactKind,
  Origin,
  Reaches,
  Relationship,
  Statement,
  Teaching,
} from '../register/declaration.ts';
import type {
  Condition,
  EndReason,
  Referral,
  ReviewReason,
  Stance,
} from '../register/exception.ts';
import type { Status } from '../register/life.ts';
import type { ExceptionMode, School } from '../school.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';
import { lower } from './report-words.ts';

export const relationshipWords: Readonly<Record<Relationship, Plain>> = {
  'own-child': 'Own child',
  'step-child': 'Stepchild',
  grandchild: 'Grandchild',
  'niece-or-nephew': 'Niece or nephew',
  'brother-or-sister': 'Brother or sister',
  cousin: 'Cousin',
  godchild: 'Godchild',
  'foster-child': 'Foster child, or a child in the same home',
  'family-friend': 'A child of friends',
  'club-or-church': 'Known from a club, a team or church',
  neighbour: 'A neighbour’s child',
  other: 'Something else',
};

export const originWords: Readonly<Record<Origin, Plain>> = {
  'before-post': 'Before the job here',
  'before-pupil': 'Before the child came here',
  later: 'Later',
};

export const contactWords: Readonly<Record<ContactKind, Plain>> = {
  'friend-or-follow': 'Friend or follow',
  messages: 'Messages',
  'family-group': 'A family group chat',
  calls: 'Calls and video calls',
  gaming: 'Playing online',
  location: 'Sharing where we are',
  other: 'Something else',
};

export const reachesWords: Readonly<Record<Reaches, Plain>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not sure',
};

export const agreementWords: Readonly<Record<Agreement, Plain>> = {
  agrees: 'Agrees',
  'not-asked': 'Not asked yet',
  refuses: 'Does not agree',
};

export const teachingWords: Readonly<Record<Teaching, Plain>> = {
  none: 'No',
  teaches: 'Yes: teaches the child',
  assesses: 'Yes: marks or assesses the child',
  'cares-for': 'Yes: looks after the child in another way',
};

export const statementWords: Readonly<Record<Statement, Plain>> = {
  'no-leave-yet': 'Until this is decided, it gives me no leave for anything',
  'only-this-child': 'It is about this child only, not about friends or other pupils',
  'tell-of-changes': 'If something changes, I will say so here',
};

export const conditionWords: Readonly<Record<Condition, Plain>> = {
  'family-account': 'Only a family account, or a group with adults in it',
  'no-other-pupils': 'No other pupils in the group',
  'no-school-matters': 'Nothing about school, no names or photos of others',
  'parent-sees': 'A parent can see the messages',
  'not-in-school-hours': 'Not in school hours, not on school devices',
  'no-disappearing': 'No one-to-one chats that disappear',
  'strict-privacy': 'Strict privacy settings',
  'report-others': 'Report every message from another pupil',
  'no-school-photos': 'No photos from school',
  'tell-line-manager': 'The line manager is told, for the timetable',
  'declare-again': 'Declare again when something changes',
};

export const stanceWords: Readonly<Record<Stance, Plain>> = {
  'no-concern': 'No concern',
  'with-care': 'Only with conditions',
  against: 'Against it',
};

export const referralWords = (
  { titles }: Pick<School, 'titles'>,
  say: Say = inEnglish,
): Record<Referral, string> => ({
  dsl: say('The {role}, as a concern', { role: lower(titles.dsl) }),
  lado: say('The local authority designated officer (LADO)'),
  governors: say('The governors'),
});

export const reviewWords: Readonly<Record<ReviewReason, Plain>> = {
  'end-date': 'its end date is near',
  'new-head': 'there is a new headteacher',
  changed: 'something has changed',
};

export const endWords: Readonly<Record<EndReason, Plain>> = {
  declined: 'Declined',
  'end-date': 'Its end date passed',
  revoked: 'Revoked',
  safety: 'Revoked on safety grounds',
  'applicant-left': 'The member of staff has left',
  'child-left': 'The child has left',
  'not-needed': 'No longer needed',
  withdrawn: 'Withdrawn before it was decided',
};

/** Leave, as this school's policy has it. */
const leaveWords: Readonly<Record<ExceptionMode, Plain>> = {
  approve: 'Approved',
  'discuss-and-record': 'Talked over, agreed and recorded',
  'declare-only': 'Approved',
  none: 'Agreed outside the policy, which says nothing about such links',
};

/** How a link stands, for everybody who may see it. */
export function stateWords(
  status: Status,
  mode: ExceptionMode,
  { titles }: School,
  say: Say = inEnglish,
): string {
  switch (status) {
    case 'draft':
      return say('Draft: not sent, and nobody else sees it');
    case 'submitted':
      return say('Waiting for the {role}. Gives no leave', { role: lower(titles.dsl) });
    case 'commented':
      return mode === 'declare-only'
        ? say('Waiting to be recorded. Gives no leave')
        : say('Waiting for a decision. Gives no leave');
    case 'more-asked':
      return say('Waiting for an answer from whoever declared it. Gives no leave');
    case 'referred':
      return say('Referred on, not decided. Gives no leave');
    case 'decided':
      return say('Waiting for a second reader. Gives no leave yet');
    case 'active':
      return say(leaveWords[mode]);
    case 'review-due':
      return say('{leave}. Review due', { leave: say(leaveWords[mode]) });
    case 'renewing':
      return say('{leave}. A renewal waits for a second reader', { leave: say(leaveWords[mode]) });
    case 'recorded':
      return say('Recorded: the school knows of it. This is no leave');
    case 'declined':
      return say('Not approved');
    case 'expired':
      return say('Lapsed: no longer approved');
    case 'revoked':
      return say('Revoked: no longer approved');
    case 'withdrawn':
      return say('Withdrawn: gives no leave');
    case 'closed':
      return say('Closed: gives no leave');
  }
}
