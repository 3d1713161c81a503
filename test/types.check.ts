import type { Decision, Refusal } from '../src/domain/decision.ts';
import type { IncidentId, PersonId } from '../src/domain/ids.ts';
import type { Incident } from '../src/domain/incident.ts';
import type { JobName } from '../src/domain/job.ts';

/** Proofs for the compiler alone: what must not compile. */

// @ts-expect-error a change that leaves no entry
export const silent: Decision<number> = { next: 1, entries: [], jobs: [] };
// @ts-expect-error a refusal without words
export const wordless: Record<Refusal, string> = { 'not-found': 'There is nothing here.' };
// @ts-expect-error a job without a handler
export const idle: Record<JobName, () => void> = { 'deliver-alert': () => undefined };
// @ts-expect-error only a waiting item has a next hour
export const due = (incident: Extract<Incident, { status: 'closed' }>) => incident.nextAt;
// @ts-expect-error ids of different things do not mix
export const mixed = (id: PersonId): IncidentId => id;
