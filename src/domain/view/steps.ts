import type { AlertView } from './alert.ts';

/** Everything that a reader can do with an item that is open in front of them. */
export const steps = [
  'take',
  'agree',
  'not-yet',
  'log',
  'plan',
  'pass-on',
  'close',
  'raise',
  'reroute',
  'link',
  'release',
  'conflict',
] as const;
export type Step = (typeof steps)[number];

const further: readonly Step[] = ['raise', 'reroute', 'link', 'release'];
const byState: Record<AlertView['state'], readonly Step[]> = {
  waiting: ['take', 'pass-on', ...further, 'conflict'],
  'in-hand': ['log', 'plan', 'pass-on', 'close', ...further, 'conflict'],
  'to-confirm': ['agree', 'not-yet', 'log', 'conflict'],
  closed: ['log'],
};

/** What the card of the item offers as buttons; the one who asked to close it does not also agree. */
export function stepsFor(
  view: Pick<AlertView, 'state' | 'mine' | 'mayRelease'>,
  someRole: boolean,
): readonly Step[] {
  const own = view.state === 'to-confirm' && view.mine ? (['log'] as const) : byState[view.state];
  return own.filter(
    (step) => (step !== 'release' || view.mayRelease) && (step !== 'reroute' || someRole),
  );
}
