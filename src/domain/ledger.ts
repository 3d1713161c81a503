import { dayInWords } from './calendar-words.ts';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from './ids.ts';
import type { News, RegisterNotice } from './job.ts';
import { type HoldReason, holdWords, type LiftReason, liftWords } from './legal-hold.ts';
import type { Role } from './people.ts';
import type { ActionNotice } from './planned-action.ts';
import type { Destination, Step } from './register/life.ts';
import { byClock, moves, notices } from './register/step-words.ts';
import type { Priority } from './report.ts';
import type { RecordType } from './retention.ts';
import { partNames, type SettingsPart } from './settings-parts.ts';

export type Channel = 'chat' | 'feed' | 'mail';

/** What is taken out of Lantern as a file, besides the register. */
export const exportKinds = ['chronology', 'chronology-data', 'figures', 'subject-access'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Where the full record is kept. */
export const recordSystems = ['cpoms', 'myconcern', 'other'] as const;
export type RecordSystem = (typeof recordSystems)[number];
export const systemNames: Record<RecordSystem, string> = {
  ...{ cpoms: 'CPOMS', myconcern: 'MyConcern', other: "the school's own file" },
};

/** One line of the ledger. It holds ids and kinds, never a name or a sentence from a report. */
export type Entry = {
  readonly at: Date;
  readonly school: SchoolId;
  readonly by: PersonId | 'clock';
  /** What the person was when they did it. */
  readonly as: Role | 'staff' | 'clock';
  readonly about: IncidentId | ExceptionId | null;
} & What;

export type What =
  | {
      readonly kind: 'incident-opened';
      readonly priority: Priority;
      readonly policy: string | null;
    }
  | { readonly kind: 'incident-sealed' }
  | { readonly kind: 'alert-asked'; readonly to: PersonId; readonly role: Role | 'passed-on' }
  | { readonly kind: 'alert-repeated' }
  | { readonly kind: 'alert-delivered'; readonly to: PersonId; readonly channel: Channel }
  | { readonly kind: 'alert-undelivered'; readonly to: PersonId; readonly fault: string }
  | { readonly kind: 'alert-acknowledged' }
  | { readonly kind: 'alert-passed-on'; readonly to: PersonId }
  | { readonly kind: 'alert-unanswered' }
  | { readonly kind: 'conflict-declared' }
  | { readonly kind: 'incident-read' }
  | { readonly kind: 'reading-refused' }
  | { readonly kind: 'items-searched' }
  | { readonly kind: 'ledger-read' }
  | { readonly kind: 'exported'; readonly what: ExportKind }
  /** The detail may go after this day (YYYY-MM-DD); the reference and the times stay. */
  | { readonly kind: 'handed-off'; readonly to: RecordSystem }
  | { readonly kind: 'curiosity-refused' }
  | { readonly kind: 'action-logged'; readonly action: number }
  | {
      readonly kind: 'action-planned';
      readonly action: number;
      readonly owner: PersonId;
      /** YYYY-MM-DD. */
      readonly due: string;
    }
  | { readonly kind: 'action-done'; readonly action: number }
  | { readonly kind: 'action-dropped'; readonly action: number }
  | { readonly kind: 'action-returned'; readonly action: number; readonly from: PersonId }
  | {
      readonly kind: 'action-told';
      readonly action: number;
      readonly to: PersonId;
      readonly what: ActionNotice;
    }
  | { readonly kind: 'priority-raised'; readonly to: Priority }
  | { readonly kind: 'rerouted'; readonly to: Role }
  | { readonly kind: 'linked'; readonly to: IncidentId }
  | { readonly kind: 'identity-released' }
  | { readonly kind: 'added-by-reporter'; readonly addition: number }
  | { readonly kind: 'second-reader-asked' }
  | { readonly kind: 'closing-sent-back' }
  | { readonly kind: 'incident-closed' }
  | { readonly kind: 'reporter-told'; readonly news: News }
  | {
      readonly kind: 'holder-changed';
      readonly role: Role;
      readonly from: PersonId;
      readonly to: PersonId;
    }
  | {
      readonly kind: 'exception-moved';
      readonly step: Step;
      readonly to: Destination;
      /** The number under which the record keeps the reason; the ledger holds no sentence. */
      readonly why: number | null;
      readonly policy: string | null;
    }
  | { readonly kind: 'exception-read' }
  | { readonly kind: 'exception-refused' }
  | { readonly kind: 'register-read' }
  | { readonly kind: 'register-exported' }
  | { readonly kind: 'staff-asked'; readonly what: RegisterNotice; readonly people: number }
  | { readonly kind: 'away'; readonly who: PersonId }
  | { readonly kind: 'back-again'; readonly who: PersonId }
  | { readonly kind: 'school-day'; readonly day: string; readonly is: 'closed' | 'open' }
  | { readonly kind: 'settings-changed'; readonly part: SettingsPart; readonly version: number }
  | { readonly kind: 'policy-imported'; readonly policy: string }
  | { readonly kind: 'policy-looked-at'; readonly policy: string }
  | { readonly kind: 'policy-current'; readonly policy: string }
  | { readonly kind: 'draft-abandoned' }
  | { readonly kind: 'help-offered'; readonly to: PersonId }
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'record-purged'; readonly rule: RecordType; readonly days: number }
  | { readonly kind: 'questions-purged'; readonly lines: number }
  | { readonly kind: 'hold-placed'; readonly because: HoldReason }
  | { readonly kind: 'hold-lift-asked'; readonly because: LiftReason }
  | { readonly kind: 'hold-lifted'; readonly because: LiftReason }
  | { readonly kind: 'hold-kept'; readonly because: HoldReason };

