import type { TimeOfSchool } from '../../domain/calendar.ts';
import type { School } from '../../domain/school.ts';
import type { Contact } from '../../domain/view/speak-now.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import {
  alarm,
  bullets,
  button,
  buttons,
  type Card,
  card,
  facts,
  paragraph,
  small,
  subheading,
} from './card.ts';
import { contactLines, inDanger, numberLines, type PhoneNumber } from './numbers.ts';

/** Danger first: 999, then who to speak to today, then the form for afterwards. */
export function dangerCard(
  contacts: readonly Contact[],
  numbers: readonly PhoneNumber[],
  open: TimeOfSchool,
  say: Say = inEnglish,
): Card {
  return card(say('If a child is in danger now, phone 999'), [
    alarm([
      say('Speak to someone now. A message is not enough.'),
      ...(open === 'closed'
        ? [
            say(
              "School is closed, so try these people, but do not wait for them: children's social care answers out of hours.",
            ),
          ]
        : []),
      ...contactLines(contacts, say),
    ]),
    ...bullets([
      say('Stay with the child, or make sure that somebody does. Listen; do not ask for details.'),
      say('Do not promise to keep it secret. Write down the exact words.'),
      say('Never view, copy, forward or delete pictures of a child.'),
      say('Anyone may phone the police or social care; nobody needs permission.'),
    ]),
    ...facts(numberLines(inDanger(numbers, open), say)),
    paragraph(say('When somebody has been told in person, please report it here as well.')),
    buttons(button(say('Report it'), 'report.start')),
  ]);
}

/** A picture came with the message, or the message speaks of one. */
export type Picture = 'attached' | 'spoken-of';

const fileWords: Record<Picture, Plain> = {
  attached:
    'I take no files: what you attached has not been opened or kept here. Teams keeps a copy of its own, so say so when you speak to them, and do not delete it yourself.',
  'spoken-of': 'Send no pictures here: this chat takes no files.',
};

export function imageCard(
  contacts: readonly Contact[],
  numbers: readonly PhoneNumber[],
  what: Picture,
  open: TimeOfSchool,
  say: Say = inEnglish,
): Card {
  return card(say('Pictures of children: please stop here'), [
    alarm([
      say('Do not view, copy, forward, save or delete it, and do not ask to be shown it.'),
      say('Speak to someone now:'),
      ...contactLines(contacts, say),
    ]),
    ...bullets([
      say('Leave the device as it is and keep it in sight.'),
      say(fileWords[what]),
      say('If an adult is involved, or somebody is asking for money or more pictures, phone 999.'),
    ]),
    ...facts(numberLines(inDanger(numbers, open), say)),
    buttons(button(say('Report it without pictures'), 'report.start')),
  ]);
}

/** Neither confirms nor denies that anything exists. */
export function curiosityCard({ phones, titles }: School, say: Say = inEnglish): Card {
  const whistle = phones.filter((phone) => phone.for === 'whistleblowing');
  return card(say('I cannot talk about reports or other people'), [
    paragraph(say('That is the same for everybody, whether or not there is anything to say.')),
    small(
      say(
        "To ask what the school holds about you, write to the {dpo}. If you are worried about how something was handled, use the school's whistleblowing procedure, or phone:",
        { dpo: titles.dpo },
      ),
    ),
    ...facts(numberLines(whistle, say)),
    buttons(
      button(say('Report something'), 'report.start'),
      button(say('Ask a person'), 'person.ask'),
    ),
  ]);
}

/** Who to ask: whoever is named for questions, then the people who are there for everything. */
export function personCard(
  title: string,
  named: readonly Contact[],
  others: readonly Contact[],
  numbers: readonly PhoneNumber[],
  say: Say = inEnglish,
): Card {
  return card(say('Ask a person'), [
    subheading(title),
    ...bullets(
      named.length > 0
        ? contactLines(named, say)
        : [
            say(
              "Nobody is entered for this in your school's settings. Please ask at the school office.",
            ),
          ],
    ),
    ...(others.length > 0
      ? [subheading(say('You can also speak to:')), ...bullets(contactLines(others, say))]
      : []),
    ...facts(numberLines(numbers, say)),
  ]);
}
