import type { Passage } from '../../domain/policy.ts';
import { stopWords } from '../stop-words.ts';
import { wordsIn } from '../words.ts';
import type { Concept, Message } from './corpus.ts';
import { oneOf, shuffled } from './random.ts';

/** A question to an imagined policy; passages that answer it in part are neither right nor wrong. */
export type ImaginedQuestion = {
  readonly text: string;
  /** Numbers of the passages that answer it; none where the policy is silent. */
  readonly right: ReadonlySet<number>;
  readonly unclear: ReadonlySet<number>;
};

export type Imagined = {
  readonly passages: readonly Passage[];
  readonly questions: readonly ImaginedQuestion[];
};

type Made = {
  readonly parts: readonly Message[];
  readonly passage: Passage;
  readonly mains: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
};

/** Groups whose concepts say who, whom, where or when, and are no subject of their own. */
const facets = new Set(['who', 'target', 'place', 'time', 'kind']);
const smallest = 30;
const spread = 30;
const sizes = { answered: 60, silent: 20, byWords: 25, silentByWords: 6, elsewhere: 6 } as const;

/**
 * Makes up a policy from sentences of the corpus, and questions to it whose answers are known: what
 * is learned from these owes nothing to any real school. The same random numbers make the same.
 */
export function imagine(
  concepts: readonly Concept[],
  messages: readonly Message[],
  random: () => number,
): Imagined {
  const sentences = messages.filter(({ kind }) => kind === 'policy');
  const asked = messages.filter(({ kind }) => kind === 'question');
  const made = makePassages(concepts, sentences, random);
  const isFacet = (id: string) => facets.has(groupOf.get(id) ?? '');
  const groupOf = new Map(concepts.map(({ id, group }) => [id, group]));
  const near = new Map(concepts.map(({ id, near: others }) => [id, others]));
  const covered = new Set(made.flatMap(({ mains }) => [...mains]));
  const mentioned = new Set(made.flatMap(({ all }) => [...all]));
  const touches = ({ concepts: about }: Message) =>
    about.some((id) => covered.has(id) && !isFacet(id));
  const isSilentOn = (message: Message) =>
    !mentioned.has(message.concepts[0]) &&
    !touches(message) &&
    !near.get(message.concepts[0])?.some((id) => covered.has(id));
  const plain = shuffled(asked, random).filter(({ concepts: [main] }) => !isFacet(main));
  const isElsewhere = ({ concepts: [main] }: Message) => groupOf.get(main) === 'elsewhere';
  const silent = plain.filter((question) => isSilentOn(question) && !isElsewhere(question));
  const unmentioned = sentences.filter(
    (sentence) => !mentioned.has(sentence.concepts[0]) && !touches(sentence),
  );
  return {
    passages: made.map(({ passage }) => passage),
    questions: [
      ...plain
        .filter(({ concepts: [main] }) => covered.has(main))
        .slice(0, sizes.answered)
        .map((question) => answered(question, made, isFacet)),
      ...askedByWords(made, random),
      ...silent.slice(0, sizes.silent).map(({ text }) => unanswered(text)),
      ...wordsOfSome(unmentioned, sizes.silentByWords, random).map(unanswered),
      ...plain
        .filter(isElsewhere)
        .slice(0, sizes.elsewhere)
        .map(({ text }) => unanswered(text)),
    ],
  };
}

const unanswered = (text: string): ImaginedQuestion => ({
  text,
  right: new Set(),
  unclear: new Set(),
});

function answered(
  { text, concepts: about }: Message,
  made: readonly Made[],
  isFacet: (id: string) => boolean,
): ImaginedQuestion {
  const [main] = about;
  const answers = made.filter(({ mains }) => mains.has(main));
  const inPart = made.filter(
    (one) =>
      !one.mains.has(main) &&
      (one.all.has(main) || about.some((id) => one.mains.has(id) && !isFacet(id))),
  );
  return { text, right: numbersOf(answers), unclear: numbersOf(inPart) };
}

const numbersOf = (made: readonly Made[]): ReadonlySet<number> =>
  new Set(made.map(({ passage }) => passage.number));

function makePassages(
  concepts: readonly Concept[],
  sentences: readonly Message[],
  random: () => number,
): readonly Made[] {
  const byMain = Map.groupBy(sentences, ({ concepts: [main] }) => main);
  const size = smallest + Math.floor(random() * spread);
  const mains = shuffled([...byMain.keys()], random).slice(0, size);
  const near = new Map(concepts.map(({ id, near: others }) => [id, others]));
  const someOn = (ids: readonly string[]) => {
    const id = oneOf(ids, random);
    return id === undefined ? undefined : oneOf(byMain.get(id) ?? [], random);
  };
  const passages = mains.flatMap((main) => {
    const [first, second, third] = shuffled(byMain.get(main) ?? [], random);
    const beside = near.get(main)?.filter((id) => mains.includes(id)) ?? [];
    const choice = random();
    const also = choice < 0.35 ? second : choice < 0.6 ? someOn(beside) : undefined;
    const strayed = random() < 0.3 ? someOn(mains) : undefined;
    const alone = random() < 0.25 ? third : undefined;
    return [[first, also, strayed], [alone]];
  });
  return shuffled(passages, random)
    .map((parts) => [...new Set(parts.filter((part) => part !== undefined))])
    .filter((parts) => parts.length > 0)
    .map(madeOf);
}

function madeOf(parts: readonly Message[], at: number): Made {
  return {
    parts,
    passage: {
      number: at + 1,
      headings: [],
      text: parts.map(({ text }) => asSentence(text)).join(' '),
    },
    mains: new Set(parts.map(({ concepts: [main] }) => main)),
    all: new Set(parts.flatMap(({ concepts: about }) => about)),
  };
}

function asSentence(text: string): string {
  const bare = text.replace(/^[–-] /, '').replace(/;$/, '.');
  return `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}${/[.:!?]$/.test(bare) ? '' : '.'}`;
}

/** Questions that take up a passage's own words, as about one question in three does. */
function askedByWords(made: readonly Made[], random: () => number): readonly ImaginedQuestion[] {
  const chosen = Array.from({ length: sizes.byWords }, () => oneOf(made, random));
  return chosen.flatMap((one): readonly ImaginedQuestion[] => {
    const part = one && oneOf(one.parts, random);
    const text = part && wordsOf(part.text, random);
    if (!one || !text) return [];
    const alike = made.filter(
      (other) => other !== one && [...other.mains].some((id) => one.mains.has(id)),
    );
    return [{ text, right: new Set([one.passage.number]), unclear: numbersOf(alike) }];
  });
}

const wordsOfSome = (messages: readonly Message[], count: number, random: () => number) =>
  Array.from({ length: messages.length === 0 ? 0 : count }, () => oneOf(messages, random)).flatMap(
    (message) => (message && wordsOf(message.text, random)) ?? [],
  );

const openings = [
  '',
  '',
  'can we ',
  'what about ',
  'do staff have to ',
  'who ',
  'is there anything on ',
  'when ',
  'are ',
];

/** Two to five neighbouring words of a sentence that say something; null where it has fewer. */
function wordsOf(sentence: string, random: () => number): string | null {
  const words = wordsIn(sentence).flatMap(({ word }) => (stopWords.has(word) ? [] : [word]));
  if (words.length < 2) return null;
  const count = Math.min(words.length, 2 + Math.floor(random() * 4));
  const from = Math.floor(random() * (words.length - count + 1));
  return `${oneOf(openings, random) ?? ''}${words.slice(from, from + count).join(' ')}`;
}
