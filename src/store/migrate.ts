import { type Kysely, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import * as start from './migrations/001-start.ts';
import * as register from './migrations/002-register.ts';
import * as policyFeed from './migrations/003-policy-feed.ts';
import * as readable from './migrations/004-readable.ts';
import * as schoolSettings from './migrations/005-school-settings.ts';
import * as retention from './migrations/006-retention.ts';
import * as sealed from './migrations/007-sealed.ts';
import * as proofs from './migrations/008-proofs.ts';
import * as walls from './migrations/009-school-walls.ts';
import * as plainMarks from './migrations/010-plain-marks.ts';
import * as holdLifts from './migrations/011-hold-lifts.ts';
import * as drillIndex from './migrations/012-drill-index.ts';
import * as whatStays from './migrations/013-what-stays.ts';
import * as languages from './migrations/014-languages.ts';
import { goesOnBeside, stateOf, stepsOf } from './schema-state.ts';

const steps = {
  '001-start': start,
  '002-register': register,
  '003-policy-feed': policyFeed,
  '004-readable': readable,
  '005-school-settings': schoolSettings,
  '006-retention': retention,
  '007-sealed': sealed,
  '008-proofs': proofs,
  '009-school-walls': walls,
  '010-plain-marks': plainMarks,
  '011-hold-lifts': holdLifts,
  '012-drill-index': drillIndex,
  '013-what-stays': whatStays,
  '014-languages': languages,
};
const provider: MigrationProvider = { getMigrations: async () => steps };

/** The steps that this version knows, first to last. */
export const knownSteps: readonly string[] = Object.keys(steps);

const firstSealing: keyof typeof steps = '007-sealed';

export type Migrated = {
  readonly schema: 'up-to-date' | 'newer';
  /** True for the one start that gave the database keys: what is plain in it is from before. */
  readonly gotKeys: boolean;
};
const newer: Migrated = { schema: 'newer', gotKeys: false };

/**
 * Brings the schema up to date, each step once, safe when several instances start together. A database
 * that a newer version has changed is left as it is: `newer`, where this version can go on beside it.
 * @throws SchemaFault where it cannot
 */
export async function migrate(db: Kysely<never>): Promise<Migrated> {
  if (await isNewer(db)) return newer;
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  const gotKeys = results.some(({ migrationName }) => migrationName === firstSealing);
  if (!error) return { schema: 'up-to-date', gotKeys };
  // a newer version may have been quicker by a moment
  if (await isNewer(db)) return newer;
  throw new Error('The database could not be brought up to date', { cause: error });
}

async function isNewer(db: Kysely<never>): Promise<boolean> {
  const state = stateOf(await stepsOf(db), knownSteps);
  if (state.unknown.length === 0) return false;
  goesOnBeside(state, knownSteps);
  return true;
}

/** The role as which the application works: it may add to the ledger and read it, nothing else. */
export const appRole = 'lantern_app';

const rights = [
  `do $$ begin
     if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
   exception when duplicate_object or unique_violation then null; end $$`,
  `grant usage on schema public, pgboss to ${appRole}`,
  `grant select, insert, update, delete on all tables in schema public, pgboss to ${appRole}`,
  `grant usage on all sequences in schema public, pgboss to ${appRole}`,
  `grant execute on all functions in schema pgboss to ${appRole}`,
  `revoke update, delete, truncate on ledger, school_settings from ${appRole}`,
  `revoke insert, update, delete, truncate on data_key from ${appRole}`,
  `grant ${appRole} to current_user`,
];

/** Any number that nothing else in the database locks by. */
const rightsLock = 740_122_003;

/**
 * Gives the application's role its rights; run as the owner, after the tables and the queues exist.
 * One instance at a time: PostgreSQL refuses two that change the rights of a table at once.
 */
export async function grantRights(db: Kysely<never>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(rightsLock)})`.execute(tx);
    for (const right of rights) await sql.raw(right).execute(tx);
  });
}
