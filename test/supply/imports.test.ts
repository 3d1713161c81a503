import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { expect, test } from '@jest/globals';

/** What a file loads when it runs: not what only its types come from. */
const loadedBy = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?from\s+)?'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map(([, fixed, lazy]) => fixed ?? lazy ?? '');

function reachedFrom(start: string): {
  readonly files: Set<string>;
  readonly packages: Set<string>;
} {
  const files = new Set([start]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const from of loadedBy(file)) {
      if (from.startsWith('.')) files.add(join(dirname(file), from));
      else if (!isBuiltin(from))
        packages.add(
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  }
  return { files, packages };
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

test.each([
  ...[
    'src/main.ts',
    'src/commands/doctor.ts',
    'src/commands/ledger.ts',
    'src/commands/register.ts',
  ],
  ...['src/commands/policy.ts', 'src/commands/package.ts'],
])('%s runs where only what production needs is installed', (start) => {
  const { files, packages } = reachedFrom(start);
  expect(files.size).toBeGreaterThan(3);
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
});

test('what is loaded only where it is set up is found by this test as well', () => {
  const { files, packages } = reachedFrom('src/main.ts');
  expect(files).toContain('src/telemetry/azure-monitor.ts');
  expect(packages).toContain('@azure/monitor-opentelemetry-exporter');
});
