import type { ActionId, ExceptionId, IncidentId, PersonId, SchoolId } from './ids.ts';
import type { Role } from './people.ts';
import type { ActionNotice } from './planned-action.ts';

/** Why a person gets a message about an incident. */
export const newsKinds = ['in-hand', 'dealt-with', 'still-waiting', 'please-phone'] as const;
export type News = (typeof newsKinds)[number];

/** Why somebody is shown the way into the register. */
export const registerNotices = ['joined', 'go-live', 'reconfirm', 'new-head'] as const;
export type RegisterNotice = (typeof registerNotices)[number];

/** Why somebody who keeps the policy gets a message. */
export type KeeperNews =
  | { readonly kind: 'version-waits'; readonly policy: string }
  /** The sentence says why, and quotes nothing of the document. */
  | { readonly kind: 'document-unread'; readonly sentence: string }
  | { readonly kind: 'document-gone' }
  | { readonly kind: 'gaps'; readonly why: 'term-end' | 'review'; readonly since: string };

/** Work to be done after the change is stored. Jobs carry ids, load what is true then, and may run twice. */
export type Job =
  | {
      readonly name: 'deliver-alert';
      readonly incident: IncidentId;
      readonly to: PersonId;
      /** 1 for the first card, higher for each reminder. */
      readonly round: number;
      /** Goes out before whatever else waits: somebody may be in danger now. */
      readonly urgent: boolean;
    }
  | { readonly name: 'escalate-alert'; readonly incident: IncidentId; readonly runAt: Date }
  | {
      readonly name: 'show-state';
      readonly incident: IncidentId;
      /** Whose card the press itself has brought up to date. */
      readonly except: PersonId | null;
      readonly runAt: Date | null;
    }
  | { readonly name: 'tell-reporter'; readonly incident: IncidentId; readonly news: News }
  | { readonly name: 'alarm-clerk'; readonly incident: IncidentId }
  | {
      readonly name: 'tell-owner';
      readonly incident: IncidentId;
      readonly action: ActionId;
      readonly what: ActionNotice;
      readonly runAt: Date | null;
    }
  | {
      readonly name: 'tell-holder';
      readonly school: SchoolId;
      readonly person: PersonId;
      readonly role: Role;
      readonly what: 'took-over' | 'handed-over';
    }
  | {
      readonly name: 'tell-away';
      readonly school: SchoolId;
      /** Who is passed over from now on, on the word of somebody else. */
      readonly person: PersonId;
      readonly by: PersonId;
      readonly until: Date;
    }
  | { readonly name: 'ask-about-exception'; readonly exception: ExceptionId; readonly to: PersonId }
  | {
      readonly name: 'tell-about-exception';
      readonly exception: ExceptionId;
      readonly to: PersonId;
    }
  | {
      readonly name: 'hide-exception';
      readonly exception: ExceptionId;
      readonly to: PersonId;
      /** The message in their chat that holds the details. */
      readonly message: string;
      readonly runAt: Date;
    }
  | { readonly name: 'exception-clock'; readonly exception: ExceptionId; readonly runAt: Date }
  | {
      readonly name: 'register-notice';
      readonly school: SchoolId;
      readonly person: PersonId;
      readonly what: RegisterNotice;
      /** Since when there is a reason to. */
      readonly since: Date;
    }
  | {
      readonly name: 'ask-to-confirm';
      readonly school: SchoolId;
      readonly person: PersonId;
      readonly policy: string;
    }
  | {
      readonly name: 'tell-keeper';
      readonly school: SchoolId;
      readonly person: PersonId;
      readonly news: KeeperNews;
    }
  | {
      readonly name: 'purge-record';
      readonly school: SchoolId;
      readonly record: IncidentId | ExceptionId;
      /** When its days are over; null: by now. */
      readonly runAt: Date | null;
    }
  | {
      readonly name: 'offer-help';
      readonly school: SchoolId;
      readonly draft: IncidentId;
      readonly to: PersonId;
    }
  | { readonly name: 'poll-policy-library'; readonly school: SchoolId }
  | { readonly name: 'sync-staff'; readonly school: SchoolId };

export type JobName = Job['name'];
