/** A school with a register, for the tests of its flows. */
import { randomUUID } from 'node:crypto';
import type { ExceptionId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { ExceptionMode, School } from '../../src/domain/school.ts';
import { changeException, type DoingToLink } from '../../src/flows/change-exception.ts';
import { saveDeclaration } from '../../src/flows/declare-exception.ts';
import type { Db } from '../../src/store/db.ts';
import { readException } from '../../src/store/exceptions.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { at } from './clock.ts';
import { answeredAll, commenting, granting } from './family-links.ts';
import { pretendWays, workerOn } from './reach.ts';
import { openSchool } from './store.ts';

/** A school with a register, and what people do to a link there. */
export async function registerIn(
  db: Db,
  mode: ExceptionMode = 'approve',
  over: Partial<School> = {},
) {
  const opened = await openSchool(db);
  const { cast } = opened;
  const school = { ...opened.school, exceptionMode: mode, ...over };
  const doing = (
    id: ExceptionId,
    by: Person,
    what: DoingToLink,
    now = at('10:00'),
    revision: number | null = null,
  ) => changeException(db, school, id, { by, revision }, what, now);
  const save = async (id: ExceptionId, by: Person, now = at('09:00')) => {
    for (const answered of answeredAll) {
      await saveDeclaration(db, school, by, { id, for: null, answered }, now);
    }
  };
  const declared = async (by = cast.tess): Promise<ExceptionId> => {
    const id = randomUUID() as ExceptionId;
    await save(id, by);
    await doing(id, by, { does: 'submit' }, at('09:05'));
    return id;
  };
  const commented = async (by = cast.tess) => {
    const id = await declared(by);
    await doing(id, cast.lena, { does: 'comment', comment: commenting });
    return id;
  };
  const active = async (by = cast.tess) => {
    const id = await commented(by);
    await doing(id, cast.hana, { does: 'approve', grant: granting });
    return id;
  };
  const state = async (id: ExceptionId) => (await readException(db.rows, id))?.status;
  const ways = pretendWays();
  const steps = async (id: ExceptionId) =>
    (await entriesAbout(db.rows, id)).flatMap((entry) =>
      entry.kind === 'exception-moved' && entry.step !== 'save' ? [entry.step] : [],
    );
  return {
    ...{ school, cast, doing, save, declared, commented, active, state, steps, ways },
    ...{ out: ways.out, worker: workerOn(db, school, ways) },
  };
}
