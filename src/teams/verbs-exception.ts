import { z } from 'zod';
import type { Refusal } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { type LinkView, linkView } from '../domain/view/exception.ts';
import { staffOf } from '../flows/colleagues.ts';
import { type Deciding, decideException } from '../flows/decide-exception.ts';
import { declareException } from '../flows/declare-exception.ts';
import { readRegister } from '../flows/read-lists.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import {
  decisionCard,
  declaredCard,
  exceptionForm,
  hiddenCard,
  longestReason,
  registerCard,
} from './cards/exception.ts';
import { inWords } from './cards/refusal.ts';
import { adds, both, type Reply, says, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const id = z.uuid().transform((value) => value as ExceptionId);
const text = z.string().trim().min(1).max(200);
const reason = z.string().max(longestReason);
const declared = z.object({ id, child: text, relationship: text, since: text, contact: text });
const one = z.object({ exception: id });

export const freshExceptionForm = ({ desk, school }: Turn): Card =>
  exceptionForm(desk.mint(), school);

const declare = verb(declared, async ({ id: exception, ...declaration }, turn) => {
  const { db, school, by, now } = turn;
  const outcome = await declareException(db, school, by, exception, declaration, now);
  if (!outcome.ok) return both(card(inWords[outcome.why], []));
  return both(declaredCard(linkView(outcome.value, by, await staffOf(db, school.id, now))));
});

/** One declaration, for those who may see it: their own view of the register decides. */
async function linkFor(exception: ExceptionId, turn: Turn): Promise<LinkView | undefined> {
  const { links, staff } = await readRegister(turn.db, turn.by, turn.now);
  const link = links.find((other) => other.id === exception);
  return link && linkView(link, turn.by, staff);
}

const open = verb(one, async ({ exception }, turn) => {
  const view = await linkFor(exception, turn);
  return viewOnly(view ? decisionCard(view) : card(inWords['not-asked'], []));
});

const hide = verb(one, async ({ exception }, turn) => {
  const view = await linkFor(exception, turn);
  return both(view ? hiddenCard(view) : card(inWords['not-asked'], []));
});

/** What can be put right on the card itself: it stays, with everything typed into it. */
const mendable: readonly Refusal[] = ['reason-missing', 'wrong-date'];

async function decided(exception: ExceptionId, deciding: Deciding, turn: Turn): Promise<Reply> {
  const { db, school, by, now } = turn;
  const outcome = await decideException(db, school, by, exception, deciding, now);
  if (!outcome.ok && mendable.includes(outcome.why)) return says(inWords[outcome.why]);
  const view = await linkFor(exception, turn);
  if (!view) return viewOnly(card(inWords[outcome.ok ? 'not-found' : outcome.why], []));
  const notice = outcome.ok ? 'Decided. The person who declared it is told.' : inWords[outcome.why];
  return { shows: decisionCard(view, notice), keeps: hiddenCard(view) };
}

const cancelled = card('Nothing was declared', [
  paragraph('You can start again whenever you like.'),
]);

export const exceptionVerbs: readonly (readonly [string, Verb])[] = [
  ['exception.start', verb(z.object({}), async (_, turn) => adds(freshExceptionForm(turn)))],
  ['exception.declare', declare],
  ['exception.cancel', verb(z.object({}), async () => both(cancelled))],
  ['exception.open', open],
  ['exception.hide', hide],
  [
    'exception.approve',
    verb(
      one.extend({ conditions: reason, until: z.iso.date() }),
      ({ exception, conditions, until }, turn) =>
        decided(exception, { verdict: 'approve', reason: conditions, until }, turn),
    ),
  ],
  [
    'exception.decline',
    verb(one.extend({ advice: reason }), ({ exception, advice }, turn) =>
      decided(exception, { verdict: 'decline', reason: advice }, turn),
    ),
  ],
  [
    'register.show',
    verb(
      z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) }),
      async ({ page }, turn) => adds(await showRegister(turn, page)),
    ),
  ],
];

/** The whole register for those who keep it, the person's own links for everybody else. */
export async function showRegister({ db, by, now }: Turn, page = 1): Promise<Card> {
  const { links, staff } = await readRegister(db, by, now);
  const keeps = by.roles.includes('head') || by.roles.includes('dsl');
  return registerCard(
    links.map((link) => linkView(link, by, staff)),
    keeps ? 'whole' : 'own',
    page,
  );
}
