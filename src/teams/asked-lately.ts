import type { Asked } from '../domain/follow-up.ts';
import type { PersonId } from '../domain/ids.ts';

/** The last question of each chat, so that "and for governors?" is understood. */
export type AskedLately = {
  of(person: PersonId): Asked | undefined;
  note(person: PersonId, asked: Asked): void;
};

/** More chats than this do not ask at once; the oldest is forgotten first. */
const most = 2_000;

/**
 * Kept in this process only, never stored with a name: where another instance takes the next turn, a
 * follow-up is looked up as it stands.
 */
export function askedLately(): AskedLately {
  const last = new Map<PersonId, Asked>();
  return {
    of: (person) => last.get(person),
    note: (person, asked) => {
      last.delete(person);
      last.set(person, asked);
      const [oldest] = last.keys();
      if (last.size > most && oldest) last.delete(oldest);
    },
  };
}
