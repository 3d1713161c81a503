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
): AlertView {
  const nameOf = nameIn(staff);
  const reporter = staff.people.get(incident.reporter);
  const { report } = incident;
  const when = (at: Date) => inWords(school.calendar, at, now);
  return {
    incident: incident.id,
    reference: referenceOf(incident.id),
    state: stateOf(incident),
    drill: incident.drill,
    safe: {
      words: `${safeWords[report.danger]} (as reported ${when(incident.recordedAt)})`,
      alarming: report.danger !== 'no',
    },
    facts: factLines(incident, school, staff, now),
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
    why: whyLines(incident, reader, school, nameOf),
    clock: clockWords(incident, when, nameOf),
    log: incident.actions.map(({ at, by, did }) => ({
      name: `${when(at)}, ${nameOf(by)}`,
      value: did,
    })),
    planned: actionViews(incident, reader, school, staff, now),
    closing: closingLines(incident),
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

function closingLines(incident: Incident): readonly Line[] {
  if (incident.status !== 'closed' && incident.status !== 'to-confirm') return [];
  const closing = incident.status === 'closed' ? incident : incident.closing;
  return [
    { name: 'Outcome', value: outcomeWords[closing.outcome] },
    { name: 'Reason', value: closing.reason },
    { name: 'Recorded in', value: closing.recordedIn },
  ];
}

function factLines(incident: Incident, school: School, staff: Staff, now: Date): readonly Line[] {
  const { report } = incident;
  const parties = partyWords(school);
  const party = (one: Party): string =>
    !incident.released && isParty(one, 'works-here') ? 'An adult of the school' : parties[one];
  const nameOf = nameIn(staff);
  const left = minutesToHomeTime(school.calendar, now);
  const line = (name: string, value: string | null): readonly Line[] =>
    value ? [{ name, value }] : [];
  return [
    ...line('Where the child is', placeWords[report.place]),
    ...line('Home time', left === null ? 'School is closed now' : `in ${lasting(left)}`),
    ...line('Priority', priorityWords[incident.priority]),
    ...line('What', actionWords[report.action]),
    ...line('About', report.about && aboutWords[report.about]),
    ...line('Who to whom', `${party(report.initiator)} → ${lower(party(report.target))}`),
    ...line('Child', report.child),
    ...line('Adult', incident.released && report.subject ? nameOf(report.subject) : null),
    ...line(
      'Label',
      incident.released ? incident.label && 'Reported by the person themselves' : null,
    ),
    ...line('App', report.app),
    ...line('Happened', report.happened),
    ...line('Noticed', report.noticed),
    ...line('Recorded', inWords(school.calendar, incident.recordedAt, now)),
    ...deadlineLines(incident, school, now),
    ...line('Still going on', yesNoWords[report.ongoing]),
    ...line('Pictures or video', yesNoWords[report.imagery]),
    ...line('Who knows', incident.released ? report.whoKnows : null),
  ];
}

/** Minutes as people say them: 5 hours 18 minutes. */
function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  return [hours > 0 ? many(hours, 'hour') : '', rest > 0 || hours === 0 ? many(rest, 'minute') : '']
    .filter(Boolean)
    .join(' ');
}

function whyLines(
  incident: Incident,
  reader: PersonId,
  school: School,
  nameOf: (id: PersonId) => string,
): readonly Line[] {
  const mine = incident.readers.find(({ person }) => person === reader);
  const why = mine
    ? `${school.titles[mine.role]}. ${whyWords(mine)}`
    : 'Passed on to you, or next in line';
  const left = incident.excluded.filter((person) => person !== incident.reporter).map(nameOf);
  const leftOut = incident.released
    ? left.join(', ')
    : 'Somebody is. Until you know who, speak of this to nobody else in school.';
  return [
    { name: 'Why you got this', value: why },
    ...(left.length > 0 ? [{ name: 'Left out of this item', value: leftOut }] : []),
    ...(incident.linked.length > 0
      ? [{ name: 'Linked to', value: incident.linked.map(referenceOf).join(', ') }]
      : []),
  ];
}

export function clockWords(
  incident: Incident,
  when: (at: Date) => string,
  nameOf: (id: PersonId) => string,
): string {
  switch (incident.status) {
    case 'waiting':
      return `Nobody has this yet. The next person is asked ${when(incident.nextAt)}.`;
    case 'unanswered':
      return 'Nobody has this yet, and everybody has been asked. The reporter was told to phone.';
    case 'in-hand':
      return `${nameOf(incident.by)} has had this in hand since ${when(incident.at)}.`;
    case 'to-confirm':
      return `${nameOf(incident.by)} wants to close this. A second reader has to agree.`;
    case 'sealed':
      return 'Sealed: nobody in school could be told.';
    case 'closed':
      return `${nameOf(incident.by)} closed this ${when(incident.at)}.`;
  }
}
