import type { SchoolId } from '../domain/ids.ts';
import type { Page } from '../domain/pages.ts';
import type { Policy, Search } from '../domain/policy.ts';
import type { Reader } from '../domain/read-answer.ts';
import type { School } from '../domain/school.ts';
import type { SoundsDangerous } from '../domain/screen.ts';
import type { Credential } from '../domain/view/health.ts';
import type { Paper } from '../domain/view/paper.ts';
import type { ReadPolicy } from '../flows/import-policy.ts';
import type { AtSchool, WhoAndWhere } from '../flows/who-and-where.ts';

export type PolicyAtHand = {
  readonly id: string;
  readonly policy: Policy;
  readonly search: Search;
};

/** What every request of the tab needs, joined together once at the start. */
export type TabDesk = {
  /** As their files have them: what a school has changed since comes with each request. */
  readonly schools: ReadonlyMap<SchoolId, School>;
  readonly find: WhoAndWhere;
  policyOf(school: SchoolId, id: string | null): Promise<PolicyAtHand | undefined>;
  readonly reader: Reader | undefined;
  readonly soundsDangerous: SoundsDangerous;
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
export type Visit = AtSchool & {
  readonly desk: TabDesk;
  readonly pages: readonly Page[];
  readonly now: Date;
};
