import { spawnSync } from 'node:child_process';

/** Builds the tab if it is older than what it is built from. */
export function builtTab(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/commands/build.ts', '--if-stale'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The tab could not be built: ${stderr}`);
}
