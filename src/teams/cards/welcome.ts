import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import { bullets, button, buttons, type Card, card, facts, paragraph, small } from './card.ts';
import { numberLines, type PhoneNumber } from './numbers.ts';

/** What the bot does and how to begin. */
export function welcomeCard(school: string, say: Say = inEnglish): Card {
  return card(say('Lantern, for the staff of {school}', { school }), [
    ...bullets([
      say("Ask me anything about the school's social media policy: I answer in its own words."),
      say(
        'Report something that happened online: I tell the right person and say who that is first.',
      ),
      say('Declare a family link that you had before the job.'),
    ]),
    paragraph(say('Just type your question, or press a button.')),
    small(say('I am not an emergency service. If a child is in danger now, phone 999.')),
    buttons(
      button(say('Report something'), 'report.start'),
      button(say('Declare a family link'), 'exception.start'),
      button(say('My reports'), 'report.mine'),
      button(say('Ask a person'), 'person.ask'),
    ),
  ]);
}

/** For people who are not staff of this school: nothing of theirs is kept. */
export function turnedAwayCard(say: Say = inEnglish): Card {
  return card(say('Lantern is only for the staff of this school'), [
    paragraph(
      say(
        'Nothing you wrote has been kept. If you are worried about something, please talk to an adult whom you trust.',
      ),
    ),
    ...bullets([
      say('Childline, for children and young people: 0800 1111, free, day and night'),
      say('In danger now: 999'),
    ]),
  ]);
}

/** While the directory is away, for somebody who is not known yet. */
export function cannotTellCard(numbers: readonly PhoneNumber[], say: Say = inEnglish): Card {
  return card(say('I cannot check who you are at the moment'), [
    paragraph(
      say(
        'Nothing has been stored. Please try again later. If it cannot wait, find your safeguarding lead in person or phone.',
      ),
    ),
    ...facts(numberLines(numbers, say)),
  ]);
}

export const privateOnly: Plain = 'Please open me in a private chat.';
