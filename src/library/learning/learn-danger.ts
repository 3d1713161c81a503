import { screen } from '../../domain/screen.ts';
import type { DangerSense } from '../danger-sense.ts';
import type { Corpus } from './corpus.ts';
import { packed } from './full-table.ts';
import { trainTagger } from './train-tagger.ts';
import { messagesOf } from './written-policy.ts';

/** Weaker values change nothing that can be measured, and are most of them. */
const kept = { most: 1, weakest: 0.5 } as const;
const [plain, danger] = [0, 1];

/**
 * Learns to hear danger that is half-said: the warnings of the corpus, held against its other warnings
 * without danger and against all its questions. Of these, what the screen's rules take for danger is left out.
 */
export function learnDanger({
  messages,
  policies,
  warnings,
}: Pick<Corpus, 'messages' | 'policies' | 'warnings'>): DangerSense {
  const questions = [...messages, ...policies.flatMap(messagesOf)]
    .filter(({ kind, text }) => kind === 'question' && screen(text).kind !== 'emergency')
    .map(({ text }) => ({ text, concepts: [plain] as const }));
  const warned = warnings.map(({ text, about }) => ({
    text,
    concepts: [about === 'none' ? plain : danger] as const,
  }));
  const examples = [...warned, ...questions];
  const both = trainTagger(examples, 2);
  const values = Float32Array.from(
    both.keys,
    (_, row) => (both.values[2 * row + danger] ?? 0) - (both.values[2 * row + plain] ?? 0),
  );
  return { table: packed({ ...both, concepts: 1, values }, kept), messages: examples.length };
}
