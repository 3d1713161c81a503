import { roleOf } from '../domain/asking.ts';
import type { Person } from '../domain/people.ts';
import {
  type Counts,
  countsOf,
  type Filter,
  inOrder,
  passes,
  rowsFor,
} from '../domain/register/register.ts';
import type { ExceptionMode, School } from '../domain/school.ts';
import { type LinkView, linkView } from '../domain/view/exception.ts';
import { inEnglish, type Say } from '../domain/words/say.ts';
import type { Db } from '../store/db.ts';
import { readExceptions, registerRows } from '../store/exceptions.ts';
import { appendEntries } from '../store/ledger.ts';
import { hereAt } from './here.ts';

export type RegisterPage = {
  /** Whether somebody keeps the register, or sees their own links alone. */
  readonly whose: 'kept' | 'own';
  /** As the policy has it now: where it has no exceptions, nothing in the register is leave. */
  readonly mode: ExceptionMode;
  readonly filter: Filter;
  readonly page: number;
  readonly pages: number;
  readonly counts: Counts;
  readonly rows: readonly (LinkView & { readonly due: boolean })[];
  /** Links of this page that cannot be read: somebody has to hear of them. */
  readonly unreadable: number;
};

/** As many as a card holds. */
const onCard = 6;

/**
 * One page of the register as this person may see it: what waits for them first. Only the page that is
 * shown is read whole; that somebody looked is written down.
 */
export async function readRegister(
  db: Db,
  school: School,
  by: Person,
  asked: { readonly filter: Filter | null; readonly page: number; readonly onPage?: number },
  now: Date,
  say: Say = inEnglish,
): Promise<RegisterPage> {
  const { onPage = onCard } = asked;
  const here = await hereAt(db.rows, school, now);
  const seen = rowsFor(await registerRows(db.rows, school.id), by.id, here);
  const counts = countsOf(seen);
  const filter = asked.filter ?? (counts.due > 0 ? 'due' : 'all');
  const rows = inOrder(seen.filter(passes[filter]));
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const page = Math.min(asked.page, pages);
  const shown = rows.slice((page - 1) * onPage, page * onPage);
  const { links, unreadable } = await readExceptions(
    db.rows,
    shown.map(({ id }) => id),
  );
  await db.transaction((tx) =>
    appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: by.id, as: roleOf(by), about: null },
        kind: 'register-read',
      },
    ]),
  );
  const keeps = by.roles.some((role) => role === 'head' || role === 'dsl');
  return {
    whose: keeps || seen.some(({ reading }) => reading !== 'applicant') ? 'kept' : 'own',
    mode: school.exceptionMode,
    ...{ filter, page, pages, counts, unreadable },
    rows: links.flatMap((link) => {
      const view = linkView(link, by, here, say);
      const due = shown.some((row) => row.id === link.id && row.due);
      return view ? [{ ...view, due }] : [];
    }),
  };
}

/** The links that somebody declared, or entered for somebody else and has not sent: for themselves, as they stand. */
export async function ownLinks(
  db: Db,
  school: School,
  by: Person,
  now: Date,
): Promise<Pick<RegisterPage, 'rows' | 'unreadable'>> {
  const here = await hereAt(db.rows, school, now);
  const seen = rowsFor(await registerRows(db.rows, school.id), by.id, here);
  const own = inOrder(seen.filter(({ reading }) => reading === 'applicant'));
  const { links, unreadable } = await readExceptions(
    db.rows,
    own.map(({ id }) => id),
  );
  const rows = links.flatMap((link) => {
    const view = linkView(link, by, here);
    return view ? [{ ...view, due: own.some(({ id, due }) => id === link.id && due) }] : [];
  });
  return { rows, unreadable };
}
