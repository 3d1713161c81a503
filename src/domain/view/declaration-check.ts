import { wholeOf } from '../register/declaration.ts';
import type { Draft } from '../register/exception.ts';
import type { Here } from '../register/move.ts';
import { commenters, deciders, decidingRole, listedOf } from '../register/parts.ts';
import { nameIn } from '../staff.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { applicantName } from './exception.ts';
import { givenLines } from './link-declaration.ts';
import type { Line } from './plan.ts';

/** A filled-in declaration before it is sent: what it says, and who will read it. */
export type CheckView = {
  readonly lines: readonly Line[];
  readonly readers: readonly Line[];
};

/** Null while a step is missing, or something was not understood. */
export function checkView(draft: Draft, here: Here, say: Say = inEnglish): CheckView | null {
  const declaration = wholeOf(draft.filled);
  if (!declaration) return null;
  const listed = { ...listedOf(draft), headLeftOut: declaration.headsRelative };
  const { titles, exceptionMode } = here.school;
  const names = (people: readonly string[]) => people.join(', ') || say('nobody with an account');
  const nameOf = nameIn(here.staff);
  return {
    lines: [
      { name: say('For'), value: applicantName(draft, here) },
      ...givenLines(declaration, say),
    ],
    readers: [
      {
        name: say('{role}, comments first', { role: titles.dsl }),
        value: names(commenters(listed, here.staff).map(nameOf)),
      },
      {
        name: say(exceptionMode === 'declare-only' ? '{role}, records it' : '{role}, decides', {
          role: titles[decidingRole(listed, here.staff)],
        }),
        value: names(deciders(listed, here.staff).map(nameOf)),
      },
    ],
  };
}
