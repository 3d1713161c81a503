import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** Keeps a question without who asked it. Its words are kept only when the policy did not answer it. */
export async function keepQuestion(
  tx: Tx,
  question: {
    readonly id: string;
    readonly school: SchoolId;
    readonly kind: 'answer' | 'not-covered';
    readonly words: string | null;
    readonly day: string;
  },
): Promise<void> {
  await tx.insertInto('question').values(question).execute();
}

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
