/**
 * Lets everything go wrong that can, and prints one table of what came of it:
 *
 *     npm run test:faults                          500 kills, and everything else
 *     FAULTS_KILLS=50 FAULTS_ONLY=question npm run test:faults
 *
 * What it finds is kept in test/.artifacts/faults.jsonl as it goes. Ends with 1 when something was lost,
 * doubled or told to the wrong person, or did not recover by itself.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { faultTable, isWell, type Row, rowOf } from './fault-table.ts';
import { killScenarios } from './kill-flows.ts';
import { databaseOutages } from './outages-database.ts';
import { serviceOutages } from './outages-services.ts';
import { workOutages } from './outages-work.ts';

const kills = Number(process.env.FAULTS_KILLS ?? 500);
const only = new RegExp(process.env.FAULTS_ONLY ?? '');
const note = (line: string) => void process.stderr.write(`${line}\n`);

type Scenario = { readonly name: string; readonly run: () => Promise<Row> };

const killings: readonly Scenario[] = killScenarios.map(({ name, share, run }) => ({
  name,
  run: async () => rowOf(name, await run(Math.max(1, Math.round((kills * share) / 1000)), note)),
}));
const outages: readonly Scenario[] = [...databaseOutages, ...serviceOutages, ...workOutages].map(
  ({ scenario, run }) => ({ name: scenario, run: () => run('whole') }),
);

/** What is not counted as doubled, because the other way round somebody would never hear of it. */
const allowed =
  'Allowed: where Lantern dies between sending and noting that it was sent, a second mail about a report, or a second notice of a family link. Never a second card about a report.';
const broken = { lost: ['the scenario broke off'], seconds: [], note: '' };
const rows: Row[] = [];
mkdirSync('test/.artifacts', { recursive: true });
for (const { name, run } of [...killings, ...outages].filter((one) => only.test(one.name))) {
  const row = await run().catch((fault: unknown): Row => {
    note(String(fault instanceof Error ? fault.stack : fault));
    return { ...{ scenario: name, runs: 0, sent: 0, doubled: [], wrong: [] }, ...broken };
  });
  rows.push(row);
  appendFileSync('test/.artifacts/faults.jsonl', `${JSON.stringify(row)}\n`);
}
process.stdout.write(`${faultTable(rows)}\n${allowed}\n`);
process.exitCode = rows.every(isWell) ? 0 : 1;
