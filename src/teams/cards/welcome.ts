import { bullets, button, buttons, type Card, card, facts, paragraph, small } from './card.ts';
import { numberLines, type PhoneNumber } from './numbers.ts';

/** What the bot does and how to begin. */
export function welcomeCard(school: string): Card {
  return card(`Lantern, for the staff of ${school}`, [
    ...bullets([
      "Ask me anything about the school's social media policy: I answer in its own words.",
      'Report something that happened online: I tell the right person and say who that is first.',
      'Declare a family link that you had before the job.',
    ]),
    paragraph('Just type your question, or press a button.'),
    small('I am not an emergency service. If a child is in danger now, phone 999.'),
    buttons(
      button('Report something', 'report.start'),
      button('Declare a family link', 'exception.start'),
      button('My reports', 'report.mine'),
      button('Ask a person', 'person.ask'),
    ),
  ]);
}

/** For people who are not staff of this school: nothing of theirs is kept. */
export function turnedAwayCard(): Card {
  return card('Lantern is only for the staff of this school', [
    paragraph(
      'Nothing you wrote has been kept. If you are worried about something, please talk to an adult whom you trust.',
    ),
    ...bullets([
      'Childline, for children and young people: 0800 1111, free, day and night',
      'In danger now: 999',
    ]),
  ]);
}

/** While the directory is away, for somebody who is not known yet. */
export function cannotTellCard(numbers: readonly PhoneNumber[]): Card {
  return card('I cannot check who you are at the moment', [
    paragraph(
      'Nothing has been stored. Please try again later. If it cannot wait, find your safeguarding lead in person or phone.',
    ),
    ...facts(numberLines(numbers)),
  ]);
}

export const privateOnly = 'Please open me in a private chat.';
