import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { ExceptionId, IncidentId } from '../../src/domain/ids.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { itemsFor } from '../../src/flows/read-lists.ts';
import type { Db, Tx } from '../../src/store/db.ts';
import { findDraft } from '../../src/store/drafts.ts';
import { exceptions, readException } from '../../src/store/exceptions.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { keyRing } from '../../src/store/keys/key-ring.ts';
import { keyInMemory } from '../../src/store/keys/local-key.ts';
import { sealPlain, sealWithNewest } from '../../src/store/keys/reseal.ts';
import { ringOf, unreadableIn } from '../../src/store/keys/seal.ts';
import { keepQuestion, unansweredSince } from '../../src/store/questions.ts';
import { newSchool, type Town } from '../flows/new-school.ts';
import { accepted, requestFromPupil, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { linksOf } from '../support/family-links.ts';
import { asOwner, dbOn, engines } from '../support/store.ts';

/** Words and names that stand nowhere else. */
const typed = ['Zebedee Quillfeather', 'marzipan telescope', 'Blorptok', 'Uncle Ptolemy'];
const [child = '', words = '', app = '', whoKnows = ''] = typed;
const report = { ...requestFromPupil, child, words, app, whoKnows };

/** Every row of every table of the application and of its queue, as text. */
async function everything(db: Db): Promise<ReadonlyMap<string, string>> {
  return asOwner(db, async (tx) => {
    const tables = await sql<{ name: string }>`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(tx);
    const found = new Map<string, string>();
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ all: string | null }>`
        select string_agg(t::text, e'\n') as all from ${sql.raw(name)} t`.execute(tx);
      found.set(name, rows[0]?.all ?? '');
    }
    return found;
  });
}

async function reported(town: Town): Promise<IncidentId> {
  const [{ id }] = await town.report(report, town.cast.tess, at('09:00'));
  return id;
}

/** A family link that was sent, about the same child. */
function linkOf({ school, cast }: Town): PolicyException {
  const { submitted } = linksOf();
  if (submitted.status !== 'submitted') throw new Error('It was sent');
  const declaration = { ...submitted.declared.declaration, child };
  const declared = { ...submitted.declared, declaration };
  const id = randomUUID() as ExceptionId;
  return { ...submitted, id, school: school.id, applicant: { person: cast.tess.id }, declared };
}

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('whoever reads the whole database finds no word of a report, and no name typed in it', async () => {
    const town = await newSchool(db());
    const id = await reported(town);
    const act = (doing: Parameters<typeof handleIncident>[4], by = town.cast.lena) =>
      handleIncident(db(), town.school, id, by, doing, at('09:10')).then(accepted);
    await act({ does: 'take' });
    await act({ does: 'log', did: `Rang the mother about the ${words}` });
    await act({ does: 'add', words: `It was ${child} again` }, town.cast.tess);
    const closing = { outcome: 'advice-given', reason: words, recordedIn: child } as const;
    await act({ does: 'close', closing });
    const filled = { id: randomUUID() as IncidentId, second: randomUUID() as IncidentId };
    await previewReport(
      db(),
      town.school,
      town.cast.ned,
      { ...filled, report: { ...urgent, words, child } },
      at('09:00'),
    );
    const link = linkOf(town);
    await db().transaction((tx) => exceptions.add(tx, link));
    const question = { id: randomUUID(), school: town.school.id, kind: 'not-covered' } as const;
    await keepQuestion(db().rows, { ...question, words: `may ${child} knit`, day: '2026-11-24' });

    const tables = await everything(db());
    expect(tables.get('public.incident')).toContain(id);
    expect(tables.get('pgboss.job_common') ?? [...tables.values()].join()).toContain(id);
    const leaks = [...tables].flatMap(([name, text]) =>
      typed.filter((one) => text.includes(one)).map((one) => `${one} in ${name}`),
    );
    expect(leaks).toEqual([]);

    expect((await readIncident(db().rows, id))?.report).toEqual(report);
    expect(await readException(db().rows, link.id)).toEqual(link);
    expect(await unansweredSince(db().rows, town.school.id, '2026-11-01')).toEqual([
      { words: `may ${child} knit`, day: '2026-11-24' },
    ]);
  });

  test('what was sealed for one record opens in no other, and not in another school', async () => {
    const one = await newSchool(db());
    const other = await newSchool(db());
    const from = await reported(one);
    const to = await reported(other);
    await asOwner(db(), (tx) =>
      sql`update incident set state = (select state from incident where id = ${from}::uuid)
        where id = ${to}::uuid`.execute(tx),
    );
    await expect(readIncident(db().rows, to)).rejects.toThrow(/was changed, moved, or encrypted/);
    await asOwner(db(), (tx) =>
      sql`update incident set school = ${other.school.id} where id = ${from}::uuid`.execute(tx),
    );
    await expect(readIncident(db().rows, from)).rejects.toThrow(/cannot be read/);
    await asOwner(db(), (tx) =>
      sql`delete from readable where incident in (${from}::uuid, ${to}::uuid)`.execute(tx),
    );
    await asOwner(db(), (tx) =>
      sql`delete from incident where id in (${from}::uuid, ${to}::uuid)`.execute(tx),
    );
  });

  test('a single changed bit is noticed', async () => {
    const town = await newSchool(db());
    const id = await reported(town);
    const box = await asOwner(db(), (tx) =>
      tx.selectFrom('incident').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    const { c, ...rest } = Object(box.state) as { c: string };
    const bytes = Buffer.from(c, 'base64');
    bytes.writeUInt8((bytes[40] ?? 0) ^ 1, 40);
    const changed = JSON.stringify({ ...rest, c: bytes.toString('base64') });
    const write = (state: string) =>
      db().rows.updateTable('incident').set({ state }).where('id', '=', id).execute();
    await write(changed);
    await expect(readIncident(db().rows, id)).rejects.toThrow(/cannot be read/);
    await write(JSON.stringify(box.state));
    expect((await readIncident(db().rows, id))?.report).toEqual(report);
  });

  test('what was stored before there was a key is sealed batch by batch, and shown to nobody before', async () => {
    const town = await newSchool(db());
    const id = await reported(town);
    const incident = await town.incident(id);
    const plain = JSON.stringify(incident);
    // more than two batches, as older rows of the same school
    await asOwner(db(), (tx) =>
      sql`insert into incident (id, school, reference, kind, status, priority, reporter, recorded_at, state)
        select gen_random_uuid(), school, reference, kind, status, priority, reporter, recorded_at, ${plain}::jsonb
        from incident, generate_series(1, 450) where id = ${id}::uuid`.execute(tx),
    );
    const rows = await db()
      .rows.selectFrom('incident')
      .select('id')
      .where('school', '=', town.school.id)
      .execute();
    const plainOnes = rows.filter((row) => row.id !== id).slice(0, 60);
    for (const row of plainOnes) {
      await expect(readIncident(db().rows, row.id as IncidentId)).rejects.toThrow(
        'is not encrypted',
      );
    }
    expect((await everything(db())).get('public.incident')).toContain(words);
    expect(await sealPlain(db().rows)).toBe(450);
    expect(await sealPlain(db().rows)).toBe(0);
    const tables = await everything(db());
    expect(tables.get('public.incident')).not.toContain(words);
    expect((await readIncident(db().rows, rows.at(-1)?.id as IncidentId))?.report).toEqual(report);
  });

  test('plain text that somebody puts in the place of what was written is shown to nobody as theirs', async () => {
    const town = await newSchool(db());
    const [planted, whole] = [await reported(town), await reported(town)];
    const forged = JSON.stringify({ ...(await town.incident(planted)), report });
    const link = linkOf(town);
    await db().transaction((tx) => exceptions.add(tx, link));
    const draft = randomUUID() as IncidentId;
    const filled = { id: draft, second: randomUUID() as IncidentId, report: urgent };
    await previewReport(db(), town.school, town.cast.ned, filled, at('09:00'));
    const ask = (id: string, said: string) => {
      const question = { id, school: town.school.id, kind: 'not-covered' } as const;
      return keepQuestion(db().rows, { ...question, words: said, day: '2026-11-24' });
    };
    const [asked, torn] = [randomUUID(), randomUUID()];
    for (const id of [asked, torn, randomUUID()]) await ask(id, 'may I knit');
    await asOwner(db(), async (tx) => {
      await sql`update incident set state = ${forged}::jsonb where id = ${planted}::uuid`.execute(
        tx,
      );
      const also = JSON.stringify(link);
      await sql`update exception set state = ${also}::jsonb where id = ${link.id}::uuid`.execute(
        tx,
      );
      await sql`update draft set state = '{}'::jsonb where id = ${draft}::uuid`.execute(tx);
      await sql`update question set words = 'forged' where id = ${asked}::uuid`.execute(tx);
      const half = '{"v":1,"k":"0';
      await sql`update question set words = ${half} where id = ${torn}::uuid`.execute(tx);
    });
    const { rows } = db();
    await expect(readIncident(rows, planted)).rejects.toThrow('is not encrypted');
    await expect(readException(rows, link.id)).rejects.toThrow('is not encrypted');
    await expect(findDraft(rows, draft, town.cast.ned.id)).rejects.toThrow('is not encrypted');
    expect(await unansweredSince(rows, town.school.id, '2026-11-01')).toEqual([
      { words: 'may I knit', day: '2026-11-24' },
    ]);
    const page = await itemsFor(db(), town.cast.lena, at('09:10'));
    expect([page.items.map(({ id }) => id), page.unreadable]).toEqual([[whole], 1]);
    for (const id of [planted, asked, torn]) expect(unreadableIn(rows)).toContain(id);
    // a new data key seals the others anew, and does not stop at these
    await sealWithNewest(rows);
    await expect(readIncident(rows, planted)).rejects.toThrow('is not encrypted');
    await asOwner(db(), async (tx) => {
      await sql`delete from readable where incident = ${planted}::uuid`.execute(tx);
      for (const [table, id] of [
        ['incident', planted],
        ['exception', link.id],
        ['draft', draft],
      ] as const)
        await sql`delete from ${sql.table(table)} where id = ${id}::uuid`.execute(tx);
      await sql`delete from question where id in (${asked}::uuid, ${torn}::uuid)`.execute(tx);
    });
  });

  test('a database that lost its data keys is not given new ones, because they would open nothing', async () => {
    const town = await newSchool(db());
    const id = await reported(town);
    const starting = db().transaction(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`delete from data_key`.execute(tx);
      const { ready } = keyRing(keyInMemory());
      // inside the transaction, so that nothing of this lasts
      await ready({
        transaction: () => ({ execute: (work: (on: Tx) => unknown) => work(tx) }),
      } as never);
    });
    await expect(starting).rejects.toThrow('data keys are gone');
    expect((await readIncident(db().rows, id))?.id).toBe(id);
  });

  test('nor is one in which the words of a question are all that was encrypted', async () => {
    const { school } = await newSchool(db());
    const question = { id: randomUUID(), school: school.id, kind: 'not-covered' } as const;
    await keepQuestion(db().rows, { ...question, words, day: '2026-11-24' });
    const undone = new Error('taken back');
    const trying = db().transaction(async (tx) => {
      await sql`set local role none`.execute(tx);
      for (const table of ['data_key', 'draft', 'readable', 'incident', 'exception'])
        await sql`delete from ${sql.table(table)}`.execute(tx);
      const starting = keyRing(keyInMemory()).ready({
        transaction: () => ({ execute: (work: (on: Tx) => unknown) => work(tx) }),
      } as never);
      await expect(starting).rejects.toThrow('data keys are gone');
      throw undone;
    });
    await expect(trying).rejects.toBe(undone);
  });

  test('the data key made last is the newest, even when one is dated ahead of the clock', async () => {
    const made = await asOwner(db(), async (tx) => {
      await sql`update data_key set made_at = now() + interval '2 days'
        where made_at = (select max(made_at) from data_key)`.execute(tx);
      return ringOf(tx).add(tx);
    });
    await ringOf(db().rows).refresh(db().rows);
    expect((await ringOf(db().rows).sealing(db().rows, 'any')).id).toBe(made);
  });

  test('a new data key takes over while records are read and written', async () => {
    const town = await newSchool(db());
    const ids = [await reported(town), await reported(town), await reported(town)];
    const keyOf = async (id: string) => {
      const { rows } = await sql<{ k: string }>`
        select state ->> 'k' as k from incident where id = ${id}::uuid`.execute(db().rows);
      return rows[0]?.k;
    };
    const before = await keyOf(ids[0] ?? '');
    const renewed = await asOwner(db(), (tx) => ringOf(tx).add(tx));
    await ringOf(db().rows).refresh(db().rows);
    const reads = Promise.all(ids.map((id) => town.incident(id)));
    const written = reported(town);
    expect(await sealWithNewest(db().rows)).toBeGreaterThanOrEqual(3);
    expect((await reads).map((one) => one.report)).toEqual([report, report, report]);
    expect(await keyOf(await written)).toBe(renewed);
    for (const id of ids) {
      expect(await keyOf(id)).toBe(renewed);
      expect((await town.incident(id)).report).toEqual(report);
    }
    expect(renewed).not.toBe(before);
    expect(await sealWithNewest(db().rows)).toBe(0);
  });
});
