import type { Passage } from '../domain/policy.ts';

const shortestSentence = 13;

/**
 * The parts of a passage that are looked at one by one: the whole, the whole under its heading, a
 * list without its lead-in, and each sentence or item.
 */
export function unitsOf({ headings, text }: Passage): readonly [string, string, ...string[]] {
  const lines = text.split('\n');
  const isLed = lines.length > 1 && lines[0]?.endsWith(':');
  const body = isLed ? lines.slice(1) : lines;
  const sentences = body
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[A-Z“"])/))
    .filter((sentence) => sentence.trim().length >= shortestSentence);
  return [
    text,
    `${headings.at(-1) ?? ''}. ${text}`,
    ...(isLed ? [body.join(' ')] : []),
    ...sentences,
  ];
}
