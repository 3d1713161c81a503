import { minutesBetween } from '../drill.ts';
import { type Incident, referenceOf } from '../incident.ts';
import type { News } from '../job.ts';
import type { School } from '../school.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';
import type { Line } from './plan.ts';
import { outsideNumbers } from './speak-now.ts';

/** A line to the reporter on where their report stands. */
export type NewsView = {
  readonly heading: string;
  readonly text: string;
  readonly numbers: readonly Line[];
};

const words: Record<News, { readonly heading: Plain; readonly text: Plain }> = {
  'in-hand': {
    heading: 'Your report is in hand',
    text: 'Somebody in school has taken it in hand, and may ask you something. Please tell nobody else about it.',
  },
  'dealt-with': {
    heading: 'Your report has been dealt with',
    text: 'You may not be told what was decided, because it is about other people. If you are still worried, report again or phone.',
  },
  'still-waiting': {
    heading: 'Nobody has answered yet',
    text: 'The next person has been asked. If it cannot wait, find somebody in person or phone.',
  },
  'please-phone': {
    heading: 'Nobody has answered yet: please phone now',
    text: 'Find somebody in person, or phone one of these. Anyone may phone the police or social care; nobody needs permission.',
  },
};

export function newsView(
  incident: Incident,
  news: News,
  school: School,
  say: Say = inEnglish,
): NewsView {
  const { heading, text } = words[news];
  if (incident.drill) return drillView(incident, news, say);
  const numbers = news === 'please-phone' ? numbersToCall(school) : [];
  return {
    heading: say('{stored}. Ref {references}', {
      stored: say(heading),
      references: referenceOf(incident.id),
    }),
    text: say(text),
    numbers: numbers.map(({ label, number }) => ({ name: label, value: number })),
  };
}

/** The numbers that the school named for when nobody answers; all of them where it has none of those. */
function numbersToCall(school: School): School['phones'] {
  const named = school.phones.filter((phone) => school.lastResort.call.includes(phone.for));
  return named.length > 0 ? named : outsideNumbers(school);
}

const drillWords: Record<News, Plain> = {
  'in-hand': 'was taken',
  'dealt-with': 'is closed',
  'still-waiting': 'is not taken yet, and the next person was asked',
  'please-phone': 'was taken by nobody. In earnest you would now be asked to phone',
};

/** What a drill is for: the minutes until a named human had it. Nobody is asked to phone because of one. */
const drillView = (incident: Incident, news: News, say: Say): NewsView => ({
  heading: say('DRILL. Ref {reference} {news}', {
    reference: referenceOf(incident.id),
    news: becameOf(incident, news, say),
  }),
  text: say('This is practice. It is left out of all figures.'),
  numbers: [],
});

function becameOf(incident: Incident, news: News, say: Say): string {
  if (news !== 'in-hand' || incident.status !== 'in-hand') return say(drillWords[news]);
  const minutes = minutesBetween(incident.recordedAt, incident.at);
  return minutes === 1
    ? say('was taken after 1 minute')
    : say('was taken after {minutes} minutes', { minutes: String(minutes) });
}
