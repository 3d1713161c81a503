import { answer } from '../domain/answer.ts';
import { dayIn } from '../domain/calendar-days.ts';
import { type Screened, screen } from '../domain/screen.ts';
import { holdersOf, nameIn } from '../domain/staff.ts';
import { type AnswerView, answerView, type PersonToAsk } from '../domain/view/answer.ts';
import { outsideNumbers, speakNow } from '../domain/view/speak-now.ts';
import { askQuestion } from '../flows/ask-question.ts';
import type { Gets } from './contract.ts';
import { fine, route } from './route.ts';
import type { PolicyAtHand, Visit } from './visit.ts';

type Found = Gets<'policy.search'>;

/**
 * What somebody types here passes the same screen as a message: danger is answered with people to
 * speak to. All else is answered as in the chat: one passage, a few to choose from, or not covered.
 */
export const searchPolicy = route('policy.search', 'staff', async ({ words }, visit) => {
  const { kind } = screen(words, undefined, visit.desk.soundsDangerous);
  if (kind === 'emergency' || kind === 'image') return fine(help(visit));
  const shelf = await visit.desk.policyOf(visit.school.id, visit.policy);
  if (!shelf) return fine(noPolicy(visit));
  return fine(shown(await answered(words, kind, shelf, visit), kind === 'incident'));
});

const nothing = { first: '', found: [], nearest: null, ask: null, happened: false, help: null };

function help({ school, staff, by }: Visit): Found {
  const numbers = outsideNumbers(school).map(({ label, number }) => ({
    ...{ name: label, value: number },
  }));
  return { ...nothing, help: { people: speakNow(null, school, staff, by.id), numbers } };
}

const noPolicy = ({ school }: Visit): Found => ({
  ...nothing,
  ...{ first: `I have no social media policy of ${school.name} to quote from.` },
  ask: 'Please ask a person.',
});

/** Only a question is kept for whoever keeps the policy; what somebody tells may name a child. */
async function answered(
  words: string,
  kind: Screened['kind'],
  policy: PolicyAtHand,
  visit: Visit,
): Promise<AnswerView> {
  const { db, desk, school, staff, by, now } = visit;
  const today = dayIn(school.calendar, now);
  if (kind === 'question') {
    const asking = { id: desk.mint(), question: words, policy, today, staff, reader: desk.reader };
    return askQuestion(db, school, by, asking);
  }
  const { facts } = policy.policy;
  return answerView(answer(policy.search(words), facts, today), facts, whomToAsk(visit));
}

function whomToAsk({ school, staff, by }: Visit): PersonToAsk {
  const { role } = school.questionsTo;
  const [first] = holdersOf(staff, role, by.id);
  return { title: school.titles[role], name: first ? nameIn(staff)(first) : null };
}

function shown(view: AnswerView, happened: boolean): Found {
  const base = { ...nothing, first: view.first, happened };
  switch (view.kind) {
    case 'quoted':
      return { ...base, found: view.quotes };
    case 'not-covered':
      return { ...base, nearest: view.nearest, ask: view.ask };
  }
}
