import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { acknowledge, escalate } from '../../src/domain/alert.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { logAction } from '../../src/domain/handling.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { change, changeAll, open } from '../../src/store/change.ts';
import type { Db } from '../../src/store/db.ts';
import { incidents, readIncident } from '../../src/store/incidents.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { readStaff } from '../../src/store/people.ts';
import { accepted, type Cast, openings, urgent } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { jobsOf } from '../support/reach.ts';
import { dbOn, engines, openSchool } from '../support/store.ts';

/** An urgent report of a school of its own, opened; with what is needed to go on with it. */
async function opened(db: Db) {
  const { school, cast } = await openSchool(db);
  const decisions = decisionsFor(cast);
  const [{ next }] = decisions;
  await open(db, incidents, decisions, async () => undefined);
  const staff = await readStaff(db.rows, school.id, at('09:00'));
  return { school, cast, staff, decisions, id: next.id, incident: next };
}

function decisionsFor(cast: Cast): readonly [Decision<Incident>, ...Decision<Incident>[]] {
  const school = cast.tess.school;
  const id = randomUUID() as IncidentId;
  const [first] = openings(urgent);
  const readers = [cast.lena, cast.dev, cast.dot].map((person) => person.id);
  const next = { ...first.next, id, school, reporter: cast.tess.id, asked: readers };
  return [
    {
      next,
      entries: [
        {
          at: at('09:00'),
          school,
          by: cast.tess.id,
          as: 'staff',
          about: id,
          kind: 'incident-read',
        },
      ],
      jobs: [{ name: 'escalate-alert', incident: id, runAt: at('09:05') }],
    },
  ];
}

const kinds = async (db: Db, id: IncidentId) =>
  (await entriesAbout(db.rows, id)).map(({ kind }) => kind);

