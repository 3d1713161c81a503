import { wholeOf } from '../register/declaration.ts';
import type { Draft } from '../register/exception.ts';
import type { Here } from '../register/move.ts';
import { commenters, deciders, decidingRole, listedOf } from '../register/parts.ts';
import { nameIn } from '../staff.ts';
import { applicantName, givenLines } from './exception.ts';
import type { Line } from './plan.ts';

/** A filled-in declaration before it is sent: what it says, and who will read it. */
export type CheckView = {
  readonly lines: readonly Line[];
  readonly readers: readonly Line[];
};

/** Null while a step is missing, or something was not understood. */
export function checkView(draft: Draft, here: Here): CheckView | null {
  const declaration = wholeOf(draft.filled);
  if (!declaration) return null;
  const listed = { ...listedOf(draft), headLeftOut: declaration.headsRelative };
  const { titles, exceptionMode } = here.school;
  const names = (people: readonly string[]) => people.join(', ') || 'nobody with an account';
  const nameOf = nameIn(here.staff);
  return {
    lines: [{ name: 'For', value: applicantName(draft, here) }, ...givenLines(declaration)],
    readers: [
      {
        name: `${titles.dsl}, comments first`,
        value: names(commenters(listed, here.staff).map(nameOf)),
      },
      {
        name: `${titles[decidingRole(listed, here.staff)]}, ${exceptionMode === 'declare-only' ? 'records it' : 'decides'}`,
        value: names(deciders(listed, here.staff).map(nameOf)),
      },
    ],
  };
}
