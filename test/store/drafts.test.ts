import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { IncidentId } from '../../src/domain/ids.ts';
import { planOf } from '../../src/domain/plan.ts';
import type { Db } from '../../src/store/db.ts';
import { type Draft, dropDraft, findDraft, saveDraft } from '../../src/store/drafts.ts';
import { seal } from '../../src/store/keys/seal.ts';
import { readStaff } from '../../src/store/people.ts';
import { requestFromStaff, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

async function filled(db: Db) {
  const { school, cast } = await openSchool(db);
  const staff = await readStaff(db.rows, school.id, at('09:00'));
  const draft: Draft = {
    ...{ id: randomUUID() as IncidentId, second: randomUUID() as IncidentId },
    ...{ school: school.id, reporter: cast.tess.id, report: urgent },
    plan: planOf(school, staff, urgent, cast.tess.id),
  };
  await saveDraft(db.rows, draft, at('09:00'));
  return { draft, cast };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('what was filled in comes back as it was, with who would read it', async () => {
    const { draft } = await filled(db());
    expect(await findDraft(db().rows, draft.id, draft.reporter)).toEqual(draft);
  });

  test('nobody finds the draft of another', async () => {
    const { draft, cast } = await filled(db());
    expect(await findDraft(db().rows, draft.id, cast.lena.id)).toBeUndefined();
  });

  test('the same draft changed is the newer one', async () => {
    const { draft } = await filled(db());
    await saveDraft(db().rows, { ...draft, report: requestFromStaff }, at('09:05'));
    const found = await findDraft(db().rows, draft.id, draft.reporter);
    expect(found?.report).toEqual(requestFromStaff);
  });

  test('nobody writes over the draft of another', async () => {
    const { draft, cast } = await filled(db());
    const stolen = { ...draft, reporter: cast.lena.id, report: requestFromStaff };
    await saveDraft(db().rows, stolen, at('09:05'));
    expect(await findDraft(db().rows, draft.id, draft.reporter)).toEqual(draft);
    expect(await findDraft(db().rows, draft.id, cast.lena.id)).toBeUndefined();
  });

  test('a draft that was thrown away is gone', async () => {
    const { draft } = await filled(db());
    await dropDraft(db().rows, draft.id);
    expect(await findDraft(db().rows, draft.id, draft.reporter)).toBeUndefined();
  });

  test('a row that is no draft is refused, not shown', async () => {
    const { draft } = await filled(db());
    const { plan: _, ...rest } = draft;
    const place = { table: 'draft', column: 'state', id: draft.id, school: draft.school } as const;
    const state = await seal(db().rows, place, rest);
    await sql`update draft set state = ${state} where id = ${draft.id}::uuid`.execute(db().rows);
    await expect(findDraft(db().rows, draft.id, draft.reporter)).rejects.toThrow('plan');
  });
});