describe.each(engines)('on %s', (engine) => {
  const db = dbOn(engine);

  test('a decision is stored whole: the state, its entries and its jobs', async () => {
    const { school, cast, staff, id } = await opened(db());
    const outcome = await change(db(), incidents, id, (incident) =>
      acknowledge(incident, cast.lena, staff, at('09:02')),
    );
    expect(outcome).toMatchObject({ ok: true, value: { status: 'in-hand' } });
    expect(await readIncident(db().rows, id)).toEqual(accepted(outcome));
    expect(await kinds(db(), id)).toEqual(['incident-read', 'alert-acknowledged']);
    const jobs = await jobsOf(db(), school.id);
    expect(jobs.map(({ job }) => job.name).toSorted()).toEqual([
      'escalate-alert',
      'show-state',
      'tell-reporter',
    ]);
  });

  test.each([
    ['the last entry cannot be written', { entries: 'broken' }],
    ['a job cannot be added', { jobs: 'broken' }],
  ] as const)('where %s, nothing of the decision is stored', async (_what, breaks) => {
    const { school, cast, staff, id, incident } = await opened(db());
    const broken = change(db(), incidents, id, (held) => {
      const outcome = acknowledge(held, cast.lena, staff, at('09:02'));
      if (!outcome.ok) return outcome;
      const [first] = outcome.value.entries;
      const unwritable = { ...first, about: 'not an id' as IncidentId };
      const entries = 'entries' in breaks ? ([first, unwritable] as const) : outcome.value.entries;
      const unwritten = { name: 'alarm-clerk', incident: 1n } as never;
      const jobs = 'jobs' in breaks ? [...outcome.value.jobs, unwritten] : outcome.value.jobs;
      return { ok: true, value: { ...outcome.value, entries, jobs } };
    });
    await expect(broken).rejects.toThrow();
    expect(await readIncident(db().rows, id)).toEqual(incident);
    expect(await kinds(db(), id)).toEqual(['incident-read']);
    expect(await jobsOf(db(), school.id)).toHaveLength(1);
  });

  test('a refusal writes nothing at all', async () => {
    const { school, staff, id, incident } = await opened(db());
    const outcome = await change(db(), incidents, id, (held) =>
      escalate(held, school, staff, at('09:04')),
    );
    expect(outcome).toEqual({ ok: false, why: 'not-due' });
    expect(await readIncident(db().rows, id)).toEqual(incident);
    expect(await kinds(db(), id)).toEqual(['incident-read']);
  });

  test('what is not there is not found', async () => {
    const outcome = await change(db(), incidents, randomUUID(), () => {
      throw new Error('Nothing was to be decided');
    });
    expect(outcome).toEqual({ ok: false, why: 'not-found' });
  });

  test('of two people who press at the same moment exactly one has it', async () => {
    const { cast, staff, id } = await opened(db());
    const outcomes = await Promise.all(
      [cast.lena, cast.dev, cast.dot].map((by) =>
        change(db(), incidents, id, (incident) => acknowledge(incident, by, staff, at('09:02'))),
      ),
    );
    const won = outcomes.filter(({ ok }) => ok);
    const lost = outcomes.filter(({ ok }) => !ok);
    expect(won).toHaveLength(1);
    expect(lost).toEqual([1, 2].map(() => ({ ok: false, why: 'already-settled' })));
    expect(await kinds(db(), id)).toEqual(['incident-read', 'alert-acknowledged']);
  });

  test('of twelve changes at once none is lost', async () => {
    const { cast, staff, id } = await opened(db());
    await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        change(db(), incidents, id, (incident) =>
          logAction(incident, cast.lena, `action ${number}`, staff, at('09:10')),
        ),
      ),
    );
    const incident = await readIncident(db().rows, id);
    expect(new Set(incident?.actions.map(({ did }) => did)).size).toBe(12);
    const logged = (await entriesAbout(db().rows, id)).flatMap((entry) =>
      entry.kind === 'action-logged' ? [entry.action] : [],
    );
    expect(logged).toEqual(Array.from({ length: 12 }, (_, number) => number + 1));
  });

  test('what is opened twice is opened once, even five times at the same moment', async () => {
    const { school, cast } = await openSchool(db());
    const decisions = decisionsFor(cast);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => open(db(), incidents, decisions, async () => undefined)),
    );
    expect(answers.toSorted()).toEqual([...Array(4).fill('already-open'), 'opened']);
    expect(await kinds(db(), decisions[0].next.id)).toEqual(['incident-read']);
    expect(await jobsOf(db(), school.id)).toHaveLength(1);
  });

  test('where what is to be done alongside fails, nothing is opened', async () => {
    const { school, cast } = await openSchool(db());
    const decisions = decisionsFor(cast);
    const failing = open(db(), incidents, decisions, async () => {
      throw new Error('the draft cannot be dropped');
    });
    await expect(failing).rejects.toThrow('the draft cannot be dropped');
    expect(await readIncident(db().rows, decisions[0].next.id)).toBeUndefined();
    expect(await jobsOf(db(), school.id)).toEqual([]);
  });

  test('two records of which one is there already are not opened by half', async () => {
    const { cast, decisions } = await opened(db());
    const [fresh] = decisionsFor(cast);
    const mixed = open(db(), incidents, [fresh, decisions[0]], async () => undefined);
    await expect(mixed).rejects.toThrow('is there already');
    expect(await readIncident(db().rows, fresh.next.id)).toBeUndefined();
  });

  test('several things at once, from two sides in opposite order, do not wait for each other', async () => {
    const one = await opened(db());
    const two = await opened(db());
    const log = (ids: readonly IncidentId[]) =>
      db().transaction((tx) =>
        changeAll(db(), tx, incidents, ids, (incident) => ({
          ok: true,
          value: {
            next: { ...incident, round: incident.round + 1 },
            entries: [
              {
                ...{ at: at('10:00'), school: incident.school, by: 'clock', as: 'clock' },
                ...{ about: incident.id, kind: 'alert-repeated' },
              },
            ],
            jobs: [],
          },
        })),
      );
    await Promise.all(
      Array.from({ length: 6 }, (_, turn) => log(turn % 2 ? [one.id, two.id] : [two.id, one.id])),
    );
    expect((await readIncident(db().rows, one.id))?.round).toBe(7);
    expect((await readIncident(db().rows, two.id))?.round).toBe(7);
  });

  test('work that loses its connection in the middle leaves nothing behind, and the next goes on', async () => {
    const { school, cast } = await openSchool(db());
    const [decision] = decisionsFor(cast);
    const lost = open(db(), incidents, [decision], async (tx) => {
      if (engine === 'embedded PostgreSQL') throw new Error('There is no connection to lose here');
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(lost).rejects.toThrow();
    expect(await readIncident(db().rows, decision.next.id)).toBeUndefined();
    expect(await jobsOf(db(), school.id)).toEqual([]);
  });
});
