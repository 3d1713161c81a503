import type { School } from '../school.ts';
import { inEnglish, type Say } from '../words/say.ts';
import type { NewsView } from './news.ts';
import { type Contact, outsideNumbers } from './speak-now.ts';

/** Asks somebody who began something urgent and did not send it; nothing of what they wrote. */
export function stillNeedHelp(
  contacts: readonly Contact[],
  school: School,
  say: Say = inEnglish,
): NewsView {
  const people = contacts.map(({ name, title, phone }) => ({
    name: `${name}, ${title}`,
    value: phone ?? say('no number is known'),
  }));
  const numbers = outsideNumbers(school).map(({ label, number }) => ({
    name: label,
    value: number,
  }));
  return {
    heading: say('Do you still need help?'),
    text: say(
      'In danger, phone 999 first. You began something and have not sent it, so nobody has seen it. Speak to one of these people now, or send it from the card above; what is not sent is deleted.',
    ),
    numbers: [...people, ...numbers],
  };
}
