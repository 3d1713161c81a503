import { mayRead } from '../access.ts';
import { minutesToHomeTime } from '../calendar.ts';
import { inWords } from '../calendar-words.ts';
import type { IncidentId, PersonId } from '../ids.ts';
import { type Incident, referenceOf } from '../incident.ts';
import type { Party } from '../report.ts';
import { isParty } from '../route-asked.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { deadlineLines } from './deadline-lines.ts';
import { type Line, whyWords } from './plan.ts';
import { type ActionView, actionViews } from './planned.ts';
import {
  aboutWords,
  actionWords,
  lower,
  outcomeWords,
  partyWords,
  placeWords,
  priorityWords,
  safeWords,
  yesNoWords,
} from './report-words.ts';

/** The same sentence for every item, whatever it is about. */
export const neutralSentence = (reference: string, say: Say = inEnglish): string =>
  say('New item needs your attention. Ref {reference}. Please open Teams.', { reference });

/** What lies in a chat unopened. */
export type NoticeView = {
  readonly incident: IncidentId;
  readonly reference: string;
  readonly state: 'waiting' | 'in-hand' | 'to-confirm' | 'closed' | 'gone';
  readonly by: string | null;
  readonly drill: boolean;
};

export function noticeView(incident: Incident, to: PersonId, staff: Staff): NoticeView {
  const { id, drill } = incident;
  const base = { incident: id, reference: referenceOf(id), drill };
  if (!mayRead(incident, to, staff)) return { ...base, state: 'gone', by: null };
  switch (incident.status) {
    case 'waiting':
    case 'unanswered':
      return { ...base, state: 'waiting', by: null };
    case 'in-hand':
      return { ...base, state: 'in-hand', by: nameIn(staff)(incident.by) };
    case 'to-confirm':
      return { ...base, state: to === incident.by ? 'to-confirm' : 'waiting', by: null };
    case 'closed':
      return { ...base, state: 'closed', by: nameIn(staff)(incident.by) };
    case 'sealed':
      return { ...base, state: 'gone', by: null };
  }
}

