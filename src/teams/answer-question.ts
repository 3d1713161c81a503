import { dayIn } from '../domain/calendar-days.ts';
import { askQuestion } from '../flows/ask-question.ts';
import { answerCard, firstAnswerCard } from './cards/answer.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import type { Turn } from './turn.ts';

/** The school's own policy on a question; `one-line` gives only the best passage, before a form. */
export async function answerCards(
  question: string,
  turn: Turn,
  how: 'whole' | 'one-line',
): Promise<readonly Card[]> {
  const { desk, db, school, by, now } = turn;
  const policy = await desk.policyOf(school.id);
  if (!policy) return how === 'whole' ? [noPolicyCard(school.name)] : [];
  const id = desk.mint();
  const today = dayIn(school.calendar, now);
  const view = await askQuestion(db, school, by, { id, question, policy, today }, now);
  return how === 'whole' ? [answerCard(view, id)] : firstAnswerCard(view);
}

const noPolicyCard = (school: string): Card =>
  card('No policy has been loaded yet', [
    paragraph(`I have no social media policy of ${school} to quote from. Please ask a person.`),
  ]);
