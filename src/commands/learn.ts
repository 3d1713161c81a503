import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpus } from '../library/learning/corpus.ts';
import { ranksOf } from '../library/learning/figures.ts';
import { learn } from '../library/learning/learn.ts';
import { writeWeights } from '../library/weights-file.ts';

const folder = join(import.meta.dirname, '../library/knowledge');
const effort = { parts: 3, policies: 10 } as const;

/** Learns the weights of the finder from the corpus, and writes them beside it. */
const corpus = await readCorpus(folder);
const { knowledge, trials } = learn(corpus, effort);
const bytes = writeWeights(knowledge);
await writeFile(join(folder, 'weights.bin'), bytes);
const { first, three } = ranksOf(trials, knowledge.judgement);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
process.stdout.write(
  `${corpus.messages.length} messages and ${corpus.policies.length} policies on ${corpus.concepts.length} concepts; ${(bytes.length / 1e6).toFixed(2)} MB of weights.
On ${trials.length} questions to policies that were held out: first right ${percent(first)}, one of three ${percent(three)}.
`,
);
