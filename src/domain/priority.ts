import type { About, Action, Priority } from './report.ts';
import {
  type Asked,
  actorsIn,
  involvesChild,
  isAction,
  isParty,
  mayBeChild,
} from './route-asked.ts';

/** What is urgent by its nature, and the usual priority of everything else. */
const aboutPriority: Record<About, Priority> = {
  disclosure: 'P1',
  self_harm: 'P1',
  sexualised: 'P1',
  threat: 'P1',
  extremism: 'P2',
  bullying: 'P2',
  data_breach: 'P2',
  insult_or_threat: 'P3',
  racism: 'P3',
  impersonation: 'P3',
  conduct: 'P3',
  personal_information: 'P4',
  complaint: 'P4',
  underage_account: 'P4',
};

/** An adult who gets in touch with a child is answered within the hour; see `fromAdultHere`. */
const actionPriority: Record<Action, { readonly child: Priority; readonly adults: Priority }> = {
  request_sent: { child: 'P3', adults: 'P3' },
  request_accepted: { child: 'P2', adults: 'P3' },
  follow: { child: 'P4', adults: 'P4' },
  direct_message: { child: 'P2', adults: 'P3' },
  comment_tag: { child: 'P3', adults: 'P4' },
  game_chat_invite: { child: 'P3', adults: 'P3' },
  number_or_handle_shared: { child: 'P2', adults: 'P3' },
  met_offline: { child: 'P2', adults: 'P3' },
  post: { child: 'P3', adults: 'P3' },
  image_shared: { child: 'P3', adults: 'P3' },
  account_created: { child: 'P3', adults: 'P3' },
  account_misused: { child: 'P2', adults: 'P2' },
  other: { child: 'P2', adults: 'P2' },
};

const urgency: Record<Priority, number> = { P1: 1, P2: 2, P3: 3, P4: 4 };

/** The more urgent of the two: a person may raise a priority, and nothing lowers it. */
export const raise = (current: Priority, wanted: Priority): Priority =>
  urgency[wanted] < urgency[current] ? wanted : current;

/**
 * How soon somebody has to take it in hand. Danger, an image, a disclosure, a threat, self-harm,
 * sexualised contact, and a child who met an adult from online are P1 whatever else is said; danger
 * that nobody can rule out is P2 at least.
 */
export function priorityOf(asked: Asked): Priority {
  if (asked.danger === 'yes' || asked.imagery === true || metAdult(asked)) return 'P1';
  const floor = asked.danger === 'unknown' ? 'P2' : 'P4';
  return raise(raise(usual(asked), fromAdultHere(asked)), floor);
}

/** A word in public weighs what it is about; getting in touch with a child counts beside that. */
function usual(asked: Asked): Priority {
  const child = involvesChild(asked);
  const byAction = actionPriority[asked.action][child ? 'child' : 'adults'];
  if (asked.about === undefined) return byAction;
  const byAbout = aboutPriority[asked.about];
  return child && isAction(asked.action, 'contact') ? raise(byAction, byAbout) : byAbout;
}

function fromAdultHere(asked: Asked): Priority {
  const towardsChild = actorsIn(asked).some(({ to }) => mayBeChild(to));
  if (!towardsChild) return 'P4';
  return isAction(asked.action, 'contact') ? 'P2' : 'P3';
}

function metAdult({ action, initiator, target }: Asked): boolean {
  const child = isParty(initiator, 'child') || isParty(target, 'child');
  const grown = !isParty(initiator, 'child') || !isParty(target, 'child');
  return action === 'met_offline' && child && grown;
}
