import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';

/**
 * A folder with an embedded database in which everything is made and nothing is kept. Making one takes
 * four seconds, copying one a tenth of a second: it is made once for each version of what makes it.
 */
export async function emptyEmbedded(): Promise<string> {
  const made = join(root, 'node_modules', '.cache', `lantern-embedded-${fingerprint()}`);
  if (!existsSync(made)) await makeOnce(made);
  const directory = join(mkdtempSync(join(tmpdir(), 'lantern-embedded-')), 'data');
  cpSync(made, directory, { recursive: true });
  return directory;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

function fingerprint(): string {
  const migrations = join(root, 'src', 'store', 'migrations');
  const files = [
    ...readdirSync(migrations).map((name) => join(migrations, name)),
    ...['embedded', 'jobs', 'migrate', 'open'].map((name) =>
      join(root, 'src', 'store', `${name}.ts`),
    ),
    ...['@electric-sql/pglite', 'pg-boss', 'kysely'].map((name) =>
      join(root, 'node_modules', name, 'package.json'),
    ),
  ];
  const hash = createHash('sha256');
  for (const file of files.toSorted((one, other) => one.localeCompare(other)))
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function makeOnce(made: string): Promise<void> {
  const cache = join(made, '..');
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'lantern-making-'));
  const store = await openStore({ directory: join(making, 'data') }, () => undefined);
  await store.close();
  // somebody else may have been quicker, and may be copied at this moment: theirs is as good
  if (!existsSync(made)) moveUnlessThere(join(making, 'data'), made);
  rmSync(making, { recursive: true, force: true });
  const isOlder = (name: string) => name.startsWith('lantern-embedded-') && name !== basename(made);
  for (const old of readdirSync(cache).filter(isOlder)) {
    rmSync(join(cache, old), { recursive: true, force: true });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (fault) {
    if (!existsSync(to)) throw fault;
  }
}
