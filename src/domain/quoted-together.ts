import type { Found, Passage } from './policy.ts';

/** Among so many of the best … */
const looked = 5;
/** … those with at most one passage between them … */
const nearest = 2;
/** … and at least this share of the likelihood of the better one … */
const leastShare = 0.1;
/** … are quoted as one up to this length, in characters: no longer than the longest passage. */
const longest = 1000;

/**
 * Rules that stand together in the policy, under the same heading, are one quotation if several of them
 * may answer the question: in the order of the document, with what stands between them, word for word. It
 * has the number of the first and the score of the best of them. Best first, as given.
 */
export function quotedTogether(found: readonly Found[]): readonly Found[] {
  const quoted = new Set<number>();
  return found.flatMap((best) => {
    if (quoted.has(best.passage.number)) return [];
    const isFree = ({ passage }: Found) => !quoted.has(passage.number);
    const passages = around(best, found.slice(0, looked).filter(isFree), found.filter(isFree));
    for (const { number } of passages) quoted.add(number);
    const { number } = passages[0] ?? best.passage;
    return [{ ...best, passage: { ...best.passage, number, text: textOf(passages) } }];
  });
}

/** The best passage and those about it that are quoted nowhere yet, in the order of the document. */
function around(
  best: Found,
  firstFew: readonly Found[],
  free: readonly Found[],
): readonly Passage[] {
  const likely = firstFew.filter(({ score }) => score >= leastShare * best.score);
  const under = free.map(({ passage }) => passage).filter(isUnder(best.passage.headings));
  let run: readonly Passage[] = [best.passage];
  for (;;) {
    const wider = likely.map(({ passage }) => widened(run, passage, under)).find(isMoreThan(run));
    if (!wider) return run;
    run = wider;
  }
}

const isUnder =
  (headings: readonly string[]) =>
  (passage: Passage): boolean =>
    passage.headings.join('\n') === headings.join('\n');

const isMoreThan =
  (run: readonly Passage[]) =>
  (wider: readonly Passage[]): boolean =>
    wider.length > run.length;

/** The run with a passage near it and what stands between; as it was where that is too far, too long or not known. */
function widened(
  run: readonly Passage[],
  { number }: Passage,
  under: readonly Passage[],
): readonly Passage[] {
  const numbers = run.map((passage) => passage.number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (number < first - nearest || number > last + nearest) return run;
  const [from, to] = [Math.min(first, number), Math.max(last, number)];
  const wider = under
    .filter((passage) => passage.number >= from && passage.number <= to)
    .toSorted((one, other) => one.number - other.number);
  const isWhole = wider.length === to - from + 1;
  return isWhole && textOf(wider).length <= longest ? wider : run;
}

/** Under the lead-in of the one before it a passage does not repeat it; under another it says its own in full. */
function textOf(passages: readonly Passage[]): string {
  const all = passages.map(({ text }) => text.split('\n'));
  return all
    .flatMap((lines, at) => {
      const leadIn = leadInOf(lines);
      const goesOn =
        leadIn.length > 0 && leadIn.join('\n') === leadInOf(all[at - 1] ?? []).join('\n');
      return goesOn ? lines.slice(leadIn.length) : lines;
    })
    .filter((line, at, said) => !isNote(line) || said.indexOf(line) === at)
    .join('\n');
}

function leadInOf(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !line.endsWith(':'));
  return lines.slice(0, Math.max(0, end));
}

/** Two rules may carry the same footnote. */
const isNote = (line: string): boolean => line.startsWith('*');
