import { answer } from '../domain/answer.ts';
import type { Person } from '../domain/people.ts';
import type { Policy, Search } from '../domain/policy.ts';
import { type Reader, readAnswer } from '../domain/read-answer.ts';
import type { School } from '../domain/school.ts';
import { holdersOf, type Staff } from '../domain/staff.ts';
import { type AnswerView, answerView } from '../domain/view/answer.ts';
import { withoutNames } from '../domain/without-names.ts';
import { inEnglish, type Say } from '../domain/words/say.ts';
import type { Db } from '../store/db.ts';
import { keepFeedback, keepQuestion } from '../store/questions.ts';

export type Asking = {
  readonly id: string;
  readonly question: string;
  readonly policy: { readonly policy: Policy; readonly search: Search };
  readonly today: string;
  /** The school's people as they are now: whom to ask is one of them. */
  readonly staff: Staff;
  /** Off unless the school has set one; it sees this question, stripped, and the policy. */
  readonly reader: Reader | undefined;
};

/**
 * Answers from the school's own policy. The question is kept without who asked it, and without names.
 * Only what stands around the quotation is said in a language.
 */
export async function askQuestion(
  db: Db,
  school: School,
  by: Person,
  { id, question, policy: { policy, search }, today, staff, reader }: Asking,
  say: Say = inEnglish,
): Promise<AnswerView> {
  const local = answer(search(question), policy.facts, today);
  const names = [...staff.people.values()].map(({ name }) => name);
  const stripped = () => withoutNames(question, policy, names);
  const picks = await reader?.(stripped(), policy.passages);
  const { given, withReader } = readAnswer(local, picks ?? 'no-answer', policy);
  const words = given.kind === 'not-covered' ? stripped() : null;
  await keepQuestion(db.rows, { id, school: school.id, kind: given.kind, words, day: today });
  const [first] = holdersOf(staff, school.questionsTo.role, by.id);
  const person = {
    title: school.titles[school.questionsTo.role],
    name: (first && staff.people.get(first)?.name) ?? null,
  };
  return answerView(given, policy.facts, person, withReader, say);
}

/** Keeps whether an answer helped, without who said so. */
export const noteFeedback = (
  db: Db,
  school: School,
  question: string,
  helped: boolean,
  today: string,
): Promise<void> => keepFeedback(db.rows, school.id, question, helped, today);
