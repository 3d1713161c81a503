/**
 * How long Lantern takes to start and how much memory it holds with 1, 50 and 500 schools, before and after
 * every school has asked its first question: `npm run bench:weight`.
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

say('schools   first start   start again   idle   every school asked   a question after that');
for (const schools of sizes) {
  const scene = await openScene({ schools });
  const first = await weigh(scene);
  const again = await weigh(scene);
  say(
    `${String(schools).padStart(7)}   ${fixed(first.startMs / 1000, 1, 9)} s   ${fixed(again.startMs / 1000, 1, 9)} s   ${fixed(again.idle, 0, 4)} MB   ${fixed(again.asked, 0, 10)} MB (${fixed(again.firstMs, 0, 3)} ms each)   ${fixed(again.laterMs, 0, 3)} ms`,
  );
  await scene.close();
}

/** As in service: from the command to the first answer on /readyz. */
async function weigh(scene: Scene) {
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
  const startMs = performance.now() - began;
  const megabytes = () => Math.max(...running.processes().map(megabytesOf));
  const idle = megabytes();
  const post = postTo(url, scene.channel, clients);
  const left = [...scene.towns];
  const firstTook = await timed(() =>
    rush(clients, 3_600, async () => {
      const town = left.pop();
      if (!town) return 'nothing-left';
      return post(town.cast.tess.id, { text: 'Can a pupil follow me on Instagram?' });
    }),
  );
  const asked = megabytes();
  const [town] = scene.towns;
  const laterMs = await timed(() => post(town?.cast.tess.id ?? '', { text: 'And on TikTok?' }));
  await running.signal('SIGTERM');
  return { startMs, idle, asked, firstMs: firstTook / scene.towns.length, laterMs };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    // not listening yet
    return false;
  }
}
