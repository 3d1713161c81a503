import type { Incident } from './incident.ts';
import type { PolicyException } from './register/exception.ts';
import type { Retention } from './school.ts';

/** What Lantern keeps, by how long it may be kept. */
export const recordTypes = [
  'report-draft',
  'question',
  'child-report',
  'adult-report',
  'school-report',
  'account-comment',
  'data-breach',
  'drill',
  'family-link',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** From when the days run. */
export type Anchor = 'saved' | 'asked' | 'handed-over' | 'closed' | 'both-left';

type Rule = {
  /** A period of the school's settings, or a fixed number of days. */
  readonly keep: Retention | number;
  readonly from: Anchor;
  /** What stays: nothing, the row without its words, or a stub that says what there was. */
  readonly leaves: 'nothing' | 'row' | 'stub';
  readonly source: string;
};

/**
 * How long each kind of record is kept. A record about a person is purged only after somebody has said
 * that its detail is in the file where it belongs: until then Lantern may hold the only copy. The ledger
 * is not here: it holds no content and is never edited.
 */
export const retention: Readonly<Record<RecordType, Rule>> = {
  'report-draft': {
    ...{ keep: 'drafts', from: 'saved', leaves: 'nothing' },
    source: 'storage limitation: nothing was sent',
  },
  question: {
    ...{ keep: 'chatText', from: 'asked', leaves: 'row' },
    source: 'storage limitation: what was typed outside a form',
  },
  'child-report': {
    ...{ keep: 'transferredReports', from: 'handed-over', leaves: 'stub' },
    source: 'the child protection file is the record; this was the way to it',
  },
  'adult-report': {
    ...{ keep: 'transferredReports', from: 'handed-over', leaves: 'stub' },
    source: "KCSIE: kept in the school's own file for its own period",
  },
  'school-report': {
    ...{ keep: 'transferredReports', from: 'handed-over', leaves: 'stub' },
    source: "kept in the school's own file",
  },
  'account-comment': {
    ...{ keep: 'accountComments', from: 'closed', leaves: 'stub' },
    source: 'one school year',
  },
  'data-breach': {
    ...{ keep: 'breaches', from: 'closed', leaves: 'stub' },
    source: 'log of breaches, three to six years or longer',
  },
  drill: { keep: 365, from: 'closed', leaves: 'stub', source: 'practice, about nobody' },
  'family-link': {
    ...{ keep: 'endedLinks', from: 'both-left', leaves: 'stub' },
    source: 'the life of the link, until child and adult have left, and a year',
  },
};

export type RetentionDays = Readonly<Record<Retention, number>>;
const day = 86_400_000;

/** For how many days a kind of record is kept in a school. */
export const daysFor = (type: RecordType, set: RetentionDays): number => {
  const { keep } = retention[type];
  return typeof keep === 'number' ? keep : set[keep];
};

/** When what began to age at `since` may go. */
export const dueAt = (type: RecordType, since: Date, set: RetentionDays): Date =>
  new Date(since.getTime() + daysFor(type, set) * day);

/** The kind of record an incident is. */
export function typeOfIncident({ drill, kind, report }: Incident): RecordType {
  if (drill) return 'drill';
  switch (kind) {
    case 'child':
      return 'child-report';
    case 'adult':
      return 'adult-report';
    case 'school':
      if (report.about === 'data_breach') return 'data-breach';
      return report.action === 'comment_tag' && report.target === 'school_account'
        ? 'account-comment'
        : 'school-report';
  }
}

export const keptBecause = ['open', 'not-handed-over', 'not-yet', 'in-force', 'held'] as const;
export type KeptBecause = (typeof keptBecause)[number];
export type Verdict =
  | { readonly do: 'purge'; readonly since: Date }
  | { readonly do: 'keep'; readonly because: KeptBecause };

const keep = (because: KeptBecause): Verdict => ({ do: 'keep', because });

function aged(type: RecordType, since: Date, set: RetentionDays, now: Date): Verdict {
  return dueAt(type, since, set) <= now ? { do: 'purge', since } : keep('not-yet');
}

/** Whether an incident's detail may go now. What is open never does, and a hold beats every rule. */
export function purgeIncident(
  incident: Incident,
  handedOver: Date | null,
  held: 'held' | 'free',
  set: RetentionDays,
  now: Date,
): Verdict {
  if (held === 'held') return keep('held');
  if (incident.status !== 'closed') return keep('open');
  const type = typeOfIncident(incident);
  if (retention[type].from === 'closed') return aged(type, incident.at, set, now);
  if (handedOver === null) return keep('not-handed-over');
  return aged(type, new Date(Math.max(handedOver.getTime(), incident.at.getTime())), set, now);
}

/** Nobody is a pupil for longer than from nursery to sixth form. */
const longestAtSchool = 15 * 366 * day;

/** Whether a family link may go now. `left` is when the member of staff left; null while they are here. */
export function purgeLink(
  link: PolicyException,
  left: Date | null | 'no-account',
  held: 'held' | 'free',
  set: RetentionDays,
  now: Date,
): Verdict {
  if (held === 'held') return keep('held');
  if (!('ending' in link)) return keep('in-force');
  const { ending, declared } = link;
  if (left === null) return keep('in-force');
  const adult = left === 'no-account' ? ending.at.getTime() : left.getTime();
  const child =
    ending.because === 'child-left' ? ending.at.getTime() : declared.at.getTime() + longestAtSchool;
  return aged('family-link', new Date(Math.max(adult, child, ending.at.getTime())), set, now);
}

/** A draft of something urgent that was left lying is asked after, once, by when its writer may have given up. */
export const askAfterMinutes = 15;

/** An urgent draft waits this long for its writer to be asked, who may be out of reach for a while. */
export const unaskedDays = 7;
