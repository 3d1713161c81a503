import type { Incident } from '../domain/incident.ts';
import type { Tx } from './db.ts';
import { incidentShape } from './incident-shapes.ts';
import { unseal } from './keys/seal.ts';

export const placeOf = (id: string, school: string) =>
  ({ table: 'incident', column: 'state', id, school }) as const;

/** What a row's state says, opened in its place. */
export const incidentIn = async (
  tx: Tx,
  { id, school, state }: { readonly id: string; readonly school: string; readonly state: unknown },
): Promise<Incident> => incidentShape.parse(await unseal(tx, placeOf(id, school), state));
