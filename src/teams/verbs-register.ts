import { z } from 'zod';
import type { Refusal } from '../domain/decision.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import { registerNotices } from '../domain/job.ts';
import { latestEnd, reviewedBy } from '../domain/register/end-dates.ts';
import { type Status, standing } from '../domain/register/life.ts';
import { filters } from '../domain/register/register.ts';
import { longDay } from '../domain/view/exception.ts';
import { doneWords } from '../domain/view/link-offers.ts';
import type { Plain, Say } from '../domain/words/say.ts';
import { askAllStaff, sayNothingToDeclare } from '../flows/ask-staff.ts';
import { changeException, type DoingToLink, wordedSteps } from '../flows/change-exception.ts';
import { glanceAt, openException } from '../flows/read-exception.ts';
import { readRegister } from '../flows/read-register.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import { askCard, hiddenCard, linkCard } from './cards/exception.ts';
import { wordsOf } from './cards/exception-actions.ts';
import { inWords } from './cards/refusal.ts';
import { invitationCard, newHeadCard, reconfirmCard, registerCard } from './cards/register.ts';
import * as input from './exception-input.ts';
import { adds, both, type Reply, says, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const open = verb(input.one, async ({ exception }, turn) => asItStands(exception, turn, null));

/** The link as this reader may see it now, and that they looked is written down. */
async function asItStands(
  exception: ExceptionId,
  turn: Turn,
  notice: Plain | null,
): Promise<Reply> {
  const { db, school, by, now, say } = turn;
  const opened = await openException(db, school, exception, by, now, say);
  if (!opened.ok) return viewOnly(card(say(inWords['not-found']), []));
  const view = opened.value;
  // the chat keeps the neutral card; writing it again would take the details from the screen
  return {
    shows: linkCard(view, school, latestEnd(school.calendar, now), notice && say(notice), say),
    keeps: notice === null ? null : hiddenCard(exception, say),
    // of a draft the card shows nothing, and a form that takes its place is not to be hidden
    ...(view.status === 'draft' ? {} : { details: { exception } }),
  };
}

/** From another card, which stays: the neutral card of the link, and Open then checks who they are. */
const show = verb(input.one, async ({ exception }, turn) => adds(askCard(exception, turn.say)));

const hide = verb(input.one, async ({ exception }, turn) => {
  const view = await glanceAt(turn.db, turn.school, exception, turn.by, turn.now);
  return both(view ? hiddenCard(exception, turn.say) : card(turn.say(inWords['not-found']), []));
});

/** What can be put right on the card itself: it stays, with everything typed into it. */
const mendable: readonly Refusal[] = [
  ...(['reason-missing', 'wrong-date', 'date-too-far', 'not-discussed'] as const),
  ...(['no-second-reader', 'lead-not-asked'] as const),
];

type OnCard = { readonly exception: ExceptionId; readonly revision: number };

/** A verb that does one thing to a link and shows it as it then stands, whatever came of it. */
function doing<Input extends OnCard>(
  schema: z.ZodType<Input>,
  act: (input: Input) => DoingToLink,
  done: Plain | ((status: Status) => Plain),
): Verb {
  return verb(schema, async (given, turn) => {
    const { db, school, by, now, say } = turn;
    const { exception, revision } = given;
    const pressed = { by, revision };
    const outcome = await changeException(db, school, exception, pressed, act(given), now);
    if (!outcome.ok && mendable.includes(outcome.why)) return says(say(inWords[outcome.why]));
    const seen = await glanceAt(db, school, exception, by, now);
    if (!outcome.ok) return asItStands(exception, turn, inWords[outcome.why]);
    const said = typeof done === 'string' ? done : done(outcome.value.status);
    if (seen) return asItStands(exception, turn, said);
    return both(
      card(say('Ref {reference} is no longer with you', { reference: referenceOf(exception) }), [
        paragraph(say(said)),
      ]),
    );
  });
}

const worded = wordedSteps.map(
  (does) =>
    [
      `exception.${does}`,
      doing(
        input.withWords(wordsOf(`exception.${does}`)),
        ({ words }) => ({ does, words }),
        doneWords[does],
      ),
    ] as const,
);

/** What everybody may ask for: the register as they may see it. */
export async function showRegister(
  { db, school, by, now, say }: Turn,
  asked: z.infer<typeof shown> = { page: 1, filter: null },
): Promise<Card> {
  const register = await readRegister(db, school, by, asked, now, say);
  return registerCard(register, by.roles.includes('head') ? 'head' : 'reader', say);
}

const shown = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  filter: z.enum(filters).nullable().catch(null),
});

