import { isDeepStrictEqual } from 'node:util';
import { openFaultyHouse } from './faulty-house.ts';
import { play, rows } from './fault-rows.ts';
const f = await openFaultyHouse();
const from = f.house.written().length;
for (const row of rows) {
  const t = performance.now();
  try {
    const { came } = await play(f, row);
    process.stdout.write(`${isDeepStrictEqual(came,row.comes)?'ok  ':'FAIL'} ${Math.round(performance.now()-t)} ms ${row.title} ${JSON.stringify(came)}\n`);
  } catch (e) { f.heal(); process.stdout.write(`THROW ${row.title} ${e}\n`); }
}
import { writeFileSync } from 'node:fs';
writeFileSync('/tmp/house.log', f.house.written().slice(from));
await f.close();
