import type { About, Action, Party } from '../report.ts';
import type { ActionGroup, PartyGroup } from '../route-asked.ts';
import type { RouteRow } from '../route-row.ts';
import type { Advice, RecordKind, Source, Told } from '../route-told.ts';
import type { School } from '../school.ts';
import { aboutWords, actionWords, lower, partyWords } from './report-words.ts';

type Titled = Pick<School, 'titles'>;

export const recordWords: Readonly<Record<RecordKind, string>> = {
  child: "The child's record",
  adult: "The adult's record",
  school: 'A matter for the school',
};

const partyGroupWords: Readonly<Record<PartyGroup, string>> = {
  ...{ child: 'A child', 'works-here': 'Somebody who works here', family: 'Family of a pupil' },
  ...{ former: 'An adult former pupil', outsider: 'Somebody outside' },
  account: "The school's accounts",
};
const actionGroupWords: Readonly<Record<ActionGroup, string>> = {
  ...{ contact: 'Getting in touch', publication: 'Posting' },
};

/** What a line can ask of a report, in words: groups before those who are in them. */
export const whoWords = (school: Titled): Readonly<Record<Party | PartyGroup, string>> => ({
  ...partyGroupWords,
  ...partyWords(school),
});
export const whatWords: Readonly<Record<Action | ActionGroup, string>> = {
  ...actionGroupWords,
  ...actionWords,
};
export const topicWords: Readonly<Record<About | 'nothing', string>> = {
  nothing: 'Nothing more',
  ...aboutWords,
};

export const adviceWords: Readonly<Record<Advice, string>> = {
  'pupil-follow': 'Advice is enough: a pupil follows somebody',
  'family-contact': "Advice is enough: a pupil's family gets in touch",
  'contact-with-family': "Advice is enough: somebody is in touch with a pupil's family",
  'former-pupil': 'Advice is enough: an adult former pupil',
  'do-not-reply': 'Advice is enough: do not reply',
};
export const basisWords: Readonly<Record<Told['basis'], string>> = {
  policy: 'The policy says so',
  default: 'A safeguarding default: the policy does not say so',
};

export const sourceLine = ({ rule, section }: Source): string => `${rule}, ${section}`;

/** One line of who is told, as people read it. */
export function routeLine(row: RouteRow, school: Titled): string {
  const words: Readonly<Record<string, string>> = {
    ...{ ...whoWords(school), ...whatWords, ...topicWords },
  };
  const named = (values: readonly string[] | undefined) =>
    values?.map((value) => lower(words[value] ?? value)).join(' or ');
  const { by, to, action, about, atRisk } = row.when;
  const when = [
    ...(by ? [`from ${named(by)}`] : []),
    ...(to ? [`to ${named(to)}`] : []),
    ...(action ? [`what happened: ${named(action)}`] : []),
    ...(about ? [`about: ${named(about)}`] : []),
    ...(atRisk ? ['a child may be at risk'] : []),
  ];
  const source = 'advice' in row ? row.source : row.tell[0].source;
  const told =
    'advice' in row
      ? 'advice is enough, nobody has to be told'
      : row.tell.map(({ role }) => school.titles[role]).join(', ');
  return `${recordWords[row.record]}${when.length > 0 ? `, ${when.join(', ')}` : ''}: ${told}${source ? ` (${sourceLine(source)})` : ''}`;
}
