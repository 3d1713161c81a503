import { z } from 'zod';
import type { Outcome } from '../domain/decision.ts';
import { changesBetween } from '../domain/policy-changes.ts';
import { keepsPolicy, type PolicyVersion } from '../domain/policy-version.ts';
import type { Say } from '../domain/words/say.ts';
import {
  askToConfirm,
  confirmRead,
  keepVersion,
  readPolicyShelf,
  readVersion,
  whoHasRead,
} from '../flows/keep-policy.ts';
import { readGaps } from '../flows/read-gaps.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { gapsCard, lookCard, policyCard, receiptsCard, summaryCard } from './cards/policy.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const one = z.object({ policy: z.string().min(1).max(64) });
const none = z.object({});
const no = (outcome: Extract<Outcome<unknown>, { ok: false }>, say: Say): Card =>
  card(say(inWords[outcome.why]), []);

export async function showPolicy({ db, by, say }: Turn): Promise<Card> {
  const { current, waiting } = await readPolicyShelf(db, by);
  return policyCard(current, waiting, keepsPolicy(by), say);
}

const summary = verb(one, async ({ policy }, { db, by, say }) => {
  const version = await readVersion(db, by, policy);
  return both(version ? summaryCard(version, say) : card(say(inWords['not-found']), []));
});

const confirm = verb(one, async ({ policy }, { db, by, now, say }) => {
  const outcome = await confirmRead(db, by, policy, now);
  return both(
    outcome.ok
      ? card(say('Thank you'), [
          paragraph(
            say('Noted that you have read the {title}.', {
              title: outcome.value.policy.facts.title,
            }),
          ),
        ])
      : no(outcome, say),
  );
});

const look = verb(one, async ({ policy }, { db, by, now, say }) => {
  const outcome = await keepVersion(db, by, policy, 'look-at', now);
  const version = outcome.ok ? outcome.value : await readVersion(db, by, policy);
  if (!version || !keepsPolicy(by)) return viewOnly(card(say(inWords['not-asked']), []));
  const { current } = await readPolicyShelf(db, by);
  return both(lookCard(version, changesBetween(current?.policy ?? null, version.policy), say));
});

const makeCurrent = verb(one, async ({ policy }, turn) => {
  const { say } = turn;
  const outcome = await keepVersion(turn.db, turn.by, policy, 'make-current', turn.now);
  return both(outcome.ok ? await showPolicy(turn) : no(outcome, say));
});

const askedWords = (people: number, say: Say): string =>
  people === 1
    ? say('1 person is asked to confirm')
    : say('{count} people are asked to confirm', { count: String(people) });

const askStaff = verb(none, async (_, { db, school, by, now, say }) => {
  const outcome = await askToConfirm(db, school, by, now);
  return both(
    outcome.ok
      ? card(askedWords(outcome.value, say), [
          paragraph(say('Nobody is asked more than three times for one version.')),
        ])
      : no(outcome, say),
  );
});

const receipts = verb(none, async (_, turn) => {
  const { db, school, by, now, say } = turn;
  const { current } = await readPolicyShelf(db, by);
  if (!current || !keepsPolicy(by)) return viewOnly(card(say(inWords['not-asked']), []));
  return viewOnly(receiptsCard(...(await namesOf(db, school, current, now)), say));
});

async function namesOf(
  db: Turn['db'],
  school: Turn['school'],
  current: PolicyVersion,
  now: Date,
): Promise<readonly [readonly string[], readonly string[]]> {
  const read = await whoHasRead(db, school, current.id, now);
  const has = (id: string): boolean =>
    read.receipts.some((one) => one.person === id && one.confirmedAt !== null);
  const people = [...read.staff.people.values()];
  const names = (which: boolean) =>
    people.filter(({ id }) => has(id) === which).map(({ name }) => name);
  return [names(true), names(false)];
}

const gaps = verb(none, async (_, { db, by, now, say }) => {
  const since = new Date(now.getTime() - 120 * 86_400_000).toISOString().slice(0, 10);
  const outcome = await readGaps(db, by, since);
  return viewOnly(
    outcome.ok
      ? gapsCard(outcome.value.gaps, outcome.value.figures, 'What the policy did not answer', say)
      : no(outcome, say),
  );
});

export const policyVerbs: readonly (readonly [string, Verb])[] = [
  ['policy.show', verb(none, async (_, turn) => both(await showPolicy(turn)))],
  ['policy.summary', summary],
  ['policy.confirm', confirm],
  ['policy.look', look],
  ['policy.make-current', makeCurrent],
  ['policy.ask-staff', askStaff],
  ['policy.receipts', receipts],
  ['policy.gaps', gaps],
];
