import { X509Certificate } from 'node:crypto';
import { databaseAt } from '../database-at.ts';
import { databaseFault } from '../store/database-fault.ts';
import { knownSteps } from '../store/migrate.ts';
import { goesOnBeside, SchemaFault, type SchemaState, stateOf } from '../store/schema-state.ts';
import { serverFacts } from '../store/server-facts.ts';
import { type Finding, mend, ok, unknown } from './finding.ts';
import type { Patient } from './patient.ts';
import { askTenant } from './tenant.ts';

const oldest = 15;
const mostSkewMs = 60_000;
const day = 86_400_000;
const warnDays = 30;

/** Whether the database answers, is new enough, and has been set up. */
export async function checkDatabase({ config }: Patient): Promise<readonly Finding[]> {
  const about = 'Database';
  try {
    const { major, prepared, steps } = await serverFacts(databaseAt(config));
    if (major < oldest)
      return [mend(about, `PostgreSQL ${major} is too old: ${oldest} or newer is needed.`)];
    if (!prepared)
      return [mend(about, 'It is empty. Start Lantern once: it sets the database up by itself.')];
    return [schemaFinding(about, major, stateOf(steps, knownSteps))];
  } catch (fault) {
    return [
      mend(
        about,
        databaseFault(fault) ??
          'The database cannot be used. Check DATABASE_URL and DATABASE_IDENTITY.',
      ),
    ];
  }
}

/** How its schema stands to this version of Lantern. */
function schemaFinding(about: string, major: number, state: SchemaState): Finding {
  const { missing, unknown: newer } = state;
  if (newer.length === 0) {
    const behind =
      missing.length > 0 ? '; the next start of this version brings it up to date' : '';
    return ok(about, `PostgreSQL ${major} answers${behind}`);
  }
  try {
    goesOnBeside(state, knownSteps);
    return mend(
      about,
      'A newer version of Lantern has changed it. This version goes on beside it, and should be brought up to date soon.',
    );
  } catch (fault) {
    if (fault instanceof SchemaFault) return mend(about, fault.message);
    throw fault;
  }
}

/** Whether this machine's clock agrees with the login service's; deadlines and tokens hang on it. */
export async function checkClock({ config, now }: Patient): Promise<readonly Finding[]> {
  const about = 'Clock';
  try {
    const answer = await askTenant(config);
    const skew = now().getTime() - Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(skew))
      return [unknown(about, 'The login service does not say what time it is.')];
    if (Math.abs(skew) > mostSkewMs) {
      const how = skew > 0 ? 'fast' : 'slow';
      return [
        mend(
          about,
          `This machine's clock is ${Math.round(Math.abs(skew) / 60_000)} minutes ${how}. Turn on its time service (NTP).`,
        ),
      ];
    }
    return [ok(about, 'right to the minute')];
  } catch {
    // whatever went wrong on the way: there is no time to compare with
    return [mend(about, 'The login service could not be asked for the time. See Registration.')];
  }
}

/** When what the app proves itself with runs out. */
export async function checkCredentials({ config, now }: Patient): Promise<readonly Finding[]> {
  const about = 'Credentials';
  if (config.BOT_TYPE === 'UserAssignedMSI' || config.BOT_IDENTITY)
    return [ok(about, 'a managed identity, which never runs out')];
  if (!config.BOT_CERTIFICATE)
    return [
      unknown(
        about,
        'A secret runs out, and nothing here can tell when. Look in Entra, App registrations, Certificates and secrets, or better set BOT_IDENTITY.',
      ),
    ];
  const until = new Date(new X509Certificate(config.BOT_CERTIFICATE).validTo);
  const days = Math.floor((until.getTime() - now().getTime()) / day);
  const on = until.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  if (days < 0)
    return [
      mend(
        about,
        `The certificate ran out on ${on}. Make a new one and upload it to the registration.`,
      ),
    ];
  if (days < warnDays)
    return [
      mend(
        about,
        `The certificate runs out on ${on}. Make a new one, upload it beside the old, then change BOT_CERTIFICATE.`,
      ),
    ];
  return [ok(about, `the certificate holds until ${on}`)];
}
