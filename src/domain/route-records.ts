import { priorityOf } from './priority.ts';
import type { About } from './report.ts';
import {
  type Actor,
  type Asked,
  actorsIn,
  involvesChild,
  isAction,
  isParty,
  mayBeChild,
} from './route-asked.ts';
import type { Seen } from './route-row.ts';
import type { RecordKind } from './route-told.ts';

export type Opened = { readonly kind: RecordKind; readonly seen: Seen };

/** A child is in it whoever the parties are. */
const childAbouts: readonly About[] = ['disclosure', 'self_harm', 'extremism', 'underage_account'];

/** What a pupil says in public about an adult of the school: the headteacher's matter, not a welfare record. */
const wordsAboutAdults: readonly About[] = [
  'insult_or_threat',
  'personal_information',
  'complaint',
];

/** What the school itself has to answer when it comes from a child. */
const schoolMatters: readonly About[] = [
  ...wordsAboutAdults,
  'threat',
  'racism',
  'bullying',
  'impersonation',
];

/**
 * The records that a report opens, one or two: the adult's conduct and the child's welfare apart
 * (KCSIE gives them to different people), and a matter for the school where no adult of it acted.
 */
export function recordsOpened(asked: Asked): readonly Opened[] {
  const { initiator: by, target: to } = asked;
  const [actor] = actorsIn(asked);
  const parties = { by, to, asked };
  return [
    ...(actor ? [{ kind: 'adult', seen: { ...actor, asked } } as const] : []),
    ...(concernsChild(asked, actor) ? [{ kind: 'child', seen: parties } as const] : []),
    ...(!actor && concernsSchool(asked) ? [{ kind: 'school', seen: parties } as const] : []),
  ];
}

function concernsChild(asked: Asked, actor: Actor | undefined): boolean {
  const { initiator, target, action, about, danger, imagery } = asked;
  if (danger === 'yes' || imagery === true || named(about, childAbouts)) return true;
  if (priorityOf(asked) === 'P1' && !isParty(initiator, 'works-here')) return true;
  if (actor) return involvesChild(asked);
  if (isParty(initiator, 'child') && !mayBeChild(target)) {
    return isAction(action, 'contact') || !isWordAboutAdults(asked);
  }
  return involvesChild(asked);
}

const isWordAboutAdults = ({ target, about }: Asked): boolean =>
  named(about, wordsAboutAdults) && (isParty(target, 'works-here') || isParty(target, 'account'));

function concernsSchool(asked: Asked): boolean {
  const { initiator, target, action, about } = asked;
  if (about === 'data_breach' || isParty(initiator, 'account') || isParty(target, 'account')) {
    return true;
  }
  if (initiator === 'unknown') return false;
  if (isParty(initiator, 'child')) {
    return isParty(target, 'works-here') && named(about, schoolMatters);
  }
  if (!mayBeChild(target)) return true;
  const byFamily = isParty(initiator, 'family') && isAction(action, 'publication');
  return byFamily || named(about, schoolMatters);
}

const named = (about: About | undefined, list: readonly About[]): boolean =>
  about !== undefined && list.includes(about);
