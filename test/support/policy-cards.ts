/** Every card of the policy and its versions, by name: for the tests of cards. */
import type { Policy } from '../../src/domain/policy.ts';
import type { PolicyVersion } from '../../src/domain/policy-version.ts';
import type { Say } from '../../src/domain/words/say.ts';
import type { Card } from '../../src/teams/cards/card.ts';
import { keeperCard } from '../../src/teams/cards/keeper.ts';
import * as cards from '../../src/teams/cards/policy.ts';
import { cast, school } from './cast.ts';
import { at } from './clock.ts';

const figures = { answered: 12, notCovered: 3, helped: 7, notHelped: 1 };
const gaps = [{ topic: 'minibus', count: 3, samples: ['which colour should the minibus be'] }];

/** `whole` is a school's policy, of which the first pages are enough. */
export function policyCardsIn(say: Say, whole: Policy): Readonly<Record<string, Card>> {
  const policy = { ...whole, passages: whole.passages.slice(0, 20) };
  const kept = { id: 'v2', school: school.id, policy, addedAt: at('08:00'), warnings: [] };
  const current: PolicyVersion = { ...kept, status: 'current', by: cast.lena.id, at: at('09:00') };
  const waiting: PolicyVersion = { ...kept, id: 'v3', status: 'imported' };
  const names = Array.from({ length: 120 }, () => 'Dev Dunmore');
  const [first, ...others] = policy.passages;
  const passages = first ? [first] : [];
  return {
    policy: cards.policyCard(current, [waiting], true, say),
    'policy-none': cards.policyCard(null, [], false, say),
    'policy-summary': cards.summaryCard(current, say),
    'policy-look': cards.lookCard(
      waiting,
      { added: others, changed: [], gone: passages, same: 3 },
      say,
    ),
    'policy-receipts': cards.receiptsCard(names, names, say),
    'policy-receipts-all': cards.receiptsCard(names, [], say),
    'policy-ask': cards.askToConfirmCard(policy.facts.title, 'v2', say),
    gaps: cards.gapsCard(gaps, figures, 'What the policy did not answer', say),
    'keeper-waits': keeperCard({ kind: 'version-waits', title: 'Dev Dunmore', policy: 'v3' }, say),
    'keeper-gone': keeperCard({ kind: 'document-gone' }, say),
    'keeper-unread': keeperCard({ kind: 'document-unread', sentence: 'Dev Dunmore' }, say),
    'keeper-term': keeperCard({ kind: 'gaps', why: 'term-end', gaps, figures }, say),
    'keeper-review': keeperCard({ kind: 'gaps', why: 'review', gaps, figures }, say),
  };
}
