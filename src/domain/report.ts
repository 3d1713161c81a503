import type { PersonId } from './ids.ts';

/** Who did it, and to whom: the codes of the routing table (domain facts 2.1). */
export const parties = [
  'pupil',
  'pupil_other_school',
  'ex_pupil_minor',
  'ex_pupil_adult',
  'pupil_family',
  'pupil_friend',
  'staff',
  'supply_agency',
  'volunteer',
  'contractor',
  'visitor',
  'third_party_in_school',
  'trainee',
  'governor',
  'chair',
  'head',
  'dsl',
  'deputy_dsl',
  'third_party',
  'unknown',
  'impersonator',
  'school_account',
] as const;
export type Party = (typeof parties)[number];

/** What happened. */
export const actions = [
  'request_sent',
  'request_accepted',
  'follow',
  'direct_message',
  'comment_tag',
  'game_chat_invite',
  'number_or_handle_shared',
  'met_offline',
  'post',
  'image_shared',
  'account_created',
  'account_misused',
  'other',
] as const;
export type Action = (typeof actions)[number];

/** What it was about, where that changes who is told or how soon. */
export const abouts = [
  'insult_or_threat',
  'personal_information',
  'sexualised',
  'threat',
  'self_harm',
  'disclosure',
  'extremism',
  'bullying',
  'racism',
  'complaint',
  'impersonation',
  'data_breach',
  'underage_account',
  'conduct',
] as const;
export type About = (typeof abouts)[number];

export const dangers = ['yes', 'no', 'unknown'] as const;
export type Danger = (typeof dangers)[number];

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof priorities)[number];

export const places = ['with-me', 'in-school', 'at-home', 'elsewhere', 'unknown'] as const;
/** Where the child is now. */
export type Place = (typeof places)[number];

export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof yesNoUnknown)[number];

/** What a member of staff fills in. The words are kept exactly as typed. */
export type Report = {
  readonly initiator: Party;
  readonly target: Party;
  readonly action: Action;
  readonly about: About | null;
  readonly danger: Danger;
  readonly imagery: YesNoUnknown;
  /** The reporter did it themselves. */
  readonly self: boolean;
  /** The safeguarding lead is to know, though advice would be enough. */
  readonly insists: boolean;
  /** The member of staff whom it is about, where the reporter chose one. */
  readonly subject: PersonId | null;
  readonly words: string;
  readonly child: string | null;
  readonly app: string | null;
  /** When it happened, as vague as the reporter knows. */
  readonly happened: string | null;
  readonly noticed: string | null;
  readonly place: Place;
  readonly ongoing: YesNoUnknown;
  readonly whoKnows: string | null;
};
