import { type Gap, gapsIn } from '../domain/gaps.ts';
import type { SchoolId } from '../domain/ids.ts';
import { withoutNames } from '../domain/without-names.ts';
import type { Tx } from '../store/db.ts';
import { currentPolicy } from '../store/policies.ts';
import { unansweredSince } from '../store/questions.ts';

/** What the policy did not answer since a day (YYYY-MM-DD), grouped; names that were kept once are left out. */
export async function gapsSince(tx: Tx, school: SchoolId, since: string): Promise<readonly Gap[]> {
  const current = await currentPolicy(tx, school);
  const asked = await unansweredSince(tx, school, since);
  return gapsIn(
    asked.map(({ words, day }) => ({
      ...{ words: withoutNames(words, current?.policy ?? null, []), day },
    })),
  );
}
