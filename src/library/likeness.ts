import { addRow, type ConceptTable, rowOf, rowProduct } from './concept-table.ts';
import { contentWordsOf } from './content-words.ts';
import { hashOf, wordKey } from './features.ts';

/** The words of the corpus, each with the concepts in whose messages it stands. */
export type WordMeanings = { readonly table: ConceptTable; readonly messages: number };

/** For one passage: how nearly it has a like for each word of the question. */
export type Likeness = {
  /** Mean over the words of the question, rare ones counting more. */
  readonly plain: number;
  /** The same beyond what any passage of this policy would have. */
  readonly beyond: number;
};

/** A concept is one byte of the table. */
const mostConcepts = 256;

type Term = { readonly stem: string; readonly row: number };

/** Makes the comparison of questions with texts: each word with the likest word of each text. */
export function likenessTo(
  meanings: WordMeanings,
  texts: readonly string[],
): (question: string) => readonly Likeness[] {
  const number = new Map<string, number>();
  const terms: Term[] = [];
  const wordsOf = texts.map((text) =>
    Uint16Array.from(contentWordsOf(text), (stem) => {
      const known = number.get(stem);
      if (known !== undefined) return known;
      number.set(stem, terms.length);
      return terms.push({ stem, row: rowOfWord(meanings, stem) }) - 1;
    }),
  );
  return (question) => {
    const asked = contentWordsOf(question).map((stem) => {
      const term = { stem, row: rowOfWord(meanings, stem) };
      return { likes: likesOf(meanings, term, terms), weight: weightOf(meanings, term) };
    });
    const columns = asked.map(({ likes }) => wordsOf.map((words) => likest(words, likes)));
    const weights = asked.map(({ weight }) => weight);
    const means = columns.map((column) => sumOf(column) / column.length);
    const total = sumOf(weights) || 1;
    return texts.map((_, at) => {
      const share = (less: (word: number) => number) =>
        sumOf(
          columns.map((column, word) => (weights[word] ?? 0) * ((column[at] ?? 0) - less(word))),
        ) / total;
      return { plain: share(() => 0), beyond: share((word) => means[word] ?? 0) };
    });
  };
}

const rowOfWord = ({ table }: WordMeanings, stem: string): number =>
  rowOf(table, hashOf(wordKey(stem)));

const weightOf = ({ table, messages }: WordMeanings, { row }: Term): number =>
  Math.log(1 + messages / (row < 0 ? 1 : (table.counts[row] ?? 1)));

/** How like a word is to each word of the policy: 1 for the same, else by the concepts they share. */
function likesOf({ table }: WordMeanings, asked: Term, terms: readonly Term[]): Float64Array {
  const meaning = new Float64Array(mostConcepts);
  if (asked.row >= 0) addRow(table, asked.row, 1, meaning);
  const likes = new Float64Array(terms.length);
  terms.forEach(({ stem, row }, at) => {
    if (stem === asked.stem) likes[at] = 1;
    else if (row >= 0 && asked.row >= 0) likes[at] = Math.min(1, rowProduct(table, row, meaning));
  });
  return likes;
}

function likest(words: Uint16Array, likes: Float64Array): number {
  let most = 0;
  for (const word of words) most = Math.max(most, likes[word] ?? 0);
  return most;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
