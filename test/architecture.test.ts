import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from '@jest/globals';

/** Which room may import from which; packages are free except for the rules. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  library: ['domain/'],
  documents: ['domain/', 'library/'],
  store: ['domain/'],
  graph: ['domain/'],
  reader: ['domain/'],
  flows: ['domain/', 'store/'],
  tokens: [],
  teams: ['domain/', 'flows/', 'store/db.ts', 'tokens/'],
  web: ['domain/', 'flows/', 'store/db.ts', 'tokens/'],
  jobs: ['domain/', 'flows/', 'store/db.ts'],
  paper: ['domain/'],
  tab: ['domain/', 'web/contract'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, from = '']) =>
    from.startsWith('.') ? join(dirname(file), from) : `package ${from}`,
  );

test.each(Object.entries(mayImport))('%s imports only %j', (room, allowed) => {
  const wrong = files
    .filter((file) => file.startsWith(`${room}/`))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('package '))
        .filter((target) => ![`${room}/`, ...allowed].some((start) => target.startsWith(start)))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('the rules import no package but the date library, and read no clock and no chance', () => {
  const rules = files.filter((file) => file.startsWith('domain/'));
  const packages = rules.flatMap((file) =>
    importsOf(file).filter((from) => from.startsWith('package ')),
  );
  expect(new Set(packages)).toEqual(new Set(['package temporal-polyfill']));
  const outside = /new Date\(\)|Date\.now|Math\.random|process\.env|performance\./;
  expect(rules.filter((file) => outside.test(textOf(file)))).toEqual([]);
});

test('production reaches nothing of the demo, and not what builds the tab', () => {
  const seen = new Set(['main.ts']);
  for (const file of seen) {
    for (const target of importsOf(file)) {
      if (!target.startsWith('package ')) seen.add(target);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
  expect([...seen].filter((file) => /^(?:demo|build-tab)/.test(file))).toEqual([]);
});

test('Bot Framework stays in six files of the chat', () => {
  const users = files.filter((file) =>
    /^import (?!type).*from '(?:botbuilder|botframework-connector)'/m.test(
      textOf(file).replace(/import \{[^}]*\}/g, (list) => list.replace(/\s+/g, ' ')),
    ),
  );
  expect(new Set(users)).toEqual(
    new Set(
      ['adapter', 'channel-auth', 'connector', 'failed-turn', 'bot', 'give'].map(
        (name) => `teams/${name}.ts`,
      ),
    ),
  );
});

test('no file is over 300 lines, and none has a default export or no name of its own', () => {
  const long = files.filter((file) => textOf(file).split('\n').length > 301);
  const unnamed = files.filter((file) =>
    /(^|\/)(index|utils|helpers|common|types)\.tsx?$/.test(file),
  );
  const byDefault = files.filter((file) => /^export default/m.test(textOf(file)));
  expect([...long, ...unnamed, ...byDefault]).toEqual([]);
});
