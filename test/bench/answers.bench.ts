/**
 * How long a question takes and how much memory the finder holds with 1, 50 and 500 schools (the
 * policies of a folder repeated), beside keyword search alone: `npm run bench:answers -- FOLDER`,
 * where FOLDER holds policies as `.txt`; without it the sample school's policy is repeated.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../src/domain/policy.ts';
import { keywordSearch } from '../../src/library/keyword.ts';
import { readText } from '../../src/library/read-text.ts';
import { searchOf } from '../../src/library/search.ts';

const asked = [
  'can i add a pupil on instagram',
  'a mum has asked to be my friend on facebook and i teach her daughter, what should i say to her',
  'who do i tell if a parent is slagging off the school in the whatsapp group',
  'photos of the kids at sports day on my own phone ok?',
  'whats the password rule for the school twitter',
  'is there anything about ex pupils',
  'how long til the policy gets reviewed',
  'do governors have to follow this aswell',
  'where can i park on monday',
  'what happens to me if i break the rules on social meida',
];
const rounds = 200;

const folder = process.argv[2];
const documents =
  folder === undefined
    ? [readFileSync('src/schools/sample/policy.md', 'utf8')]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'));
const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const before = megabytes();
for (const schools of [1, 50, 500]) measure(schools);

function measure(schools: number): void {
  const policies = Array.from({ length: schools }, (_, at) =>
    readText(documents[at % documents.length] ?? ''),
  );
  const read = megabytes();
  const searches = policies.map((policy) => searchOf(policy));
  const held = megabytes() - read;
  const learned = timesOf(searches);
  const keyword = timesOf(policies.map(keywordsOnly));
  const name = `${schools} ${schools === 1 ? 'school' : 'schools'}`.padEnd(12);
  say(
    `${name} learned p50 ${at(learned, 0.5)} p99 ${at(learned, 0.99)} ms   keyword p50 ${at(keyword, 0.5)} p99 ${at(keyword, 0.99)} ms   ratio ${(share(learned, 0.5) / share(keyword, 0.5)).toFixed(1)}   finders ${held.toFixed(1)} MB, with policies ${(held + read - before).toFixed(1)} MB, process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

function keywordsOnly({ passages }: Policy): (question: string) => unknown {
  return keywordSearch(
    passages.map(({ headings, text }) => ({ headings: headings.join(' '), text })),
  );
}

function timesOf(searches: readonly ((question: string) => unknown)[]): readonly number[] {
  const times: number[] = [];
  for (let round = -20; round < rounds; round += 1) {
    for (const [at, question] of asked.entries()) {
      const search = searches[(Math.abs(round) * asked.length + at) % searches.length];
      const from = performance.now();
      search?.(question);
      if (round >= 0) times.push(performance.now() - from);
    }
  }
  return times.sort((a, b) => a - b);
}

function share(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

function at(times: readonly number[], part: number): string {
  return share(times, part).toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
