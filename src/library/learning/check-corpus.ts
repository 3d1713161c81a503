import { wordsIn } from '../words.ts';
import type { Corpus, Message } from './corpus.ts';
import { messagesOf } from './written-policy.ts';

/** From this share of common words on, two texts say the same. */
const sameFrom = 0.8;

type Placed = { readonly where: string; readonly words: ReadonlySet<string> };

/**
 * What is wrong with a corpus, a line each, without quoting: concepts that do not exist, messages
 * that say the same as another, and messages that say the same as a test question.
 */
export function corpusFaults(
  { concepts, messages, policies, warnings, thesaurus }: Corpus,
  questions: readonly string[],
): readonly string[] {
  const known = new Set(concepts.map(({ id }) => id));
  const alone = placesOf(messages);
  // other policies may be asked the same, and have another answer
  const written = policies.map((policy) =>
    placesOf(messagesOf(policy), ` in policy ${policy.name}`),
  );
  const all = [...alone, ...written.flat()];
  const labelled = [...messages, ...policies.flatMap(messagesOf)];
  const unknown = [
    ...concepts.flatMap(({ id, near }) =>
      near.flatMap((other) =>
        known.has(other) ? [] : [`The concept ${id} is near ${other}, which does not exist`],
      ),
    ),
    ...labelled.flatMap(({ concepts: about }, at) =>
      about.flatMap((id) =>
        known.has(id) ? [] : [`${all[at]?.where}: no concept is called ${id}`],
      ),
    ),
  ];
  const warned = placesOf(warnings);
  const repeats = [alone, warned, ...written].flatMap((placed) =>
    samePairs(placed, placed).map(([one, other]) => `${one.where} says the same as ${other.where}`),
  );
  const joined = thesaurus.flatMap(({ writer, everyday }) =>
    everyday.map((term) => placedAt(`A line of the thesaurus ${writer}`, term)),
  );
  const asked = questions.map((text, at) => placedAt(`question ${at + 1}`, text));
  const overlaps = samePairs([...all, ...warned, ...joined], asked).map(
    ([one, other]) => `${one.where} says the same as ${other.where} of the test questions`,
  );
  return [...unknown, ...repeats, ...overlaps];
}

function placesOf(
  messages: readonly Pick<Message, 'writer' | 'text'>[],
  within = '',
): readonly Placed[] {
  const counts = new Map<string, number>();
  return messages.map(({ writer, text }) => {
    const number = (counts.get(writer) ?? 0) + 1;
    counts.set(writer, number);
    return placedAt(`Message ${number} of ${writer}${within}`, text);
  });
}

const placedAt = (where: string, text: string): Placed => ({
  where,
  words: new Set(wordsIn(text).map(({ word }) => word)),
});

/** Pairs of different texts that say the same, each once; only texts that share a word are compared. */
function samePairs(
  ones: readonly Placed[],
  others: readonly Placed[],
): readonly (readonly [Placed, Placed])[] {
  const holding = new Map<string, number[]>();
  for (const [at, { words }] of others.entries())
    for (const word of words) {
      const places = holding.get(word);
      if (places) places.push(at);
      else holding.set(word, [at]);
    }
  return ones.flatMap((one, at) => {
    const shared = new Map<number, number>();
    for (const word of one.words)
      for (const other of holding.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].flatMap(([place, common]): readonly (readonly [Placed, Placed])[] => {
      const other = others[place];
      if (!other || (ones === others && place <= at)) return [];
      const share = common / (one.words.size + other.words.size - common);
      return share >= sameFrom ? [[one, other]] : [];
    });
  });
}

/** How many messages there are by concept (the main one), writer, kind and voice. */
export function countsOf({ concepts, messages: alone, policies }: Corpus): readonly string[] {
  const messages = [...alone, ...policies.flatMap(messagesOf)];
  const counted = (name: string, of: (message: Message) => string, all: readonly string[] = []) => {
    const groups = Map.groupBy(messages, of);
    const keys = [...new Set([...all, ...groups.keys()])];
    return `By ${name}: ${keys.map((key) => `${key} ${groups.get(key)?.length ?? 0}`).join(', ')}`;
  };
  return [
    counted(
      'concept',
      ({ concepts: [main] }) => main,
      concepts.map(({ id }) => id),
    ),
    counted('writer', ({ writer }) => writer),
    counted('kind', ({ kind }) => kind),
    counted('voice', ({ voice }) => voice),
  ];
}
