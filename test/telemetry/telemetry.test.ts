import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { type PromiseName, promises } from '../../src/domain/promises.ts';
import { priorities } from '../../src/domain/report.ts';
import { watchedBy } from '../../src/telemetry/open-telemetry.ts';
import { attributeNames, openWatch, unwatched } from '../../src/telemetry/watch.ts';
import { newCertificate } from '../graph/certificate.ts';
import { type House, startHouse } from '../support/house.ts';
import { dev, everybody, hana, lena, tess } from '../support/house-cast.ts';
import { openItem, pupilAsks, report } from '../support/house-report.ts';
import { until } from '../support/until.ts';

const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
/** Shutting down forgets what was told; the tests look before that. */
const traces = new InMemorySpanExporter();
const watch = watchedBy({ metrics, traces }, 250);
const held: { house?: House } = {};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};

beforeAll(async () => {
  held.house = await startHouse({ watch });
  await held.house.install(tess, lena, dev, hana);
});
afterAll(() => held.house?.close());

type Point = { readonly name: string; readonly value: number; readonly attributes: object };
const points = (): readonly Point[] =>
  (metrics.getMetrics().at(-1)?.scopeMetrics ?? []).flatMap(({ metrics: all }) =>
    all.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ value, attributes }) => ({
        name: descriptor.name,
        value: Number(value),
        attributes,
      })),
    ),
  );
const latest = (name: PromiseName): readonly Point[] => points().filter((one) => one.name === name);

const planted = ['Zanzibar', 'Quagga', "O'Umbrage-Wyvern", '<b>Vellum</b>', 'ключ'];
const hostile = {
  ...pupilAsks,
  ...{ words: planted.join(' '), child: `${planted[0]} 6B`, app: `${planted[1]}gram` },
  ...{ happened: planted[2] ?? '', whoKnows: planted[3] ?? '' },
};

test('a report that waits is told with its age, and once it is in hand with how long that took', async () => {
  const [reference = ''] = await report(house(), tess, hostile);
  const most = (name: PromiseName) => Math.max(...latest(name).map(({ value }) => value));
  await until('it waits', () => most('lantern.waiting.seconds') > 0);
  expect(latest('lantern.waiting.seconds').map(({ attributes }) => attributes)).toEqual(
    priorities.map((priority) => ({ priority, school: 'sample' })),
  );
  await openItem(house(), lena, reference);
  await house().press(lena, "I've got this");
  await until('it is in hand', () => most('lantern.acknowledge.seconds') > 0);
  await until('nothing waits', () => most('lantern.waiting.seconds') === 0);
  expect(most('lantern.acknowledge.seconds')).toBeLessThan(120);
});

test('a holder who blocks the bot is a fault of reach, and an alert that reaches nobody is told', async () => {
  await until('reach is told', () => latest('lantern.reach.faults').length > 0);
  const before = latest('lantern.reach.faults')[0]?.value ?? 0;
  await house().rows("update conversation set state = 'blocked' where person = $1", [lena.id]);
  await until('it is one more', () => latest('lantern.reach.faults')[0]?.value === before + 1);
  expect(latest('lantern.alerts.undelivered')[0]?.value).toBe(0);
  await house().rows(
    `insert into ledger (school, line, at, by, "as", about, what, hash)
     select school, line + 1, now(), 'clock', 'clock', null, $1::jsonb, 'x' from ledger_head where school = 'sample'`,
    [JSON.stringify({ kind: 'alert-undelivered', to: lena.id, fault: 'blocked' })],
  );
  await until('it is told', () => latest('lantern.alerts.undelivered')[0]?.value === 1);
});

test('while the database is away it is said not to be alive', async () => {
  const told = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const other = watchedBy({ metrics: told, traces: new InMemorySpanExporter() }, 50);
  const database: { away: boolean } = { away: Date.now() === 0 };
  other.figures(async () => {
    if (database.away) throw new Error('away');
    return [{ name: 'lantern.alive', value: 1 }];
  });
  const alive = () =>
    told
      .getMetrics()
      .at(-1)
      ?.scopeMetrics[0]?.metrics.find(({ descriptor }) => descriptor.name === 'lantern.alive')
      ?.dataPoints[0]?.value;
  await until('it is alive', () => alive() === 1);
  database.away = true;
  await until('it is not', () => alive() === 0);
  await other.stop();
});

test('a job that breaks down is counted by its name', async () => {
  house().directory.failWith(({ path }) => (path.startsWith('/v1.0/groups') ? 'reset' : undefined));
  await house().lantern.syncNow();
  house().directory.failWith(undefined);
  const failed = () => latest('lantern.jobs.failed').map(({ attributes }) => attributes);
  const told = () => JSON.stringify(failed()).includes('"sync-staff"');
  await until('it is counted', told);
  expect(failed()).toContainEqual({ job: 'sync-staff' });
});

