import { answer } from '../domain/answer.ts';
import { dayIn } from '../domain/calendar-days.ts';
import { inContext, leansOn } from '../domain/follow-up.ts';
import { answerView } from '../domain/view/answer.ts';
import type { Say } from '../domain/words/say.ts';
import { askQuestion } from '../flows/ask-question.ts';
import { answerCard, firstAnswerCard } from './cards/answer.ts';
import { type Card, card, paragraph } from './cards/card.ts';
import type { PolicyAtHand, Turn } from './turn.ts';

/** A question is not longer than this; a message that is has its beginning looked up. */
const longestQuestion = 1_000;

/** The school's own policy on a question. */
export async function answerCards(asked: string, turn: Turn): Promise<readonly Card[]> {
  const { desk, db, school, staff, by, now } = turn;
  const policy = await desk.policyOf(school.id, turn.policy);
  if (!policy) return [noPolicyCard(school.name, turn.say)];
  const id = desk.mint();
  const typed = asked.slice(0, longestQuestion).toWellFormed();
  const before = desk.asked.of(by.id);
  const follows = leansOn(typed, before, now);
  const question = inContext(typed, before, now);
  desk.asked.note(by.id, { question: follows ? before.question : typed, at: now });
  const today = dayIn(school.calendar, now);
  const asking = { id, question, policy, today, staff, reader: desk.reader };
  return [answerCard(await askQuestion(db, school, by, asking, turn.say), id, follows, turn.say)];
}

/**
 * The best passage on something that somebody told, before the form. What they told is no question: it
 * is kept nowhere, since it may name a child, and whoever keeps the policy reads the questions.
 */
export async function firstAnswer(told: string, turn: Turn): Promise<readonly Card[]> {
  const policy = await turn.desk.policyOf(turn.school.id, turn.policy);
  return policy ? quoted(told.slice(0, longestQuestion), policy, turn) : [];
}

function quoted(told: string, { policy, search }: PolicyAtHand, turn: Turn): readonly Card[] {
  const given = answer(search(told), policy.facts, dayIn(turn.school.calendar, turn.now));
  const nobody = { title: turn.school.titles[turn.school.questionsTo.role], name: null };
  return firstAnswerCard(answerView(given, policy.facts, nobody, false, turn.say), turn.say);
}

const noPolicyCard = (school: string, say: Say): Card =>
  card(say('No policy has been loaded yet'), [
    paragraph(
      say('I have no social media policy of {school} to quote from. Please ask a person.', {
        school,
      }),
    ),
  ]);
