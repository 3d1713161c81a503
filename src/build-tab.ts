import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { tabFolder } from './web/tab-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const theirList = '"https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json"';
const ourList = '"/tab/assets/teams-hosts.json",location.origin';

/**
 * The Teams library asks Microsoft's servers which pages may show it. The tab asks nobody but its own
 * server, so its own list is asked for instead: the same hosts as in the page's headers.
 */
const ownHostList: Plugin = {
  name: 'own-host-list',
  transform: (code) => (code.includes(theirList) ? code.replaceAll(theirList, ourList) : null),
};

/**
 * Builds the tab into `dist/tab`, in files whose names say nothing about what is in them. It is built
 * beside, and takes its place when it is whole: a Lantern that starts meanwhile reads the old one.
 */
export async function buildTab(): Promise<void> {
  const built = join(root, tabFolder);
  const [beside, before] = [`${built}.new`, `${built}.old`];
  await build({
    ...{ root: join(root, 'src/tab'), base: '/tab/', configFile: false, logLevel: 'error' },
    plugins: [ownHostList],
    build: {
      ...{ outDir: beside, emptyOutDir: true, target: 'es2022' },
      ...{ modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
      rolldownOptions: {
        output: {
          ...{ entryFileNames: 'assets/[hash].js', chunkFileNames: 'assets/[hash].js' },
          assetFileNames: 'assets/[hash][extname]',
        },
      },
    },
  });
  const assets = join(beside, 'assets');
  for (const name of readdirSync(assets)) compress(join(assets, name));
  rmSync(before, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, before);
  renameSync(beside, built);
  rmSync(before, { recursive: true, force: true });
}

const longestBuildMs = 120_000;

/**
 * Builds it unless what is built is newer than everything that it is built from. Two processes at once
 * build it once: the second waits for the first.
 */
export async function buildTabIfStale(): Promise<void> {
  const lock = join(root, 'dist', 'building');
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!take(lock)) await wait(200);
  try {
    if (isStale()) await buildTab();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isStale(): boolean {
  const sources = ['src', 'package-lock.json'].map((name) => newest(join(root, name)));
  const built = statSync(join(root, tabFolder, 'index.html'), { throwIfNoEntry: false });
  return !built || built.mtimeMs < Math.max(...sources);
}

/** False while somebody else builds; one who died over it does not keep it for ever. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const held = statSync(lock, { throwIfNoEntry: false });
    if (held && Date.now() - held.mtimeMs > longestBuildMs)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    ...files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );
}

/** Once, here, so that no request waits for it. */
function compress(file: string): void {
  const plain = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(plain));
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
