import { z } from 'zod';
import { dayIn } from '../domain/calendar-days.ts';
import type { ExceptionId } from '../domain/ids.ts';
import { type FormStep, firstOpenStep, formSteps } from '../domain/register/declaration.ts';
import type { Draft } from '../domain/register/exception.ts';
import { checkView } from '../domain/view/declaration-check.ts';
import { changeException } from '../flows/change-exception.ts';
import { draftsOf, draftWith, saveDeclaration } from '../flows/declare-exception.ts';
import { glanceAt } from '../flows/read-exception.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import {
  cancelledCard,
  checkCard,
  declareForm,
  draftCard,
  type FormAt,
  laterCard,
  sentCard,
} from './cards/exception-form.ts';
import { inWords } from './cards/refusal.ts';
import { another, answersOf, exceptionId, typedFrom, typedIn } from './exception-input.ts';
import { adds, both, type Reply, type Turn, viewOnly } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const byId = z.object({ id: exceptionId });
const step = z.enum(formSteps);
const nothing = z.object({});

/** A fresh form; its id is minted now, so that the same form sent twice opens one draft. */
export const freshExceptionForm = (
  { desk, school, say }: Turn,
  notice: string | null = null,
  forWhom: 'oneself' | 'another' = 'oneself',
): Card =>
  declareForm(
    'who',
    { id: desk.mint(), typed: {}, notice, another: forWhom === 'another' },
    school,
    say,
  );

/** Declaring begins with the draft that is there, from whichever device, or with an empty form. */
export async function beginDeclaration(turn: Turn, notice: string | null = null): Promise<Card> {
  const [draft] = await draftsOf(turn.db, turn.by);
  if (!draft) return freshExceptionForm(turn, notice);
  return draftCard(draft.id, dayIn(turn.school.calendar, draft.savedAt), turn.say);
}

/** The next step that is to be filled in, or the check before sending. */
async function goOn(draft: Draft, turn: Turn, wanted: FormStep | null = null): Promise<Card> {
  const { school, staff, now, say } = turn;
  const open = wanted ?? firstOpenStep(draft.filled);
  if (open === null) {
    const view = checkView(draft, { school, staff, policy: null, now }, say);
    if (view) return checkCard(draft.id, view, school, say);
  }
  const { applicant } = draft;
  const whose =
    'person' in applicant
      ? null
      : say('For {name}, {post}.', { name: applicant.name, post: applicant.post });
  const at: FormAt = {
    id: draft.id,
    typed: typedFrom(draft.filled),
    notice: whose,
    another: false,
  };
  return declareForm(open ?? 'who', at, school, say);
}

const saving = z.looseObject({ id: exceptionId, step, another: z.literal('yes').optional() });

const save: Verb = verb(saving, async (data, turn) => {
  const { id, step: at } = data;
  const { db, school, by, now } = turn;
  const answered = answersOf(at, data);
  const named = data.another ? another.safeParse(data) : null;
  if (!answered || (named && !named.success)) return viewOnly(incomplete(id, at, data, turn));
  const saved = await saveDeclaration(
    db,
    school,
    by,
    { id, for: named?.data ?? null, answered },
    now,
  );
  if (!saved.ok) return whereItStands(id, turn);
  return saved.value.status === 'draft'
    ? both(await goOn(saved.value, turn, after(at)))
    : whereItStands(id, turn);
});

/** From a step on to the next one, so that going back to one leads through those behind it again. */
const after = (at: FormStep): FormStep | null => formSteps[formSteps.indexOf(at) + 1] ?? null;

/** The client checks that everything is there; here it is checked again, and nothing typed is lost. */
const incomplete = (
  id: ExceptionId,
  at: FormStep,
  data: z.infer<typeof saving>,
  { school, say }: Turn,
): Card =>
  declareForm(
    at,
    {
      ...{ id, typed: typedIn(data), another: data.another === 'yes' },
      notice: say('Something is missing or too long. Please look again: nothing was saved yet.'),
    },
    school,
    say,
  );

/** The person's own draft, or where it stands when it is none any more. */
async function withDraft(
  id: ExceptionId,
  turn: Turn,
  then: (draft: Draft) => Promise<Reply>,
): Promise<Reply> {
  const draft = await draftWith(turn.db, id, turn.by);
  return draft ? then(draft) : whereItStands(id, turn);
}

/** What was sent stays sent, whichever old card is pressed. */
async function whereItStands(id: ExceptionId, turn: Turn): Promise<Reply> {
  const { say } = turn;
  const view = await glanceAt(turn.db, turn.school, id, turn.by, turn.now, say);
  if (!view || view.status === 'draft') {
    return both(card(say(inWords['not-found']), [paragraph(say('Nothing was changed.'))]));
  }
  const state = view.standing.find(({ name }) => name === say('State'))?.value ?? '';
  return both(sentCard(view, state, say));
}

const submit = verb(byId, ({ id }, turn) =>
  withDraft(id, turn, async () => {
    const { db, school, by, now } = turn;
    const pressed = { by, revision: null };
    const sent = await changeException(db, school, id, pressed, { does: 'submit' }, now);
    if (sent.ok || sent.why !== 'incomplete') return whereItStands(id, turn);
    return withDraft(id, turn, async (draft) => both(await goOn(draft, turn)));
  }),
);

const discard = verb(byId, ({ id }, turn) =>
  withDraft(id, turn, async () => {
    const { db, school, by, now } = turn;
    await changeException(db, school, id, { by, revision: null }, { does: 'discard' }, now);
    return both(
      card(turn.say('The draft was thrown away'), [paragraph(turn.say('Nothing of it is kept.'))]),
    );
  }),
);

const forAnother = verb(nothing, async (_, turn) =>
  turn.by.roles.includes('head')
    ? adds(freshExceptionForm(turn, null, 'another'))
    : viewOnly(card(turn.say(inWords['not-asked']), [])),
);

/** Declaring: three short steps, each saved, then one look before it is sent. */
export const exceptionVerbs: readonly (readonly [string, Verb])[] = [
  ['exception.start', verb(nothing, async (_, turn) => adds(await beginDeclaration(turn)))],
  ['exception.fresh', verb(nothing, async (_, turn) => adds(freshExceptionForm(turn)))],
  ['exception.another', forAnother],
  ['exception.save', save],
  [
    'exception.resume',
    verb(byId, ({ id }, turn) =>
      withDraft(id, turn, async (draft) => both(await goOn(draft, turn))),
    ),
  ],
  [
    'exception.go',
    verb(byId.extend({ step }), ({ id, step: to }, turn) =>
      withDraft(id, turn, async (draft) => both(await goOn(draft, turn, to))),
    ),
  ],
  [
    'exception.later',
    verb(byId, ({ id }, turn) => withDraft(id, turn, async () => both(laterCard(id, turn.say)))),
  ],
  [
    'exception.cancel',
    verb(byId, async ({ id }, turn) =>
      both(
        (await draftWith(turn.db, id, turn.by)) ? laterCard(id, turn.say) : cancelledCard(turn.say),
      ),
    ),
  ],
  ['exception.submit', submit],
  ['exception.discard', discard],
];