export type EntryKind = What['kind'];

const news: Record<News, string> = {
  'in-hand': 'it is in hand',
  'dealt-with': 'it has been dealt with',
  'still-waiting': 'nobody has answered yet, and the next person was asked',
  'please-phone': 'to phone',
};

const actionNews: Record<ActionNotice, string> = {
  ...{ given: 'it is theirs', due: 'it is due', late: 'it is late' },
};

const channels: Record<Channel, string> = {
  chat: 'in Teams',
  feed: 'in the activity feed',
  mail: 'by e-mail',
};

const exported: Record<ExportKind, string> = {
  chronology: 'exported the chronology of this',
  'chronology-data': 'exported the chronology of this as data',
  figures: 'exported the figures for governors',
  'subject-access': 'exported what is kept about one person',
};

/** The plain sentence for an entry; `nameOf` gives the name for an id, or says that the person has left. */
export function describe(entry: Entry, nameOf: (id: PersonId) => string): string {
  const who = entry.by === 'clock' ? 'The clock' : nameOf(entry.by);
  switch (entry.kind) {
    case 'incident-opened':
      return `${who} reported this (${entry.priority})`;
    case 'incident-sealed':
      return 'Nobody in school could be told, so this was sealed';
    case 'alert-asked':
      return `${nameOf(entry.to)} was asked to take this in hand`;
    case 'alert-repeated':
      return 'Nobody had answered, so everyone asked was reminded';
    case 'alert-delivered':
      return `A notice reached ${nameOf(entry.to)} ${channels[entry.channel]}`;
    case 'alert-undelivered':
      return `The notice to ${nameOf(entry.to)} could not be delivered`;
    case 'alert-acknowledged':
      return `${who} took this in hand`;
    case 'alert-passed-on':
      return `${who} passed this on to ${nameOf(entry.to)}`;
    case 'alert-unanswered':
      return 'Nobody answered, and the last resort was called';
    case 'conflict-declared':
      return `${who} said that they have a conflict, and can no longer see this`;
    case 'incident-read':
      return `${who} read this`;
    case 'reading-refused':
      return `${who} tried to open this and was refused`;
    case 'items-searched':
      return `${who} searched the items that are theirs to see`;
    case 'ledger-read':
      return `${who} looked at who read what`;
    case 'exported':
      return `${who} ${exported[entry.what]}`;
    case 'handed-off':
      return `${who} handed this off to ${systemNames[entry.to]}`;
    case 'curiosity-refused':
      return `${who} asked about other people's reports and was refused`;
    case 'action-logged':
      return `${who} logged an action`;
    case 'action-planned':
      return `${who} planned action ${entry.action} for ${nameOf(entry.owner)}, due ${dayInWords(entry.due)}`;
    case 'action-done':
      return `${who} marked action ${entry.action} done`;
    case 'action-dropped':
      return `${who} dropped action ${entry.action}`;
    case 'action-returned':
      return `Action ${entry.action} went from ${nameOf(entry.from)} back to whoever has this in hand`;
    case 'action-told':
      return `${nameOf(entry.to)} was told of action ${entry.action}: ${actionNews[entry.what]}`;
    case 'priority-raised':
      return `${who} raised the priority to ${entry.to}`;
    case 'rerouted':
      return `${who} sent this to another role`;
    case 'linked':
      return `${who} linked this to another record`;
    case 'identity-released':
      return `${who} released the adult's identity into the child's record`;
    case 'added-by-reporter':
      return `${who} added to their report`;
    case 'second-reader-asked':
      return `${who} wants to close this, and a second reader was asked`;
    case 'closing-sent-back':
      return `${who}, as second reader, did not agree to close this yet`;
    case 'incident-closed':
      return `${who} closed this`;
    case 'reporter-told':
      return `The reporter was told: ${news[entry.news]}`;
    case 'holder-changed':
      return `${nameOf(entry.to)} took over from ${nameOf(entry.from)}`;
    case 'exception-moved':
      return entry.by === 'clock' ? byClock[entry.step] : `${who} ${moves[entry.step]}`;
    case 'exception-read':
      return `${who} read this family link`;
    case 'exception-refused':
      return `${who} tried to open this family link and was refused`;
    case 'register-read':
      return `${who} read the register`;
    case 'register-exported':
      return entry.by === 'clock'
        ? 'The register was exported at the server'
        : `${who} exported the register`;
    case 'staff-asked':
      return `Staff were asked about family links (${notices[entry.what]}): ${entry.people}`;
    case 'away':
      return `${who} said that ${nameOf(entry.who)} is away`;
    case 'back-again':
      return `${who} said that ${nameOf(entry.who)} is back`;
    case 'school-day':
      return `${who} said that school is ${entry.is} on ${entry.day}`;
    case 'settings-changed':
      return `${who} changed the settings of the school: ${partNames[entry.part]} (version ${entry.version})`;
    case 'policy-imported':
      return entry.by === 'clock'
        ? 'A new version of the policy came in'
        : `${who} brought in a new version of the policy`;
    case 'policy-looked-at':
      return `${who} looked at a new version of the policy`;
    case 'policy-current':
      return `${who} made a policy version current`;
    case 'draft-abandoned':
      return 'A report was begun and not sent; what was written is gone';
    case 'help-offered':
      return `${nameOf(entry.to)} was asked whether they still need help`;
    case 'handed-over':
      return `${who} said that the detail is now in the school's own file`;
    case 'record-purged':
      return `The detail was purged ${inDays(entry.days)} after the day from which it is counted`;
    case 'questions-purged':
      return `The words of old questions were purged: ${entry.lines}`;
    case 'hold-placed':
      return `${who} placed a legal hold (${holdWords[entry.because]})`;
    case 'hold-lift-asked':
      return `${who} asked that a legal hold be lifted (${liftWords[entry.because]}); a second person has to agree`;
    case 'hold-kept':
      return `A legal hold stays on this (${holdWords[entry.because]}): whoever lifted it cannot free this record`;
    case 'hold-lifted':
      return `${who} lifted a legal hold (${liftWords[entry.because]})`;
  }
}

const inDays = (days: number): string => (days === 1 ? 'a day' : `${days} days`);
