/**
 * How long Lantern takes to start and how much memory it holds with 1, 50 and 500 schools, before and after
 * their first questions: `npm run bench:weight`.
 */
import { testKeyText } from '../support/content-key.ts';
import { freePorts, start } from '../support/demo.ts';
import { megabytesOf } from '../support/processes.ts';
import { until } from '../support/until.ts';
import { postTo, rush } from './clients.ts';
import { fixed, isShort, say, timed } from './figures.ts';
import { openScene, type Scene } from './scene.ts';

const sizes = isShort ? [1, 50] : [1, 50, 500];
const clients = 4;

/** So many policies are held at once at the most (`src/policy-shelf.ts`), and a few more are asked for. */
const mostAsked = 120;

say(
  'schools   first start   start again       idle   schools asked for the first time       after',
);
for (const schools of sizes) {
  const scene = await openScene({ schools });
  const first = await startUp(scene);
  await first.running.signal('SIGTERM');
  const again = await startUp(scene);
  const idle = again.megabytes();
  const asked = await askEverywhere(scene, again.url);
  say(
    `${String(schools).padStart(7)}  ${fixed(first.ms / 1000, 1, 10)} s  ${fixed(again.ms / 1000, 1, 10)} s   ${fixed(idle, 0, 5)} MB   ${fixed(asked.schools, 0, 8)}, ${fixed(asked.each, 0, 5)} ms each           ${fixed(again.megabytes(), 0, 5)} MB`,
  );
  await again.running.signal('SIGTERM');
  await scene.close();
}

/** As in service: from the command to the first answer on /readyz. */
async function startUp(scene: Scene) {
  const { bot: port } = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ PATH: process.env.PATH, ...scene.settings, PORT: String(port) },
    ...{ DATABASE_URL: scene.url, CONTENT_KEY: testKeyText },
  };
  const words = ['--disable-warning=ExperimentalWarning', 'src/main.ts'];
  const began = performance.now();
  const running = start(process.execPath, words, env);
  await until('it is ready', () => isReady(url), 600);
  const ms = performance.now() - began;
  return { url, running, ms, megabytes: () => Math.max(...running.processes().map(megabytesOf)) };
}

async function askEverywhere(scene: Scene, url: string) {
  const post = postTo(url, scene.channel, clients);
  const left = scene.towns.slice(0, mostAsked);
  const schools = left.length;
  const took = await timed(() =>
    rush(clients, 3_600, async () => {
      const town = left.pop();
      if (!town) return 'nothing-left';
      return post(town.cast.tess.id, { text: 'Can a pupil follow me on Instagram?' });
    }),
  );
  return { schools, each: took / schools };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    // not listening yet
    return false;
  }
}
