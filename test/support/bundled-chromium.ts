/** The headless Chromium inside the package @sparticuz/chromium, unpacked and made to run here. */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';

/** A browser that starts: its program, and what its surroundings must hold for it. */
export type Chromium = { readonly program: string; readonly env: Record<string, string> };

const packaged = z.object({ version: z.string() });
const parcels = z.record(z.string(), z.number());
const list = 'unpacked.json';

/**
 * The package's Chromium, ready to start, or nothing when the package is not there or its program
 * does not run on this machine. Unpacked once per version under `cache` (about 200 MB, 5 seconds).
 */
export async function bundledChromium(cache: string = tmpdir()): Promise<Chromium | undefined> {
  const source = packageFolder();
  if (!source) return undefined;
  const folder = await unpacked(source, cache);
  const program = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  // The machine's own libraries first: they are patched. The package's only where those are missing.
  const given = process.env.LD_LIBRARY_PATH;
  const ours = [join(folder, 'lib'), ...(given ? [given] : [])].join(':');
  for (const libraries of [{}, { LD_LIBRARY_PATH: ours }]) {
    const env = { ...fonts, ...libraries };
    if (starts(program, env)) return { program, env };
  }
  return undefined;
}

/** Whether a browser's program finds all its libraries: asked for its version, it answers. */
export function starts(program: string, env: Record<string, string>): boolean {
  return spawnSync(program, ['--version'], { env: { ...process.env, ...env } }).status === 0;
}

function packageFolder(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(dirname(entry), '..', '..');
  } catch {
    // Not installed is no error: the machine may have a browser of its own.
    return undefined;
  }
}

async function unpacked(source: string, cache: string): Promise<string> {
  const { version } = packaged.parse(
    JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')),
  );
  const folder = join(cache, `lantern-chromium-${version}-${userInfo().uid}`);
  if (whole(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  try {
    await unpack(join(source, 'bin'), fresh, folder);
    putInPlace(fresh, folder);
  } finally {
    for (const left of [fresh, `${fresh}-old`]) rmSync(left, { recursive: true, force: true });
  }
  return folder;
}

/** Ours, and with every file it had when it was unpacked: temporary folders are swept at times. */
function whole(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.uid !== userInfo().uid) return false;
  if (!existsSync(join(folder, list))) return false;
  const files = parcels.parse(JSON.parse(readFileSync(join(folder, list), 'utf8')));
  return Object.entries(files).every(
    ([file, size]) => statSync(join(folder, file), { throwIfNoEntry: false })?.size === size,
  );
}

/** One step, so that another process sees all of it or none; whoever comes second keeps the first's. */
function putInPlace(fresh: string, folder: string): void {
  if (existsSync(folder) && !whole(folder)) renameSync(folder, `${fresh}-old`);
  try {
    renameSync(fresh, folder);
  } catch (cause) {
    if (!whole(folder)) throw new Error('The browser could not be unpacked.', { cause });
  }
}

async function unpack(parts: string, fresh: string, folder: string): Promise<void> {
  await Promise.all([
    expand(join(parts, 'chromium.br'), join(fresh, 'chromium')),
    untar(join(parts, 'al2023.tar.br'), fresh),
    untar(join(parts, 'fonts.tar.br'), fresh),
  ]);
  writeFileSync(join(fresh, 'fonts.conf'), fontSettings(folder));
  const files = readdirSync(fresh, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = files.map((file) => [relative(fresh, file), statSync(file).size]);
  writeFileSync(join(fresh, list), JSON.stringify(Object.fromEntries(sizes)));
}

function expand(compressed: string, file: string): Promise<void> {
  const into = createWriteStream(file, { mode: 0o755 });
  return pipeline(createReadStream(compressed), createBrotliDecompress(), into);
}

async function untar(compressed: string, into: string): Promise<void> {
  const archive = join(into, basename(compressed, '.br'));
  await expand(compressed, archive);
  const { status } = spawnSync('tar', ['-x', '--no-same-owner', '-f', archive, '-C', into]);
  rmSync(archive);
  if (status !== 0) throw new Error('tar could not unpack the browser’s libraries and fonts.');
}

/** The package's letters first, so that a drawn card is as wide on every machine; then the machine's. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
}
