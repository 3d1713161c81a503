import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Entry } from '../domain/ledger.ts';
import type { Person } from '../domain/people.ts';
import { deciders, listedOf } from '../domain/register/parts.ts';
import type { School } from '../domain/school.ts';
import { registerCsv } from '../domain/view/register-export.ts';
import type { Tx } from '../store/db.ts';
import { everyException } from '../store/exceptions.ts';
import { appendEntries } from '../store/ledger.ts';
import { hereAt } from './here.ts';

/**
 * The register for an inspector. The headteacher gets what they decide on; whoever works at the server
 * gets all of it. That it was exported is a line in the ledger, in the same transaction.
 */
export async function exportRegister(
  tx: Tx,
  school: School,
  by: Person | 'server',
  now: Date,
): Promise<Outcome<string>> {
  if (by !== 'server' && !by.roles.includes('head')) return refuse('not-asked');
  const here = await hereAt(tx, school, now);
  const all = await everyException(tx, school.id);
  const links =
    by === 'server'
      ? all
      : all.filter((link) => deciders(listedOf(link), here.staff).includes(by.id));
  const who =
    by === 'server'
      ? ({ by: 'clock', as: 'clock' } as const)
      : ({ by: by.id, as: 'head' } as const);
  const entry: Entry = {
    at: now,
    school: school.id,
    about: null,
    ...who,
    kind: 'register-exported',
  };
  await appendEntries(tx, [entry]);
  return accept(registerCsv(links, here));
}
