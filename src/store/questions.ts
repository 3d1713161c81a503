import type { Figures } from '../domain/gaps.ts';
import type { SchoolId } from '../domain/ids.ts';
import { askedOften, type Given } from './asked-often.ts';
import type { Tx } from './db.ts';
import { boxIn } from './keys/reseal.ts';
import { eachReadable, type Place, seal, unseal } from './keys/seal.ts';

const placeOf = ({ id, school }: { readonly id: string; readonly school: string }): Place => ({
  ...{ table: 'question', column: 'words', id, school },
});

type Kept = {
  readonly id: string;
  readonly school: SchoolId;
  readonly kind: 'answer' | 'not-covered';
  readonly words: string | null;
  readonly day: string;
};

/** Keeps a question without who asked it. Its words are kept only when the policy did not answer it. */
export async function keepQuestion(tx: Tx, question: Kept): Promise<void> {
  const words = question.words === null ? null : await seal(tx, placeOf(question), question.words);
  await keep(tx, { ...question, words });
}

const keep = askedOften((tx, value: Given<Kept>) =>
  tx.insertInto('question').values({
    ...{ id: value('id'), school: value('school'), kind: value('kind') },
    ...{ words: value('words'), day: value('day') },
  }),
);

/** "Did this help?", once for each question, without who said so. */
export async function keepFeedback(
  tx: Tx,
  school: SchoolId,
  question: string,
  helped: boolean,
  day: string,
): Promise<void> {
  const known = await tx
    .selectFrom('question')
    .select('id')
    .where('id', '=', question)
    .where('school', '=', school)
    .executeTakeFirst();
  if (!known) return;
  await tx.deleteFrom('feedback').where('question', '=', question).execute();
  await tx.insertInto('feedback').values({ school, question, helped, day }).execute();
}

/** What was not answered from a day (YYYY-MM-DD) on, newest first; without what cannot be read. */
export async function unansweredSince(
  tx: Tx,
  school: SchoolId,
  since: string,
): Promise<readonly { readonly words: string; readonly day: string }[]> {
  const rows = await tx
    .selectFrom('question')
    .select(['id', 'words', 'day'])
    .where('school', '=', school)
    .where('day', '>=', since)
    .where('words', 'is not', null)
    .orderBy('day', 'desc')
    .limit(1000)
    .execute();
  return eachReadable(tx, rows, async ({ id, words, day }) => ({
    words: String(await unseal(tx, placeOf({ id, school }), boxIn(words ?? ''))),
    day,
  }));
}

export async function figuresOf(tx: Tx, school: SchoolId, since: string): Promise<Figures> {
  const asked = await tx
    .selectFrom('question')
    .select(['kind', (count) => count.fn.countAll<string>().as('n')])
    .where('school', '=', school)
    .where('day', '>=', since)
    .groupBy('kind')
    .execute();
  const said = await tx
    .selectFrom('feedback')
    .select(['helped', (count) => count.fn.countAll<string>().as('n')])
    .where('school', '=', school)
    .where('day', '>=', since)
    .groupBy('helped')
    .execute();
  const of = (kind: string) => Number(asked.find((row) => row.kind === kind)?.n ?? 0);
  const by = (helped: boolean) => Number(said.find((row) => row.helped === helped)?.n ?? 0);
  return {
    ...{ answered: of('answer'), notCovered: of('not-covered') },
    ...{ helped: by(true), notHelped: by(false) },
  };
}