/** What a reader sees after Open, in the order in which it is needed (domain facts 3.1). */
export type AlertView = {
  readonly incident: IncidentId;
  readonly reference: string;
  readonly state: 'waiting' | 'in-hand' | 'to-confirm' | 'closed';
  readonly drill: boolean;
  readonly safe: { readonly words: string; readonly alarming: boolean };
  readonly facts: readonly Line[];
  readonly imagery: boolean;
  readonly words: string | null;
  readonly additions: readonly Line[];
  readonly reporter: {
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly why: readonly Line[];
  readonly clock: string;
  readonly log: readonly Line[];
  readonly planned: readonly ActionView[];
  readonly closing: readonly Line[];
  readonly mine: boolean;
  readonly mayRelease: boolean;
};

export function alertView(
  incident: Incident,
  reader: PersonId,
  school: School,
  staff: Staff,
  now: Date,
  say: Say = inEnglish,
): AlertView {
  const nameOf = nameIn(staff);
  const reporter = staff.people.get(incident.reporter);
  const { report } = incident;
  const when = (at: Date) => inWords(school.calendar, at, now, say);
  return {
    incident: incident.id,
    reference: referenceOf(incident.id),
    state: stateOf(incident),
    drill: incident.drill,
    safe: {
      words: say('{safe} (as reported {when})', {
        safe: say(safeWords[report.danger]),
        when: when(incident.recordedAt),
      }),
      alarming: report.danger !== 'no',
    },
    facts: factLines(incident, school, staff, now, say),
    imagery: report.imagery === 'yes' || report.action === 'image_shared',
    words: incident.released ? report.words : null,
    additions: incident.released
      ? incident.additions.map(({ at, words }) => ({ name: when(at), value: words }))
      : [],
    reporter: {
      name: nameOf(incident.reporter),
      phone: reporter?.phone ?? null,
      email: reporter?.email ?? null,
    },
    why: whyLines(incident, reader, school, nameOf, say),
    clock: clockWords(incident, when, nameOf, say),
    log: incident.actions.map(({ at, by, did }) => ({
      name: `${when(at)}, ${nameOf(by)}`,
      value: did,
    })),
    planned: actionViews(incident, reader, school, staff, now, say),
    closing: closingLines(incident, say),
    mine:
      (incident.status === 'in-hand' || incident.status === 'to-confirm') && incident.by === reader,
    mayRelease: incident.kind === 'adult' && incident.linked.length > 0,
  };
}

function stateOf({ status }: Incident): AlertView['state'] {
  switch (status) {
    case 'waiting':
    case 'unanswered':
    case 'sealed':
      return 'waiting';
    case 'in-hand':
    case 'to-confirm':
    case 'closed':
      return status;
  }
}

function closingLines(incident: Incident, say: Say): readonly Line[] {
  if (incident.status !== 'closed' && incident.status !== 'to-confirm') return [];
  const closing = incident.status === 'closed' ? incident : incident.closing;
  return [
    { name: say('Outcome'), value: say(outcomeWords[closing.outcome]) },
    { name: say('Reason'), value: closing.reason },
    { name: say('Recorded in'), value: closing.recordedIn },
  ];
}

function factLines(
  incident: Incident,
  school: School,
  staff: Staff,
  now: Date,
  say: Say,
): readonly Line[] {
  const { report } = incident;
  const parties = partyWords(school, say);
  const party = (one: Party): string =>
    !incident.released && isParty(one, 'works-here') ? say('An adult of the school') : parties[one];
  const nameOf = nameIn(staff);
  const left = minutesToHomeTime(school.calendar, now);
  const line = (name: string, value: string | null): readonly Line[] =>
    value ? [{ name, value }] : [];
  return [
    ...line(say('Where the child is'), say(placeWords[report.place])),
    ...line(
      say('Home time'),
      left === null ? say('School is closed now') : say('in {time}', { time: lasting(left, say) }),
    ),
    ...line(say('Priority'), say(priorityWords[incident.priority])),
    ...line(say('What'), say(actionWords[report.action])),
    ...line(say('About'), report.about && say(aboutWords[report.about])),
    ...line(say('Who to whom'), `${party(report.initiator)} → ${lower(party(report.target))}`),
    ...line(say('Child'), report.child),
    ...line(say('Adult'), incident.released && report.subject ? nameOf(report.subject) : null),
    ...line(
      say('Label'),
      incident.released ? incident.label && say('Reported by the person themselves') : null,
    ),
    ...line(say('App'), report.app),
    ...line(say('Happened'), report.happened),
    ...line(say('Noticed'), report.noticed),
    ...line(say('Recorded'), inWords(school.calendar, incident.recordedAt, now, say)),
    ...deadlineLines(incident, school, now, say),
    ...line(say('Still going on'), say(yesNoWords[report.ongoing])),
    ...line(say('Pictures or video'), say(yesNoWords[report.imagery])),
    ...line(say('Who knows'), incident.released ? report.whoKnows : null),
  ];
}

/** Minutes as people say them: 5 hours 18 minutes. */
function lasting(minutes: number, say: Say): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    hours > 0 ? manyHours(hours, say) : '',
    rest > 0 || hours === 0 ? manyMinutes(rest, say) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const manyHours = (count: number, say: Say): string =>
  count === 1 ? say('1 hour') : say('{count} hours', { count: String(count) });
const manyMinutes = (count: number, say: Say): string =>
  count === 1 ? say('1 minute') : say('{count} minutes', { count: String(count) });

function whyLines(
  incident: Incident,
  reader: PersonId,
  school: School,
  nameOf: (id: PersonId) => string,
  say: Say,
): readonly Line[] {
  const mine = incident.readers.find(({ person }) => person === reader);
  const why = mine
    ? `${school.titles[mine.role]}. ${whyWords(mine, say)}`
    : say('Passed on to you, or next in line');
  const left = incident.excluded.filter((person) => person !== incident.reporter).map(nameOf);
  const leftOut = incident.released
    ? left.join(', ')
    : say('Somebody is. Until you know who, speak of this to nobody else in school.');
  return [
    { name: say('Why you got this'), value: why },
    ...(left.length > 0 ? [{ name: say('Left out of this item'), value: leftOut }] : []),
    ...(incident.linked.length > 0
      ? [{ name: say('Linked to'), value: incident.linked.map(referenceOf).join(', ') }]
      : []),
  ];
}

export function clockWords(
  incident: Incident,
  when: (at: Date) => string,
  nameOf: (id: PersonId) => string,
  say: Say = inEnglish,
): string {
  switch (incident.status) {
    case 'waiting':
      return say('Nobody has this yet. The next person is asked {when}.', {
        when: when(incident.nextAt),
      });
    case 'unanswered':
      return say(
        'Nobody has this yet, and everybody has been asked. The reporter was told to phone.',
      );
    case 'in-hand':
      return say('{name} has had this in hand since {when}.', {
        name: nameOf(incident.by),
        when: when(incident.at),
      });
    case 'to-confirm':
      return say('{name} wants to close this. A second reader has to agree.', {
        name: nameOf(incident.by),
      });
    case 'sealed':
      return say('Sealed: nobody in school could be told.');
    case 'closed':
      return say('{name} closed this {when}.', {
        name: nameOf(incident.by),
        when: when(incident.at),
      });
  }
}
