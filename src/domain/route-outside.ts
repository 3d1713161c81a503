import type { Role } from './people.ts';
import { priorityOf, raise } from './priority.ts';
import { type Asked, involvesChild } from './route-asked.ts';
import { subjectRoles } from './route-conflicts.ts';
import { type Outside, outsides, type RecordKind } from './route-told.ts';

/** About these the school cannot look into itself alone: the LADO's number is shown with every report. */
const lookedIntoOutside: readonly Role[] = ['head', 'chair', 'dsl'];

/** The bodies outside whose numbers are shown. Anyone may ring them; the school never stands between. */
export function outsideFor(
  asked: Asked,
  kinds: readonly RecordKind[],
  sealed: boolean,
): readonly Outside[] {
  const shown: Record<Outside, boolean> = {
    lado: sealed || concernsLado(asked, kinds),
    police: sealed || priorityOf(asked) === 'P1' || asked.about === 'racism',
    'social-care': sealed || (priorityOf(asked) === 'P1' && kinds.includes('child')),
  };
  return outsides.filter((body) => shown[body]);
}

function concernsLado(asked: Asked, kinds: readonly RecordKind[]): boolean {
  if (subjectRoles(asked).some((role) => lookedIntoOutside.includes(role))) return true;
  const soon = raise(priorityOf(asked), 'P2') === priorityOf(asked);
  return kinds.includes('adult') && involvesChild(asked) && soon;
}
