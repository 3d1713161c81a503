import type { Retention, School } from '../domain/school.ts';
import type { Tables } from '../store/tables.ts';

type Row = {
  readonly holds: string;
  readonly about: 'children' | 'staff' | 'both' | 'nobody';
  /** By which of the school's periods it is kept, or in words where none is. */
  readonly kept: Retention | { readonly words: string };
};

const replaced = { words: 'until it is replaced' };

/** Every table of the database: a new one does not compile until somebody has said what it holds. */
const map: Record<keyof Tables, Row> = {
  incident: {
    holds: 'a report as it was typed, who reads it, what was done',
    about: 'both',
    kept: 'transferredReports',
  },
  readable: {
    holds: 'which record stands where it may be found; ids only',
    about: 'nobody',
    kept: { words: 'as long as the record' },
  },
  draft: { holds: 'a report that was begun and not sent', about: 'both', kept: 'drafts' },
  exception: {
    holds: 'a family link: declaration, comments, decision and its reasons',
    about: 'both',
    kept: 'endedLinks',
  },
  declaration_asked: {
    holds: 'who was asked to declare, and when',
    about: 'staff',
    kept: 'endedLinks',
  },
  ledger: {
    holds: 'who did or read what, and when; ids and kinds, no sentence',
    about: 'staff',
    kept: 'audit',
  },
  ledger_head: {
    holds: 'the last line of each ledger and its seal',
    about: 'nobody',
    kept: replaced,
  },
  delivery: { holds: 'which notice reached whom in which way', about: 'staff', kept: 'audit' },
  conversation: {
    holds: 'where somebody’s chat is, in which language, and what kind their last message was',
    about: 'staff',
    kept: replaced,
  },
  inbound: {
    holds: 'which messages were dealt with; ids only',
    about: 'nobody',
    kept: { words: '30 days' },
  },
  person: {
    holds: 'name, work address, work telephone and manager of staff',
    about: 'staff',
    kept: { words: 'leavers stay, marked so, because old records name them' },
  },
  holder: { holds: 'who fills which role', about: 'staff', kept: replaced },
  directory_copy: { holds: 'when the directory was last copied', about: 'nobody', kept: replaced },
  absence: {
    holds: 'who is away, from when until when; no reason',
    about: 'staff',
    kept: replaced,
  },
  reach_check: {
    holds: 'on which days everybody’s reach was checked',
    about: 'nobody',
    kept: replaced,
  },
  snow_day: { holds: 'on which days school was closed', about: 'nobody', kept: replaced },
  policy_version: {
    holds: 'the policy, each version',
    about: 'nobody',
    kept: { words: 'as long as a record names it' },
  },
  policy_library: {
    holds: 'what was last seen of the policy’s file',
    about: 'nobody',
    kept: replaced,
  },
  gaps_sent: { holds: 'when unanswered questions were sent', about: 'nobody', kept: replaced },
  retention_night: {
    holds: 'on which days what was due to go was looked for',
    about: 'nobody',
    kept: replaced,
  },
  ledger_check: {
    holds: 'when each ledger was last proved, and how',
    about: 'nobody',
    kept: replaced,
  },
  handed_over: {
    holds: 'that a record’s detail is in the file where it belongs, and who said so',
    about: 'staff',
    kept: 'transferredReports',
  },
  purged: {
    holds: 'what stays of a record whose detail is gone: reference, kind, days, who ended it',
    about: 'staff',
    kept: 'audit',
  },
  left_out: {
    holds:
      'who was left out of a record whose detail is gone, so that they stay left out of its ledger',
    about: 'staff',
    kept: 'audit',
  },
  term_figures: {
    holds: 'the figures of terms that have ended, none of them under five',
    about: 'nobody',
    kept: { words: 'as long as the school uses Lantern' },
  },
  legal_hold: {
    holds: 'what may not go, who said so and on which of the grounds',
    about: 'staff',
    kept: 'audit',
  },
  data_key: {
    holds: 'the keys that encrypt what people write, each wrapped by another',
    about: 'nobody',
    kept: { words: 'as long as anything is encrypted by it' },
  },
  school_settings: {
    holds: 'what a school changed of its settings, and who did',
    about: 'staff',
    kept: { words: 'every version stays' },
  },
  receipt: {
    holds: 'who has confirmed which version of the policy',
    about: 'staff',
    kept: 'audit',
  },
  question: {
    holds: 'a question that was asked, names taken out, without who asked',
    about: 'nobody',
    kept: 'chatText',
  },
  feedback: {
    holds: 'whether an answer helped, without who said so',
    about: 'nobody',
    kept: 'chatText',
  },
};

const counted: Record<Retention, string> = {
  chatText: 'from the day it was written',
  drafts: 'from the last change',
  transferredReports:
    'from the day on which somebody who may read it says that it is in the school’s own file',
  accountComments: 'from the day of the comment',
  endedLinks: 'from the end of the link',
  breaches: 'from the day it was closed',
  audit: 'from the day of the line',
};

/** Every table, what it holds, about whom, and how long. */
export function dataMapTable(): string {
  const rows = Object.entries(map).map(([table, { holds, about, kept }]) => {
    const until = typeof kept === 'string' ? `\`${kept}\`` : kept.words;
    return `| \`${table}\` | ${holds} | ${about} | ${until} |`;
  });
  return ['| table | what it holds | about | kept |', '|---|---|---|---|', ...rows].join('\n');
}

/** The periods as the sample school has them, in days; each school sets its own. */
export function retentionTable({ retentionDays }: School): string {
  const rows = Object.entries(counted).map(
    ([name, from]) => `| \`${name}\` | ${retentionDays[name as Retention]} | ${from} |`,
  );
  return ['| setting | days in the sample | counted |', '|---|---|---|', ...rows].join('\n');
}
