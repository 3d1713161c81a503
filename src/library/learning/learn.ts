import { type CoverageSignals, coverageSignals } from '../coverage.ts';
import { coverageSignalNames, type Judgement, type Knowledge } from '../knowledge.ts';
import { scoresOf } from '../ranking.ts';
import { type Meanings, type Reading, signalsOf } from '../signals.ts';
import { type Thesaurus, thesaurusOf } from '../thesaurus.ts';
import type { Concept, Corpus, Message } from './corpus.ts';
import { fitLikelihood } from './fit-likelihood.ts';
import { fitRanking } from './fit-ranking.ts';
import { packed } from './full-table.ts';
import { type Imagined, imagine } from './imagined-policy.ts';
import { learnDanger } from './learn-danger.ts';
import { learnWords } from './learn-words.ts';
import { randomFrom } from './random.ts';
import { linesOf } from './thesaurus-lines.ts';
import { trainTagger } from './train-tagger.ts';
import { messagesOf, type WrittenPolicy } from './written-policy.ts';

/** How much is imagined: parts of the corpus held out in turn, and policies made of each. */
export type Effort = { readonly parts: number; readonly policies: number };

const seed = 11;
const elsewhere = 'school-life';

/**
 * From which likelihood on the policy is taken to speak of a question, and its first passage to
 * stand alone. Chosen on real questions with each school left out in turn: everything else is
 * learned from the corpus alone.
 */
const bars = { covered: 0.5, right: 0.75 } as const;

/** Values kept of each row: fewer rank as well, and the file holds no more. */
const small = { most: 40, weakest: 0 } as const;
const whole = { most: 256, weakest: 0 } as const;

/** One question to an imagined or a written policy as the finder sees it. */
export type Trial = {
  readonly reading: Reading;
  /** By passage of the reading. */
  readonly isRight: readonly boolean[];
  readonly isCovered: boolean;
};

/**
 * Learns everything from a corpus. What is learned of words and concepts comes from all of it; how
 * the signals weigh comes from the part held out: policies imagined of its messages, and those that its
 * writers wrote as a whole. The same corpus gives the same knowledge.
 */
export function learn(
  corpus: Corpus,
  effort: Effort,
): { readonly knowledge: Knowledge; readonly trials: readonly Trial[] } {
  const thesaurus = thesaurusOf(linesOf(corpus.thesaurus));
  const trials = trialsOf(corpus, thesaurus, effort);
  const judgement = judgementFrom(trials, corpus.concepts.length);
  const meanings = meaningsOf(
    corpus.concepts,
    [...corpus.messages, ...corpus.policies.flatMap(messagesOf)],
    thesaurus,
  );
  const danger = learnDanger(corpus);
  return { knowledge: { meanings, judgement, danger, digest: corpus.digest }, trials };
}

/** What the words of some messages mean. */
export function meaningsOf(
  concepts: readonly Concept[],
  messages: readonly Message[],
  thesaurus: Thesaurus,
): Meanings {
  const numbers = new Map(concepts.map(({ id }, at) => [id, at]));
  const texts = [...concepts.map(asMessage), ...messages].map(
    ({ text, kind, concepts: [main, ...others] }) => ({
      text,
      kind,
      concepts: [numberOf(numbers, main), ...others.map((id) => numberOf(numbers, id))] as const,
    }),
  );
  const count = concepts.length;
  return {
    tagger: {
      table: packed(trainTagger(texts, count), small),
      messages: texts.length,
      concepts: count,
    },
    words: { table: packed(learnWords(texts, count), whole), messages: texts.length },
    thesaurus,
    elsewhere: numberOf(numbers, elsewhere),
  };
}

/** The sentence that explains a concept is a sentence of policy too. */
const asMessage = ({ id, sentence }: Concept): Pick<Message, 'text' | 'concepts' | 'kind'> => ({
  text: sentence,
  concepts: [id],
  kind: 'policy',
});

/** @throws when a message names a concept that is not in the inventory */
function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`No concept is called ${id}`);
  return number;
}

function trialsOf(
  { concepts, messages, policies: written }: Corpus,
  thesaurus: Thesaurus,
  { parts, policies }: Effort,
): readonly Trial[] {
  const random = randomFrom(seed);
  const partOf = messages.map(() => Math.floor(random() * parts));
  const writers = [...new Set(written.map(({ writer }) => writer))];
  const isHeld = (policy: WrittenPolicy, part: number) =>
    writers.indexOf(policy.writer) % parts === part;
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const learnedFrom = [
      ...messages.filter((_, at) => partOf[at] !== part),
      ...written.filter((policy) => !isHeld(policy, part)).flatMap(messagesOf),
    ];
    const meanings = meaningsOf(concepts, learnedFrom, thesaurus);
    const held = messages.filter((_, at) => partOf[at] === part);
    return [
      ...Array.from({ length: policies }).flatMap(() =>
        imaginedTrials(meanings, imagine(concepts, held, random)),
      ),
      ...written
        .filter((policy) => isHeld(policy, part))
        .flatMap((policy) => writtenTrials(meanings, policy)),
    ];
  });
}

function imaginedTrials(meanings: Meanings, { passages, questions }: Imagined): readonly Trial[] {
  const read = signalsOf(meanings, passages);
  return questions.map(({ text, right, unclear }) => {
    const reading = read(text);
    const isClear = (_: unknown, at: number) => !unclear.has(at + 1);
    return {
      reading: {
        ...reading,
        passages: reading.passages.filter(isClear),
        held: reading.held.filter(isClear),
      },
      isRight: passages.map((_, at) => right.has(at + 1)).filter(isClear),
      isCovered: right.size > 0,
    };
  });
}

function writtenTrials(
  meanings: Meanings,
  { passages, questions }: WrittenPolicy,
): readonly Trial[] {
  const read = signalsOf(meanings, passages);
  return questions.map(({ text, right }) => ({
    reading: read(text),
    isRight: passages.map(({ number }) => right.has(number)),
    isCovered: right.size > 0,
  }));
}

function judgementFrom(trials: readonly Trial[], concepts: number): Judgement {
  const { ranking, kinship } = fitRanking(trials, concepts);
  const seen = trials.map(({ reading, isRight, isCovered }) => {
    const scores = scoresOf({ ranking, kinship }, reading);
    const first = scores.indexOf(Math.max(...scores));
    return {
      signals: coverageSignals(reading, scores),
      isCovered,
      isRight: isRight[first] ?? false,
    };
  });
  const names: readonly (keyof CoverageSignals)[] = coverageSignalNames;
  return {
    ...{ kinship, ranking },
    covered: fitLikelihood(
      seen.map(({ signals, isCovered }) => ({ signals, isSo: isCovered })),
      names,
    ),
    right: fitLikelihood(
      seen.map(({ signals, isRight }) => ({ signals, isSo: isRight })),
      names,
    ),
    bars,
  };
}
