import type { Contact } from '../../domain/view/speak-now.ts';
import { alarm, bullets, button, buttons, type Card, card, facts, paragraph, small, subheading } from './card.ts';
import { contactLines, type Number, numberLines } from './numbers.ts';

/** Danger first: 999, then who to speak to today, then the form for afterwards. */
export function dangerCard(contacts: readonly Contact[], numbers: readonly Number[]): Card {
  return card('If a child is in danger now, phone 999', [
    alarm(['Speak to someone now. A message is not enough.', ...contactLines(contacts)]),
    ...bullets([
      'Stay with the child, or make sure that somebody does. Listen; do not ask for details.',
      'Do not promise to keep it secret. Write down the exact words.',
      'Never view, copy, forward or delete pictures of a child.',
      'Anyone may phone the police or social care; nobody needs permission.',
    ]),
    ...facts(numberLines(numbers)),
    paragraph('When somebody has been told in person, please report it here as well.'),
    buttons(button('Report it', 'report.start')),
  ]);
}

export function imageCard(contacts: readonly Contact[], numbers: readonly Number[]): Card {
  return card('Pictures of children: please stop here', [
    alarm([
      'Do not view, copy, forward, save or delete it, and do not ask to be shown it.',
      'Speak to someone now:',
      ...contactLines(contacts),
    ]),
    ...bullets([
      'Leave the device as it is and keep it in sight.',
      'This chat takes no files. Nothing that was attached has been opened or kept here.',
      'If an adult is involved, or somebody is asking for money or more pictures, phone 999.',
    ]),
    ...facts(numberLines(numbers)),
    buttons(button('Report it without pictures', 'report.start')),
  ]);
}

/** Neither confirms nor denies that anything exists. */
export function curiosityCard(): Card {
  return card('I cannot talk about reports or other people', [
    paragraph('That is the same for everybody, whether or not there is anything to say.'),
    small(
      'To ask what the school holds about you, write to the data protection officer. If you are worried about how something was handled, the whistleblowing procedure and the NSPCC advice line are there for you.',
    ),
    buttons(button('Report something', 'report.start'), button('Ask a person', 'person.ask')),
  ]);
}

/** Who to ask, with numbers. */
export function personCard(
  title: string,
  contacts: readonly Contact[],
  numbers: readonly Number[],
): Card {
  return card('Ask a person', [
    subheading(title),
    ...bullets(
      contacts.length > 0
        ? contactLines(contacts)
        : ['Nobody is entered for this in your school\'s settings. Please ask at the school office.'],
    ),
    ...facts(numberLines(numbers)),
  ]);
}
