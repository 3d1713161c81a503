import { openFaultyHouse, ledgerOf } from './faulty-house.ts';
import { play, rows } from './fault-rows.ts';
const f = await openFaultyHouse();
const from = f.house.written().length;
for (const row of rows.filter(r=>r.title.startsWith('429 without a time, for'))) {
  try { await play(f, row); } catch (e) { process.stdout.write(`THROW ${row.title} ${e}\n`); }
  process.stdout.write(JSON.stringify(await f.house.rows("select name, state, retry_count, start_after, now(), output from pgboss.job where name='deliver-alert'"), null, 1));
  process.stdout.write(JSON.stringify(await f.house.rows("select * from delivery"), null, 1));
  process.stdout.write(JSON.stringify(f.line.calls.map(c=>c.what+c.to.slice(-2))));
}
process.stdout.write(f.house.written().slice(from, from+3000));
await f.close();