const campaign = verb(z.object({}), async (_, turn) => {
  const { db, school, by, now, say } = turn;
  const asked = await askAllStaff(db, school, by, now);
  if (!asked.ok) return viewOnly(card(say(inWords[asked.why]), []));
  return adds(
    card(
      asked.value === 0
        ? say('Everybody was asked before')
        : say('{count} people are asked', { count: String(asked.value) }),
      [paragraph(say('Whoever declares a link comes to the register; nobody is asked twice.'))],
    ),
  );
});

const nothing = verb(z.object({}), async (_, { db, school, by, now, say }) => {
  await sayNothingToDeclare(db, school, by, now);
  return both(
    card(say('Thank you: you have none'), [
      paragraph(say('If one comes later, type declare at any time.')),
    ]),
  );
});

const notice = verb(z.object({ what: z.enum(registerNotices) }), async ({ what }, turn) =>
  viewOnly(await noticed(what, turn)),
);

async function noticed(what: (typeof registerNotices)[number], turn: Turn): Promise<Card> {
  const { db, school, by, now, say } = turn;
  switch (what) {
    case 'joined':
    case 'go-live':
      return invitationCard(school, say);
    case 'reconfirm': {
      const { rows } = await readRegister(
        db,
        school,
        by,
        { filter: 'in-force', page: 1 },
        now,
        say,
      );
      return reconfirmCard(
        rows.filter((row) => row.reading === 'applicant' && standing.includes(row.status)),
        say,
      );
    }
    case 'new-head': {
      const register = await readRegister(
        db,
        school,
        by,
        { filter: 'in-force', page: 1 },
        now,
        say,
      );
      return newHeadCard(register, longDay(reviewedBy(school.calendar, now), say), say);
    }
  }
}

/** A link by its spoken reference: the neutral card, and Open then checks who they are. */
export const linkByReference = (exception: ExceptionId, say: Say): Card => askCard(exception, say);

/** The register: looking, commenting, deciding, reviewing. No decision is made without opening the link. */
export const registerVerbs: readonly (readonly [string, Verb])[] = [
  ['exception.open', open],
  ['exception.show', show],
  ['exception.hide', hide],
  [
    'exception.comment',
    doing(
      input.commenting,
      ({ stance, view, flag }) => ({ does: 'comment', comment: { stance, view, flag } }),
      doneWords.comment,
    ),
  ],
  [
    'exception.approve',
    doing(input.granting, ({ grant }) => ({ does: 'approve', grant }), doneWords.approve),
  ],
  [
    'exception.renew',
    doing(input.granting, ({ grant }) => ({ does: 'renew', grant }), doneWords.approve),
  ],
  [
    'exception.refer',
    doing(
      input.referring(wordsOf('exception.refer')),
      ({ to, words }) => ({ does: 'refer', to, words }),
      doneWords.refer,
    ),
  ],
  [
    'exception.close',
    doing(input.closing, ({ because }) => ({ does: 'close', because }), doneWords.close),
  ],
  ['exception.withdraw', doing(input.pressedOn, () => ({ does: 'withdraw' }), doneWords.withdraw)],
  [
    'exception.reconfirm',
    doing(input.pressedOn, () => ({ does: 'reconfirm' }), doneWords.reconfirm),
  ],
  ...worded,
  ['register.show', verb(shown, async (asked, turn) => adds(await showRegister(turn, asked)))],
  ['register.campaign', campaign],
  ['register.nothing', nothing],
  ['register.notice', notice],
];
