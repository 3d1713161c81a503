import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openStore } from '../../src/store/open.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';

const storeUrl = import.meta.resolve('../../src/store/open.ts');

/** Another process with the same data: it says `ready` when it has done its work, and then goes on living. */
async function neighbour(directory: string, work: string): Promise<ChildProcess> {
  const code = `
    const { openStore } = await import(${JSON.stringify(storeUrl)});
    const { db } = await openStore({ directory: ${JSON.stringify(directory)} }, () => undefined);
    const day = (id) => db.rows.insertInto('snow_day').values({ school: 'sample', day: id });
    ${work}
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a second process with the same data is refused in a plain sentence, and let in once the first has died', async () => {
  const directory = await emptyEmbedded();
  const first = await neighbour(directory, `await day('2026-11-24').execute();`);
  const open = () => openStore({ directory }, () => undefined);
  await expect(open()).rejects.toThrow(
    `Another Lantern is already using the data in ${directory}. Stop it first.`,
  );
  await killed(first);
  const store = await open();
  const days = await store.db.rows.selectFrom('snow_day').select('day').execute();
  await store.close();
  rmSync(join(directory, '..'), { recursive: true });
  expect(days).toEqual([{ day: '2026-11-24' }]);
});

test('a process that is killed in the middle of a change leaves all of it undone, and what was stored before stays', async () => {
  const directory = await emptyEmbedded();
  const first = await neighbour(
    directory,
    `await day('2026-11-24').execute();
     await new Promise((begun) => void db.transaction(async (tx) => {
       await tx.insertInto('snow_day').values({ school: 'sample', day: '2026-11-25' }).execute();
       await tx.insertInto('snow_day').values({ school: 'sample', day: '2026-11-26' }).execute();
       begun();
       await new Promise(() => undefined);
     }));`,
  );
  await killed(first);
  const store = await openStore({ directory }, () => undefined);
  const days = await store.db.rows.selectFrom('snow_day').select('day').execute();
  await store.close();
  rmSync(join(directory, '..'), { recursive: true });
  expect(days).toEqual([{ day: '2026-11-24' }]);
});

test('the same process does not open the same data twice, and may after it has closed them', async () => {
  const directory = await emptyEmbedded();
  const open = () => openStore({ directory }, () => undefined);
  const store = await open();
  await expect(open()).rejects.toThrow('already using the data');
  await store.close();
  await (await open()).close();
  rmSync(join(directory, '..'), { recursive: true });
});

test('a query beside a change that is under way waits for its end and sees nothing of it before', async () => {
  const directory = await emptyEmbedded();
  const { db, close } = await openStore({ directory }, () => undefined);
  const count = async () => (await db.rows.selectFrom('snow_day').select('day').execute()).length;
  const seen: number[] = [];
  await Promise.all([
    db.transaction(async (tx) => {
      await tx.insertInto('snow_day').values({ school: 'sample', day: '2026-11-25' }).execute();
      await tx.insertInto('snow_day').values({ school: 'sample', day: '2026-11-26' }).execute();
    }),
    count().then((now) => seen.push(now)),
    db
      .transaction(async (tx) => {
        await tx.insertInto('snow_day').values({ school: 'sample', day: '2026-11-27' }).execute();
        throw new Error('taken back');
      })
      .catch(() => undefined),
    count().then((now) => seen.push(now)),
  ]);
  await close();
  rmSync(join(directory, '..'), { recursive: true });
  expect(seen).toEqual([2, 2]);
});
