import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Passage } from '../../src/domain/policy.ts';
import { readText } from '../../src/library/read-text.ts';
import {
  compared,
  expectSame,
  policiesAreHere,
  policyIn,
  schools,
  tableHead,
  textOfPolicy,
} from './comparison.ts';
import { schoolPage } from './school-page.ts';

const needed =
  'This compares files that LibreOffice has made, and LibreOffice is not here. Install it ' +
  '(`apt-get install --no-install-recommends libreoffice-writer-nogui`), then run `npm run test:office` again.';

const folder = mkdtempSync(join(tmpdir(), 'lantern-office-'));
const rows: string[] = [];

beforeAll(() => {
  const { status } = spawnSync('soffice', ['--version'], { stdio: 'ignore' });
  if (status !== 0) throw new Error(needed);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  if (rows.length === 0) return;
  mkdirSync('test/.artifacts', { recursive: true });
  writeFileSync('test/.artifacts/import-table.md', `${[tableHead, ...rows].join('\n')}\n`);
});

/** How the text is put before LibreOffice; which share of first answers, and how many titles, stay. */
const ways = [
  [
    'as a school sets it, with styles',
    'fodt',
    (text: string) => schoolPage(text, 'A policy of this school', 'styled'),
    { docx: 0.98, pdf: 0.98 },
    5,
  ],
  // a tab that is no wider than a blank is none in a PDF, and one review date is lost with it
  ['just as the text is given', 'txt', (text: string) => text, { docx: 0.98, pdf: 0.98 }, 4],
  // nothing but bold lines, no gaps, set flush: now and then a paragraph that fills its last line
  // cannot be told from one that goes on
  [
    'set by hand and flush, without styles',
    'fodt',
    (text: string) => schoolPage(text, 'A policy of this school', 'by hand'),
    { docx: 0.98, pdf: 0.94 },
    5,
  ],
] as const;

test.each(['docx', 'pdf'] as const)(
  "the sample school's policy saved as .%s keeps its title, its dates and its passages",
  async (kind) => {
    const text = readFileSync('src/schools/sample/policy.md', 'utf8');
    const given = readText(text);
    const files = convert(
      `sample-${kind}`,
      { sample: schoolPage(text, 'Sample', 'styled') },
      'fodt',
      kind,
    );
    const read = await policyIn(files('sample'));
    expect(read.facts).toEqual(given.facts);
    expect(read.passages.map(wordsOf)).toEqual(given.passages.map(wordsOf));
  },
);

/** Here every list has bullets, also one that is numbered in the text. */
const wordsOf = ({ text }: Passage): string => text.replace(/^(\s*)- /gm, '$1');

if (policiesAreHere)
  describe.each(ways)('a policy %s', (name, suffix, write, least, facts) => {
    test.each(['docx', 'pdf'] as const)(
      'and saved as .%s gives the same first answers',
      async (kind) => {
        const texts = Object.fromEntries(
          schools.map((school) => [school, write(textOfPolicy(school))]),
        );
        const files = convert(`${name.replace(/\W+/g, '-')}-${kind}`, texts, suffix, kind);
        const comparisons = [];
        for (const school of schools) comparisons.push(await compared(school, files(school)));
        rows.push(expectSame(`.${kind}, ${name}`, comparisons, least[kind]));
        const same = comparisons.filter(({ sameFacts }) => sameFacts);
        expect(same.length).toBeGreaterThanOrEqual(facts);
      },
    );
  });
else
  test("the five schools' policies are not on this machine, so they were not compared", () => {
    expect(policiesAreHere).toBe(false);
  });

/** Has LibreOffice save every text as a file of that kind; gives the bytes of each file by its name. */
function convert(
  name: string,
  texts: Readonly<Record<string, string>>,
  suffix: string,
  kind: 'docx' | 'pdf',
): (name: string) => Uint8Array {
  const own = join(folder, name);
  mkdirSync(own);
  const files = Object.entries(texts).map(([title, text]) => {
    const file = join(own, `${title}.${suffix}`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stderr } = spawnSync(
    'soffice',
    [
      ...['--headless', `-env:UserInstallation=file://${folder}/profile`],
      ...['--convert-to', kind, '--outdir', own, ...files],
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice could not save the files: ${stderr}`);
  return (title) => new Uint8Array(readFileSync(join(own, `${title}.${kind}`)));
}
