import { z } from 'zod';
import type { PolicyException } from '../domain/exception.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { linkView } from '../domain/view/exception.ts';
import { staffOf } from '../flows/colleagues.ts';
import { decideException, type Deciding } from '../flows/decide-exception.ts';
import { declareException } from '../flows/declare-exception.ts';
import { readRegister } from '../flows/read-lists.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { declaredCard, decisionCard, exceptionForm, registerCard } from './cards/exception.ts';
import { inWords } from './cards/refusal.ts';
import { both, type Reply, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const id = z.uuid().transform((value) => value as ExceptionId);
const text = z.string().trim().min(1).max(2000);
const declared = z.object({ id, child: text, relationship: text, since: text, contact: text });
const one = z.object({ exception: id });

export const freshExceptionForm = ({ desk, school }: Turn): Card =>
  exceptionForm(desk.mint(), school.exceptionMode !== 'declare-only');

const declare = verb(declared, async ({ id: exception, ...declaration }, turn) => {
  const { db, school, by, now } = turn;
  const outcome = await declareException(db, school, by, exception, declaration, now);
  if (!outcome.ok) return both(card(inWords[outcome.why], []));
  return both(declaredCard(linkView(outcome.value, by, await staffOf(db, school.id, now))));
});

/** One declaration, for those who may see it: its own view of the register decides. */
const open = verb(one, async ({ exception }, turn) => {
  const { links, staff } = await readRegister(turn.db, turn.by, turn.now);
  const link = links.find((other) => other.id === exception);
  return link
    ? viewOnly(decisionCard(linkView(link, turn.by, staff)))
    : viewOnly(card(inWords['not-asked'], []));
});

async function decided(exception: ExceptionId, deciding: Deciding, turn: Turn): Promise<Reply> {
  const { db, school, by, now } = turn;
  const outcome = await decideException(db, school, by, exception, deciding, now);
  const { links, staff } = await readRegister(db, by, now);
  const link: PolicyException | undefined = links.find((other) => other.id === exception);
  if (!link) return viewOnly(card(inWords[outcome.ok ? 'not-found' : outcome.why], []));
  const notice = outcome.ok ? 'Decided. The person who declared it is told.' : inWords[outcome.why];
  return {
    shows: decisionCard(linkView(link, by, staff), notice),
    keeps: outcome.ok ? card('This declaration has been decided', []) : null,
  };
}

const cancelled = card('Nothing was declared', [
  paragraph('You can start again whenever you like.'),
]);

export const exceptionVerbs: readonly (readonly [string, Verb])[] = [
  ['exception.start', verb(z.object({}), async (_, turn) => both(freshExceptionForm(turn)))],
  ['exception.declare', declare],
  ['exception.cancel', verb(z.object({}), async () => both(cancelled))],
  ['exception.open', open],
  [
    'exception.approve',
    verb(
      one.extend({ reason: z.string().max(2000), until: z.iso.date() }),
      ({ exception, reason, until }, turn) =>
        decided(exception, { verdict: 'approve', reason, until }, turn),
    ),
  ],
  [
    'exception.decline',
    verb(one.extend({ reason: z.string().max(2000) }), ({ exception, reason }, turn) =>
      decided(exception, { verdict: 'decline', reason }, turn),
    ),
  ],
  ['register.show', verb(z.object({}), async (_, turn) => both(await showRegister(turn)))],
];

/** The whole register for those who keep it, the person's own links for everybody else. */
export async function showRegister({ db, by, now }: Turn): Promise<Card> {
  const { links, staff } = await readRegister(db, by, now);
  const keeps = by.roles.includes('head') || by.roles.includes('dsl');
  return registerCard(
    links.map((link) => linkView(link, by, staff)),
    keeps,
  );
}
