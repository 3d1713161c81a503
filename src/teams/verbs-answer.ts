import { z } from 'zod';
import { dayIn } from '../domain/calendar-days.ts';
import type { Person, Role } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { holdersOf, type Staff } from '../domain/staff.ts';
import { type Contact, outsideNumbers } from '../domain/view/speak-now.ts';
import { noteFeedback } from '../flows/ask-question.ts';
import type { Card } from './cards/card.ts';
import { personCard } from './cards/safety.ts';
import { adds, says, type Turn } from './turn.ts';
import { type Verb, verb } from './verb.ts';

const asked = z.object({ question: z.uuid() });

const feedback = (helped: boolean): Verb =>
  verb(asked, async ({ question }, { db, school, now, say }) => {
    await noteFeedback(db, school, question, helped, dayIn(school.calendar, now));
    // the answer stays in front of them
    return says(
      helped
        ? say('Thank you. Noted, without your name.')
        : say(
            'Thank you. Noted, without your name, for whoever keeps the policy. To go on, press Ask a person.',
          ),
    );
  });

/** Whom this school's policy names for questions, and the safeguarding lead, with numbers. */
export function personToAsk({ school, staff, by, say }: Turn): Card {
  const { role: asked, basis } = school.questionsTo;
  const named = firstFree(asked, staff, by, school);
  const others = (['dsl', 'head'] as const)
    .filter((role) => role !== asked)
    .flatMap((role) => firstFree(role, staff, by, school))
    .filter(({ name }) => !named.some((other) => other.name === name));
  const title =
    basis === 'policy' ? say('Your policy names for questions:') : say('Your school has set:');
  return personCard(title, named, others, outsideNumbers(school), say);
}

/** The first in a role who is there today and is not the one who asks. */
function firstFree(role: Role, staff: Staff, by: Person, { titles }: School): readonly Contact[] {
  const person = holdersOf(staff, role, by.id).find((one) => one !== by.id && !staff.away.has(one));
  const known = person && staff.people.get(person);
  return known ? [{ name: known.name, title: titles[role], phone: known.phone }] : [];
}

export const answerVerbs: readonly (readonly [string, Verb])[] = [
  ['answer.helped', feedback(true)],
  ['answer.not-helped', feedback(false)],
  ['person.ask', verb(z.object({}), async (_, turn) => adds(await personToAsk(turn)))],
];
