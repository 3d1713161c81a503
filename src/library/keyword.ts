import { stopWords } from './stop-words.ts';
import { wordsIn } from './words.ts';

/** A text with the headings that stand above it. */
export type Headed = { readonly headings: string; readonly text: string };

/** For one passage: BM25 over its words, and the share of the question's words that it has. */
export type KeywordMatch = { readonly strength: number; readonly share: number };

const headingWeight = 0.5;
/** BM25: how soon a repeated word stops counting, and how much long texts are held back. */
const saturation = 1.2;
const lengthWeight = 0.75;

type Posting = { readonly at: number; readonly weight: number };

/** Makes the keyword search of some texts. */
export function keywordSearch(
  texts: readonly Headed[],
): (question: string) => readonly KeywordMatch[] {
  const postings = new Map<string, Posting[]>();
  const bodies = texts.map(({ text, headings }) => ({
    text: stemsOf(text),
    headings: stemsOf(headings),
  }));
  const mean = bodies.reduce((sum, { text }) => sum + text.length, 0) / (bodies.length || 1);
  for (const [at, { text, headings }] of bodies.entries()) {
    const counts = new Map<string, number>();
    for (const stem of text) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const stem of headings) counts.set(stem, (counts.get(stem) ?? 0) + headingWeight);
    const held = saturation * (1 - lengthWeight + (lengthWeight * text.length) / (mean || 1));
    for (const [stem, count] of counts) {
      const weight = (count * (saturation + 1)) / (count + held);
      postings.set(stem, [...(postings.get(stem) ?? []), { at, weight }]);
    }
  }
  return (question) => {
    const stems = [...new Set(stemsOf(question))];
    const strengths = new Float64Array(texts.length);
    const found = new Float64Array(texts.length);
    for (const stem of stems) {
      const holding = postings.get(stem) ?? [];
      const rarity = Math.log(1 + (texts.length - holding.length + 0.5) / (holding.length + 0.5));
      for (const { at, weight } of holding) {
        strengths[at] = (strengths[at] ?? 0) + rarity * weight;
        found[at] = (found[at] ?? 0) + 1;
      }
    }
    return texts.map((_, at) => ({
      strength: strengths[at] ?? 0,
      share: stems.length === 0 ? 0 : (found[at] ?? 0) / stems.length,
    }));
  };
}

const stemsOf = (text: string): readonly string[] =>
  wordsIn(text)
    .filter(({ word }) => !stopWords.has(word))
    .map(({ stem }) => stem);
