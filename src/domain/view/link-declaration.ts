import { dayIn } from '../calendar-days.ts';
import { dayInWords } from '../calendar-words.ts';
import type { Declaration } from '../register/declaration.ts';
import { applicantId, type PolicyException } from '../register/exception.ts';
import type { Here } from '../register/move.ts';
import { nameIn } from '../staff.ts';
import { inEnglish, type Say } from '../words/say.ts';
import * as words from './link-words.ts';
import type { Line } from './plan.ts';
import { lower } from './report-words.ts';

/** What was declared, and what came to it since. */
export function declarationLines(
  link: Exclude<PolicyException, { status: 'draft' }>,
  here: Here,
  say: Say,
): readonly Line[] {
  const { declaration, at, asked, reconfirmedAt } = link.declared;
  const day = (when: Date) => dayInWords(dayIn(here.school.calendar, when), say);
  return [
    ...givenLines(declaration, say),
    { name: say('Declared'), value: day(at) },
    ...line(say('Entered by'), applicantId(link) ? null : nameIn(here.staff)(link.enteredBy)),
    ...line(say('Still the same on'), reconfirmedAt && day(reconfirmedAt)),
    ...asked.flatMap(({ question, answer }) => [
      { name: say('Asked'), value: question },
      ...line(say('Answer'), answer),
    ]),
    ...link.history
      .filter(({ step }) => step === 'tell-change')
      .map(({ at: when, reason }) => ({
        name: say('Changed, {day}', { day: day(when) }),
        value: reason ?? '',
      })),
  ];
}

/** A declaration as it was filled in. */
export const givenLines = (given: Declaration, say: Say = inEnglish): readonly Line[] => [
  { name: say('Child'), value: given.child },
  { name: say('Related'), value: say(words.relationshipWords[given.relationship]) },
  { name: say('Since'), value: `${given.since} (${lower(say(words.originWords[given.origin]))})` },
  { name: say('Apps'), value: given.apps },
  {
    name: say('Contact'),
    value: given.contact.map((one) => say(words.contactWords[one])).join('; '),
  },
  { name: say('Other pupils can be reached'), value: say(words.reachesWords[given.otherPupils]) },
  { name: say('Parental responsibility'), value: given.parent },
  {
    name: say('Their agreement'),
    value: [say(words.agreementWords[given.agreement]), given.agreedHow].filter(Boolean).join(': '),
  },
  { name: say('Teaches or marks the child'), value: say(words.teachingWords[given.teaching]) },
  ...line(say("The child's view"), given.childsView),
  ...line(
    say('Family of the headteacher'),
    given.headsRelative ? say('Yes: the chair decides') : null,
  ),
];

const line = (name: string, value: string | null): readonly Line[] =>
  value ? [{ name, value }] : [];
