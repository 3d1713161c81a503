import type { SchoolId } from '../domain/ids.ts';
import type { Page } from '../domain/pages.ts';
import type { Person } from '../domain/people.ts';
import type { Policy, Search } from '../domain/policy.ts';
import type { Reader } from '../domain/read-answer.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Credential } from '../domain/view/health.ts';
import type { Paper } from '../domain/view/paper.ts';
import type { ReadPolicy } from '../flows/import-policy.ts';
import type { LookUp } from '../flows/who-is-this.ts';
import type { Db } from '../store/db.ts';

export type PolicyAtHand = {
  readonly id: string;
  readonly policy: Policy;
  readonly search: Search;
};

/** What every request of the tab needs, joined together once at the start. */
export type TabDesk = {
  readonly db: Db;
  readonly schools: ReadonlyMap<SchoolId, School>;
  readonly lookUp: LookUp;
  policyOf(school: SchoolId, id: string | null): Promise<PolicyAtHand | undefined>;
  readonly reader: Reader | undefined;
  /** How Lantern signs in at Microsoft. */
  readonly credential: Credential;
  /** Sets a paper as a tagged PDF. */
  print(paper: Paper): Promise<Uint8Array>;
  readonly readPolicy: ReadPolicy;
  now(): Date;
  mint(): string;
  /** Writes down that something did not work although the request was answered. */
  note(what: string, fault: unknown): void;
};

/** One request: who, at which school, when. Who comes from the token, never from the request. */
export type Visit = {
  readonly desk: TabDesk;
  readonly db: Db;
  readonly school: School;
  /** Which version of its policy is current; null without one. */
  readonly policy: string | null;
  readonly staff: Staff;
  readonly by: Person;
  readonly pages: readonly Page[];
  readonly now: Date;
};
