import { z } from 'zod';
import { dayIn } from '../domain/calendar-days.ts';
import { holdersOf } from '../domain/staff.ts';
import { outsideNumbers } from '../domain/view/speak-now.ts';
import { noteFeedback } from '../flows/ask-question.ts';
import { staffOf } from '../flows/colleagues.ts';
import { button, buttons, type Card, card, paragraph } from './cards/card.ts';
import { personCard } from './cards/safety.ts';
import { both, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const asked = z.object({ question: z.uuid() });

const feedback = (helped: boolean): Verb =>
  verb(asked, async ({ question }, { db, school, now }) => {
    await noteFeedback(db, school, question, helped, dayIn(school.calendar, now));
    return both(
      card('Thank you', [
        paragraph(
          helped
            ? 'Noted, without your name.'
            : 'Noted, without your name, for whoever keeps the policy. A person can help further.',
        ),
        buttons(
          button('Ask a person', 'person.ask'),
          button('Report something', 'report.start'),
        ),
      ]),
    );
  });

/** Whom this school's policy names for questions, and the safeguarding lead, with numbers. */
export async function personToAsk({ db, school, by, now }: Turn): Promise<Card> {
  const staff = await staffOf(db, school.id, now);
  const roles = [...new Set([school.questionsTo.role, 'dsl', 'head'] as const)];
  const contacts = roles.flatMap((role) =>
    holdersOf(staff, role, by.id)
      .slice(0, 1)
      .flatMap((person) => {
        const known = staff.people.get(person);
        return known ? [{ name: known.name, title: school.titles[role], phone: known.phone }] : [];
      }),
  );
  const named = school.questionsTo.basis === 'policy' ? 'Your policy names for questions:' : 'Your school has set:';
  return personCard(named, contacts, outsideNumbers(school));
}

export const answerVerbs: readonly (readonly [string, Verb])[] = [
  ['answer.helped', feedback(true)],
  ['answer.not-helped', feedback(false)],
  ['person.ask', verb(z.object({}), async (_, turn) => both(await personToAsk(turn)))],
];