test('after a whole report with hostile names no figure and no trace holds a word of it', async () => {
  await house().say(tess, `${planted.join(' ')} wrote to me`);
  const spans = () => traces.getFinishedSpans();
  await until('the turns are told', () => spans().some(({ name }) => name === 'turn'), 30);
  const told = JSON.stringify([
    metrics.getMetrics().map(({ scopeMetrics }) => scopeMetrics),
    spans().map(({ name, attributes, status, events, links }) => [
      name,
      attributes,
      status,
      events,
      links,
    ]),
  ]);
  expect(told.length).toBeGreaterThan(2_000);
  const names = everybody.flatMap(({ id, name, email, phone }) => [
    id,
    email,
    phone ?? email,
    ...name.split(' '),
  ]);
  const words = new Set(told.split(/[^\p{L}\d@.-]+/u));
  expect(names.filter((name) => words.has(name))).toEqual([]);
  expect(planted.filter((word) => told.includes(word))).toEqual([]);
  const attributes = [
    ...points().map((one) => one.attributes),
    ...spans().map((one) => one.attributes),
  ];
  const used = new Set(attributes.flatMap((each) => Object.keys(each)));
  expect([...used].filter((name) => !(attributeNames as readonly string[]).includes(name))).toEqual(
    [],
  );
});

test('what is handed in by mistake is told as "other"', async () => {
  await expect(
    watch.span('job', { job: 'Zanzibar wrote to me', school: 'sample' }, () =>
      Promise.reject(new Error('Quagga')),
    ),
  ).rejects.toThrow('Quagga');
  await until(
    'it is told',
    () => traces.getFinishedSpans().some(({ attributes }) => attributes.job === 'other'),
    30,
  );
  expect(
    JSON.stringify(traces.getFinishedSpans().map(({ attributes, status }) => [attributes, status])),
  ).not.toMatch(/Zanzibar|Quagga/);
});

test('every promise has an alarm that asks for it by its name, and no alarm asks for another', () => {
  const bicep = readFileSync('infra/modules/watch.bicep', 'utf8');
  const asked = [...bicep.matchAll(/Name == "([\w.]+)"/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(Object.keys(promises)));
});

test('without a connection string nothing is loaded and nobody watches', async () => {
  expect(await openWatch(undefined)).toBe(unwatched);
  const sources = ['src/lantern.ts', 'src/watched.ts', 'src/telemetry/watch.ts', 'src/main.ts'];
  const all = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(all).not.toMatch(/^import (?!type).*(opentelemetry|open-telemetry|azure-monitor)/m);
});

/** A process of its own that watches a little and stops; it takes the collector's certificate as it is. */
async function watching(connection: string): Promise<unknown> {
  const script = `
    import { openWatch } from './src/telemetry/watch.ts';
    const watch = await openWatch(process.env.CONNECTION);
    watch.figures(async () => [{ name: 'lantern.alive', value: 1 }]);
    watch.count('lantern.jobs.failed', { job: 'sync-staff' });
    await watch.span('turn', { activity: 'message' }, async () => undefined);
    await watch.stop();`;
  const env = { PATH: process.env.PATH, CONNECTION: connection, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
  const [code] = await once(child, 'close');
  return code;
}

test('with a connection string figures and traces go to its address, and stopping never fails', async () => {
  const { withKey } = newCertificate();
  const received: string[] = [];
  const collector = createServer({ key: withKey, cert: withKey }, (req, res) => {
    const chunks: Uint8Array[] = [];
    req
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => {
        const body = Buffer.concat(chunks);
        received.push(
          (req.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString(),
        );
        res
          .setHeader('content-type', 'application/json')
          .end('{"itemsReceived":1,"itemsAccepted":1,"errors":[]}');
      });
  });
  await new Promise<void>((open) => collector.listen(0, '127.0.0.1', open));
  const address = collector.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const key = 'InstrumentationKey=11111111-1111-4111-8111-111111111111';
  const told = watching(`${key};IngestionEndpoint=https://127.0.0.1:${port}`);
  expect(await told).toBe(0);
  collector.close();
  collector.closeAllConnections();
  const all = received.join('\n');
  for (const word of ['lantern.alive', 'lantern.jobs.failed', 'sync-staff', '"turn"'])
    expect(all).toContain(word);
  expect(await watching(`${key};IngestionEndpoint=https://127.0.0.1:9`)).toBe(0);
});
