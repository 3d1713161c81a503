import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Person } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { applicantId, type Sent } from './register/exception.ts';

/** Somebody who asks what is kept about them: by account where they have or had one, else by name. */
export type Asker = { readonly name: string; readonly id: PersonId | null };
export type Known = Pick<Person, 'id' | 'name' | 'email'>;

const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Whom a name or an e-mail address means; several where more than one person has the name. */
export function askersCalled(typed: string, known: readonly Known[]): readonly Asker[] {
  const asked = plain(typed);
  const found = known.filter(
    ({ name, email }) => plain(name) === asked || (email !== null && plain(email) === asked),
  );
  if (found.length === 0) return [{ name: typed.trim(), id: null }];
  return found.map(({ id, name }) => ({ id, name }));
}

export const parts = ['reporter', 'subject', 'child', 'handler', 'owner', 'named'] as const;
/** What somebody is in an item. */
export type PartIn = (typeof parts)[number];

/**
 * In what part somebody stands in an item, as far as its reader may know: while the adult's identity is
 * kept from a child's record, nobody is found there as its adult, nor by the reporter's words.
 */
export function partsIn(incident: Incident, asker: Asker): readonly PartIn[] {
  const { report, actions, planned, additions, released } = incident;
  const { id } = asker;
  const words = [
    ...(released
      ? [report.words, report.whoKnows ?? '', ...additions.map((one) => one.words)]
      : []),
    ...actions.map(({ did }) => did),
    ...planned.flatMap(({ what, settled }) => [what, settled?.words ?? '']),
  ];
  const is: Record<PartIn, boolean> = {
    reporter: id !== null && incident.reporter === id,
    subject: released && id !== null && report.subject === id,
    child: id === null && names(report.child ?? '', asker),
    handler: id !== null && actions.some(({ by }) => by === id),
    owner: id !== null && planned.some((action) => hasPartIn(action, id)),
    named: words.some((text) => names(text, asker)),
  };
  return parts.filter((part) => is[part]);
}

/** Whether somebody planned an action, has it, or said what became of it. */
const hasPartIn = ({ by, owner, settled }: PlannedAction, id: PersonId): boolean =>
  by === id || owner === id || settled?.by === id;

/** Whether a text says somebody's whole name, whatever stands between its parts. */
function names(text: string, { name }: Asker): boolean {
  const said = ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const asked = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return asked !== '' && said.includes(` ${asked} `);
}

/** Whether a family link is about somebody: as the one who applied, or as the child. */
export function linkPart(link: Sent, asker: Asker): 'applicant' | 'child' | null {
  if (asker.id !== null) return applicantId(link) === asker.id ? 'applicant' : null;
  return names(link.declared.declaration.child, asker) ? 'child' : null;
}
