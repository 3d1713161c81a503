import { answer } from '../domain/answer.ts';
import type { Person } from '../domain/people.ts';
import type { Policy, Search } from '../domain/policy.ts';
import type { School } from '../domain/school.ts';
import { holdersOf } from '../domain/staff.ts';
import { type AnswerView, answerView } from '../domain/view/answer.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { keepFeedback, keepQuestion } from '../store/questions.ts';

export type Asking = {
  readonly id: string;
  readonly question: string;
  readonly policy: { readonly policy: Policy; readonly search: Search };
  readonly today: string;
};

/** Answers from the school's own policy. The question is kept without who asked it. */
export async function askQuestion(
  db: Db,
  school: School,
  by: Person,
  { id, question, policy, today }: Asking,
  now: Date,
): Promise<AnswerView> {
  const given = answer(policy.search(question), policy.policy.facts, today);
  const words = given.kind === 'not-covered' ? question : null;
  await keepQuestion(db.rows, { id, school: school.id, kind: given.kind, words, day: today });
  const staff = await readStaff(db.rows, school.id, now);
  const [first] = holdersOf(staff, school.questionsTo.role, by.id);
  const person = {
    title: school.titles[school.questionsTo.role],
    name: (first && staff.people.get(first)?.name) ?? null,
  };
  return answerView(given, policy.policy.facts, person);
}

/** Keeps whether an answer helped, without who said so. */
export const noteFeedback = (
  db: Db,
  school: School,
  question: string,
  helped: boolean,
  today: string,
): Promise<void> => keepFeedback(db.rows, school.id, question, helped, today);
