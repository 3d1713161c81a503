import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusFaults, countsOf } from '../library/learning/check-corpus.ts';
import { readCorpus } from '../library/learning/corpus.ts';

/** `check-corpus [FILE] [--folder FOLDER]`: one line for each fault, then what there is of everything. */
const args = process.argv.slice(2);
const at = args.indexOf('--folder');
const folder =
  (at < 0 ? undefined : args.splice(at, 2)[1]) ?? join(import.meta.dirname, '../library/knowledge');
const corpus = await readCorpus(folder);
const questions = args[0] === undefined ? [] : questionsIn(await readFile(args[0], 'utf8'));
const faults = corpusFaults(corpus, questions);
const lines = [
  ...faults,
  ...countsOf(corpus),
  `${corpus.messages.length} messages, ${corpus.warnings.length} warnings, ${corpus.thesaurus.length} lines of thesaurus, ${questions.length} test questions, ${faults.length} faults.`,
];
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
process.exitCode = faults.length === 0 ? 0 : 1;

function questionsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const read: unknown = JSON.parse(line);
    const asked = typeof read === 'object' && read !== null && 'question' in read && read.question;
    return typeof asked === 'string' ? [asked] : [];
  });
}
