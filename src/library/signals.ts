import type { Passage } from '../domain/policy.ts';
import { affinityTo, type Main, mainOf, product } from './affinity.ts';
import { asksFor, names } from './asked-for.ts';
import { contentWordsOf } from './content-words.ts';
import { type Features, featuresOf } from './features.ts';
import { keywordSearch } from './keyword.ts';
import { likenessTo, type WordMeanings } from './likeness.ts';
import { isCover } from './standing.ts';
import { type Concepts, conceptsOf, sharesOf, type Tagger, type Telling } from './tagger.ts';
import type { Thesaurus } from './thesaurus.ts';
import { translationTo } from './translation.ts';
import { unitsOf } from './units.ts';

/** What speaks for one passage as the answer to a question. */
export type PassageSignals = {
  /** How much of what the question is about this passage says, of all passages (logarithm). */
  readonly concept: number;
  /** How alike question and passage with its heading are as wholes. */
  readonly theme: number;
  /** How alike the question and the likest sentence are. */
  readonly closest: number;
  readonly likeness: number;
  readonly likenessPlain: number;
  /** What it says in other words, beyond the mean of all passages, and its share of the best. */
  readonly translated: number;
  readonly translatedShare: number;
  /** BM25 (logarithm). */
  readonly keyword: number;
  readonly keywordShare: number;
  /** Logarithm of its characters. */
  readonly length: number;
  readonly person: number;
  readonly time: number;
};

/** What speaks for the policy's covering a question at all. */
export type QuestionSignals = {
  /** Share of school life outside any policy. */
  readonly elsewhere: number;
  /** How sure the tagger is, and how spread its shares are. */
  readonly sureness: number;
  readonly spread: number;
  /** How well the policy covers the concepts of the question (logarithm), and its main one. */
  readonly cover: number;
  readonly mainCover: number;
  /** Logarithm of the number of words that matter. */
  readonly words: number;
};

export type Reading = {
  readonly passages: readonly PassageSignals[];
  readonly question: QuestionSignals;
  readonly asked: Main;
  /** Of the question. */
  readonly features: Features;
  /** By passage the roots of the most that any unit of it has of each concept. */
  readonly held: readonly Float32Array[];
};

/** What is learned of words and concepts, shared by all policies. */
export type Meanings = {
  readonly tagger: Tagger;
  readonly words: WordMeanings;
  readonly thesaurus: Thesaurus;
  /** The concept of school life outside any policy. */
  readonly elsewhere: number;
};

const doubt = 0.1;
const floor = 0.01;
const commonPower = 0.5;

/** Makes the comparison of questions with the passages of one policy. */
export function signalsOf(
  { tagger, words, thesaurus, elsewhere }: Meanings,
  passages: readonly Passage[],
): (question: string) => Reading {
  const keywords = keywordSearch(
    passages.map((passage) => ({
      headings: [...passage.headings, isCover(passage) ? 'This policy' : ''].join(' '),
      text: passage.text,
    })),
  );
  const likenesses = likenessTo(
    words,
    passages.map(({ headings, text }) => `${headings.at(-1) ?? ''} ${text}`),
  );
  const translations = translationTo(thesaurus, passages);
  const telling = tellingIn(passages);
  const all = passages.map((passage) =>
    unitsOf(passage).map((unit) => conceptsOf(tagger, unit, telling)),
  );
  const most = all.map(mostOf);
  const best = mostOf(most);
  const totals = totalOf(most, doubt, tagger.concepts);
  const shares = most.map((held) => held.map((share, concept) => share / (totals[concept] ?? 1)));
  const affinitiesOf = affinityTo(all);
  const held = most.map((shares) => Float32Array.from(shares, Math.sqrt));
  const lengths = passages.map(({ text }) => Math.log(1 + text.length));
  const named = passages.map(({ text }) => ({
    person: names(text, 'person'),
    time: names(text, 'time'),
  }));
  return (question) => {
    const features = featuresOf(question);
    const asked = sharesOf(tagger, features);
    const main = mainOf(asked);
    const matches = keywords(question);
    const likes = likenesses(question);
    const translated = translations(question);
    const affinities = affinitiesOf(main);
    const person = asksFor(question, 'person');
    const time = asksFor(question, 'time');
    return {
      ...{ asked: main, held, features },
      passages: shares.map((own, at) => ({
        concept: Math.log(product(main, own) + floor),
        theme: affinities[at]?.theme ?? 0,
        closest: affinities[at]?.closest ?? 0,
        likeness: likes[at]?.beyond ?? 0,
        likenessPlain: likes[at]?.plain ?? 0,
        translated: translated[at]?.beyond ?? 0,
        translatedShare: translated[at]?.share ?? 0,
        keyword: Math.log1p(matches[at]?.strength ?? 0),
        keywordShare: matches[at]?.share ?? 0,
        length: lengths[at] ?? 0,
        person: person && named[at]?.person ? 1 : 0,
        time: time && named[at]?.time ? 1 : 0,
      })),
      question: questionSignals(asked, main, best, elsewhere, contentWordsOf(question).length),
    };
  };
}

function questionSignals(
  asked: Concepts,
  main: Main,
  best: Concepts,
  elsewhere: number,
  words: number,
): QuestionSignals {
  const first = asked.indexOf(Math.max(...asked));
  let spread = 0;
  for (const share of asked) spread -= share * Math.log(share + 1e-9);
  return {
    elsewhere: asked[elsewhere] ?? 0,
    sureness: asked[first] ?? 0,
    spread,
    cover: Math.log(product(main, best) + floor),
    mainCover: Math.log((best[first] ?? 0) + floor),
    words: Math.log(1 + words),
  };
}

/** By concept the most that any of the texts has. */
function mostOf(texts: readonly Concepts[]): Concepts {
  const most = new Float64Array(texts[0]?.length ?? 0);
  for (const text of texts)
    for (const [concept, share] of text.entries())
      most[concept] = Math.max(most[concept] ?? 0, share);
  return most;
}

function totalOf(texts: readonly Concepts[], start: number, concepts: number): Concepts {
  const total = new Float64Array(concepts).fill(start);
  for (const text of texts)
    for (const [concept, share] of text.entries()) total[concept] = (total[concept] ?? 0) + share;
  return total;
}

/** Words that stand in nearly every passage of a policy tell its passages apart the least. */
function tellingIn(passages: readonly Passage[]): Telling {
  const counts = new Map<number, number>();
  for (const { text } of passages)
    for (const key of featuresOf(text).keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const of = passages.length;
  return (key) => (Math.log(1 + of / (counts.get(key) ?? 1)) / Math.log(1 + of)) ** commonPower;
}
