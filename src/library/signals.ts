import type { Passage } from '../domain/policy.ts';
import { asksFor, names } from './asked-for.ts';
import { contentWordsOf } from './content-words.ts';
import { agreement, directionOf } from './direction.ts';
import { featuresOf } from './features.ts';
import { keywordSearch } from './keyword.ts';
import { likenessTo, type WordMeanings } from './likeness.ts';
import { asksOfForbidding, isForbidding } from './polarity.ts';
import { isAside, isCover } from './standing.ts';
import { type Concepts, conceptsOf, type Tagger, type Telling } from './tagger.ts';
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
  /** BM25 (logarithm). */
  readonly keyword: number;
  readonly keywordShare: number;
  readonly person: number;
  readonly time: number;
  readonly direction: number;
  readonly forbids: number;
  readonly aside: number;
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
};

/** What is learned of words and concepts, shared by all policies. */
export type Meanings = {
  readonly tagger: Tagger;
  readonly words: WordMeanings;
  /** The concept of school life outside any policy. */
  readonly elsewhere: number;
};

const doubt = 0.1;
const floor = 0.01;
const commonPower = 0.5;

type Weighed = {
  readonly passage: Passage;
  /** By unit; the second is the passage under its heading. */
  readonly units: readonly Concepts[];
};

/** Makes the comparison of questions with the passages of one policy. */
export function signalsOf(
  { tagger, words, elsewhere }: Meanings,
  passages: readonly Passage[],
): (question: string) => Reading {
  const headed = passages.map((passage) => ({
    headings: [...passage.headings, isCover(passage) ? 'This policy' : ''].join(' '),
    text: passage.text,
  }));
  const keywords = keywordSearch(headed);
  const likenesses = likenessTo(
    words,
    passages.map(({ headings, text }) => `${headings.at(-1) ?? ''} ${text}`),
  );
  const telling = tellingIn(passages);
  const weighed = passages.map(
    (passage): Weighed => ({
      passage,
      units: unitsOf(passage).map((unit) => conceptsOf(tagger, unit, telling)),
    }),
  );
  const most = weighed.map(({ units }) => mostOf(units));
  const best = mostOf(most);
  const totals = totalOf(most, doubt, tagger.concepts);
  const fixed = passages.map(({ text }) => ({
    direction: directionOf(text),
    forbids: isForbidding(text),
  }));
  return (question) => {
    const asked = conceptsOf(tagger, question);
    const matches = keywords(question);
    const likes = likenesses(question);
    const direction = directionOf(question);
    const forbidding = asksOfForbidding(question);
    const person = asksFor(question, 'person');
    const time = asksFor(question, 'time');
    return {
      passages: weighed.map(({ passage, units }, at) => ({
        concept: Math.log(shareOf(asked, most[at], totals) + floor),
        theme: Math.sqrt(product(asked, units[1])),
        closest: Math.max(...units.map((unit) => affinity(asked, unit))),
        likeness: likes[at]?.beyond ?? 0,
        likenessPlain: likes[at]?.plain ?? 0,
        keyword: Math.log1p(matches[at]?.strength ?? 0),
        keywordShare: matches[at]?.share ?? 0,
        person: person && names(passage.text, 'person') ? 1 : 0,
        time: time && names(passage.text, 'time') ? 1 : 0,
        direction: agreement(direction, fixed[at]?.direction ?? null),
        forbids: forbidding && fixed[at]?.forbids ? 1 : 0,
        aside: isAside(passage) ? 1 : 0,
      })),
      question: questionSignals(asked, best, elsewhere, contentWordsOf(question).length),
    };
  };
}

function questionSignals(
  asked: Concepts,
  best: Concepts,
  elsewhere: number,
  words: number,
): QuestionSignals {
  const main = asked.indexOf(Math.max(...asked));
  let spread = 0;
  for (const share of asked) spread -= share * Math.log(share + 1e-9);
  return {
    elsewhere: asked[elsewhere] ?? 0,
    sureness: asked[main] ?? 0,
    spread,
    cover: Math.log(product(asked, best) + floor),
    mainCover: Math.log((best[main] ?? 0) + floor),
    words: Math.log(1 + words),
  };
}

/** How much of each concept of the question the passage holds, of all that the policy says of it. */
function shareOf(asked: Concepts, held: Concepts | undefined, totals: Concepts): number {
  let share = 0;
  for (const [concept, weight] of asked.entries())
    share += (weight * (held?.[concept] ?? 0)) / (totals[concept] ?? 1);
  return share;
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

function product(one: Concepts, other: Concepts | undefined): number {
  let sum = 0;
  for (const [concept, share] of one.entries()) sum += share * (other?.[concept] ?? 0);
  return sum;
}

/** Hellinger affinity, 0 to 1. */
function affinity(one: Concepts, other: Concepts): number {
  let sum = 0;
  for (const [concept, share] of one.entries()) sum += Math.sqrt(share * (other[concept] ?? 0));
  return sum;
}

/** Words that stand in nearly every passage of a policy tell its passages apart the least. */
function tellingIn(passages: readonly Passage[]): Telling {
  const counts = new Map<number, number>();
  for (const { text } of passages)
    for (const key of featuresOf(text).keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const of = passages.length;
  return (key) => (Math.log(1 + of / (counts.get(key) ?? 1)) / Math.log(1 + of)) ** commonPower;
}
