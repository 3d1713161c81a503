import { mayRead } from './access.ts';
import { byPerson } from './asking.ts';
import { accept, type Outcome, refuse } from './decision.ts';
import type { Incident } from './incident.ts';
import type { Entry, RecordSystem } from './ledger.ts';
import type { Person } from './people.ts';
import type { Staff } from './staff.ts';

/**
 * Into which files each kind of record may go. What is about an adult's conduct belongs in no
 * child-protection system: those who use it, and in time the child, would read it there.
 */
export const handsOffTo: Record<Incident['kind'], readonly RecordSystem[]> = {
  child: ['cpoms', 'myconcern', 'other'],
  adult: ['other'],
  school: ['other'],
};

/**
 * An item goes over into the file where it belongs, which Lantern is not (domain facts 3.4). The days
 * after which its detail may go begin to run when somebody says that it is in that file (`inFile`), not
 * here. The reference and the times stay. Somebody has to have it in hand, and a drill is nothing to file.
 */
export function handOff(
  incident: Incident,
  to: RecordSystem,
  by: Person,
  staff: Staff,
  now: Date,
): Outcome<Extract<Entry, { kind: 'handed-off' }>> {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.drill) return refuse('only-a-drill');
  if (!handsOffTo[incident.kind].includes(to)) return refuse('not-that-file');
  if (!held.includes(incident.status)) return refuse('not-in-hand');
  return accept({ ...byPerson(incident, by, now), kind: 'handed-off', to });
}

const held: readonly Incident['status'][] = ['in-hand', 'to-confirm', 'closed'];
