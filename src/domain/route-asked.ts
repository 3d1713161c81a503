import type { Role } from './people.ts';
import type { About, Action, Danger, Party } from './report.ts';

/** What decides who is told. */
export type Asked = {
  readonly initiator: Party;
  readonly target: Party;
  readonly action: Action;
  readonly about?: About;
  /** The reporter tells of an act of their own. */
  readonly self?: boolean;
  /** An image of a child that may be indecent. */
  readonly imagery?: boolean;
  readonly danger?: Danger;
  readonly reporter?: Role | 'staff';
  /** Roles that nobody can fill today. */
  readonly absent?: readonly Role[];
  /** Roles whose holder has a conflict of interest that the parties do not show, such as a relative. */
  readonly conflicted?: readonly Role[];
};

export const partyGroups = [
  'child',
  'works-here',
  'family',
  'former',
  'outsider',
  'account',
] as const;
export type PartyGroup = (typeof partyGroups)[number];

/** A pupil's friend and a leaver of unknown age count as children; who is unknown stays so. */
const groupOf: Record<Party, PartyGroup | 'unknown'> = {
  pupil: 'child',
  pupil_other_school: 'child',
  ex_pupil_minor: 'child',
  pupil_friend: 'child',
  ex_pupil_adult: 'former',
  pupil_family: 'family',
  staff: 'works-here',
  supply_agency: 'works-here',
  volunteer: 'works-here',
  contractor: 'works-here',
  visitor: 'works-here',
  third_party_in_school: 'works-here',
  trainee: 'works-here',
  governor: 'works-here',
  chair: 'works-here',
  head: 'works-here',
  dsl: 'works-here',
  deputy_dsl: 'works-here',
  third_party: 'outsider',
  impersonator: 'outsider',
  unknown: 'unknown',
  school_account: 'account',
};

export const actionGroups = ['contact', 'publication'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Getting in touch with a person, or showing something to many; following is neither. */
const actionGroupOf: Record<Action, ActionGroup | null> = {
  request_sent: 'contact',
  request_accepted: 'contact',
  direct_message: 'contact',
  game_chat_invite: 'contact',
  number_or_handle_shared: 'contact',
  met_offline: 'contact',
  post: 'publication',
  comment_tag: 'publication',
  image_shared: 'publication',
  follow: null,
  account_created: null,
  account_misused: null,
  other: null,
};

export const isParty = (party: Party, named: Party | PartyGroup): boolean =>
  party === named || groupOf[party] === named;
export const isAction = (action: Action, named: Action | ActionGroup): boolean =>
  action === named || actionGroupOf[action] === named;

/** Somebody unknown is taken for a child at risk until it is known otherwise (decision order, step 3). */
export const mayBeChild = (party: Party): boolean => isParty(party, 'child') || party === 'unknown';

export const involvesChild = ({ initiator, target }: Asked): boolean =>
  mayBeChild(initiator) || mayBeChild(target);

/** An adult of the school whose own act it is, and whom that act concerns. */
export type Actor = { readonly by: Party; readonly to: Party };

/** The adults of the school who are said to have done something. Accepting takes two, so whoever accepted acted too. */
export function actorsIn(asked: Asked): readonly Actor[] {
  const { initiator, target, action, about, self } = asked;
  const sender = { by: initiator, to: target };
  const receiver = { by: target, to: initiator };
  if (isParty(initiator, 'works-here')) {
    return about === 'conduct' && isParty(target, 'works-here') ? [sender, receiver] : [sender];
  }
  const accepted = action === 'request_accepted' || about === 'conduct' || self === true;
  if (accepted && isParty(target, 'works-here')) return [receiver];
  return self === true ? [{ by: 'staff', to: mayBeChild(initiator) ? initiator : target }] : [];
}
