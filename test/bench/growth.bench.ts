/**
 * Whether a turn costs the same in one school with a thousand records as in a thousand schools with a
 * million. All sizes stand side by side and are asked in turn, so that a busy machine slows them alike:
 * `npm run bench:growth`; how large a record is comes out as well.
 */
import { type Post, postTo, pressing } from './clients.ts';
import { fixed, growth, isShort, median, say, thousands, timed } from './figures.ts';
import { historyInto } from './history.ts';
import { fillIn } from './reports.ts';
import { openScene, type Program, type Scene } from './scene.ts';
import { sayBytes } from './table-bytes.ts';
import type { Town } from './town.ts';

const sizes = isShort ? [1, 10] : [1, 10, 100, 1000];
const recordsEach = 1000;
const rounds = isShort ? 20 : 60;
/** Only some schools are asked, or most turns would be somebody's first. */
const askedSchools = 4;
/** More than this is growth: ten times the records cost more than a seventh more. */
const mostGrowth = 0.06;

const kinds = ['question', 'report', 'list of open items', 'opening one'] as const;
type Kind = (typeof kinds)[number];
type Stand = {
  readonly scene: Scene;
  readonly lantern: Program;
  readonly post: Post;
  readonly took: Record<Kind, number[]>;
};

async function stand(schools: number): Promise<Stand> {
  const scene = await openScene({ schools, durable: false });
  const filling = await timed(async () => {
    for (const town of scene.towns) await historyInto(scene.db.rows, town, recordsEach);
    await scene.rows('analyze');
  });
  const lantern = await scene.start();
  const records = schools * recordsEach;
  say(
    `  ${thousands(records).padStart(9)} records in ${thousands(schools)} schools: filled in ${(filling / 1000).toFixed(0)} s, ${await sizeOf(scene)}`,
  );
  const took = { question: [], report: [], 'list of open items': [], 'opening one': [] };
  return { scene, lantern, post: postTo(lantern.url, scene.channel, 1), took };
}

async function sizeOf(scene: Scene): Promise<string> {
  const [row] = await scene.rows(`select pg_database_size(current_database())::text as bytes`);
  return `${(Number(row?.bytes) / 1e9).toFixed(2)} GB`;
}

async function round({ scene, post, took }: Stand, number: number): Promise<void> {
  const { towns } = scene;
  const town =
    towns[Math.floor(((number + askedSchools) % askedSchools) * (towns.length / askedSchools))];
  if (!town) throw new Error('There is no such school');
  const draft = await fillIn(scene.db, town, number);
  const waiting = await openItem(scene, town);
  const turns: Record<Kind, () => ReturnType<Post>> = {
    question: () => post(draft.by.id, { text: 'Can a pupil follow me on Instagram?' }),
    report: () => post(draft.by.id, pressing('report.send', { id: draft.id })),
    'list of open items': () => post(town.cast.lena.id, { text: 'my items' }),
    'opening one': () => post(town.cast.lena.id, pressing('alert.open', { incident: waiting })),
  };
  for (const kind of kinds) {
    const lasted = await timed(async () => {
      const { status, body } = await turns[kind]();
      const fine = status === 200 && (kind !== 'report' || body.includes('Ref '));
      if (!fine) throw new Error(`${kind}: not answered as it should be`);
    });
    if (number >= 0) took[kind].push(lasted);
  }
}

async function openItem(scene: Scene, { school }: Town): Promise<unknown> {
  const [row] = await scene.rows(
    "select id from incident where school = $1 and status = 'waiting' order by recorded_at limit 1",
    [school.id],
  );
  return row?.id;
}

function print(stands: readonly Stand[]): void {
  say(`\nmedian of ${rounds} turns, one after another, ms`);
  say(
    `${' '.repeat(20)}${sizes.map((size) => thousands(size * recordsEach).padStart(10)).join('')}   growth exponent`,
  );
  const exponents = kinds.map((kind) => {
    const times = stands.map(({ took }) => median(took[kind]));
    const points = times.map((y, at) => ({ x: sizes[at] ?? Number.NaN, y }));
    const exponent = growth(points);
    say(
      `${kind.padEnd(20)}${times.map((time) => fixed(time, 1, 10)).join('')}   ${exponent.toFixed(3)} ${exponent <= mostGrowth ? 'flat' : 'GROWS'}`,
    );
    return exponent;
  });
  if (exponents.some((exponent) => exponent > mostGrowth)) process.exitCode = 1;
}

const stands: Stand[] = [];
for (const size of sizes) stands.push(await stand(size));
for (let number = -askedSchools; number < rounds; number += 1) {
  for (const one of stands) await round(one, number);
}
print(stands);
const largest = stands.at(-1);
if (largest) await sayBytes(largest.scene);
for (const { lantern, scene } of stands) {
  await lantern.stop();
  await scene.close();
}
