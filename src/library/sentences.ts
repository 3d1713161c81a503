const end = /(?<![.!?])[.!?]+["'”’)\]]*[\uE000*†‡]*(?=\s+["'“‘([]?[A-Z0-9])/g;

const abbreviation =
  /(?:^|[\s(“"‘'])(?:e\.g|i\.e|cf|vs|no|mr|mrs|ms|dr|st|rev|prof|[a-z]|(?:[a-z]\.)+[a-z])\.$/i;

/**
 * The sentences of a paragraph, in order; joined with a blank they are the paragraph again.
 * A number or rule label at the start ("4.2.", "S-3.") stays with its sentence.
 */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(end)) {
    const to = match.index + match[0].length;
    const piece = paragraph.slice(from, to).trim();
    if (!piece.includes(' ') || abbreviation.test(piece)) continue;
    sentences.push(piece);
    from = to;
  }
  const rest = paragraph.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

const leaning =
  /^["'“‘([]?(?:this|these|those|that|they|their|them|it|its|he|she|such|however|therefore|otherwise|instead|indeed|likewise|similarly|furthermore|moreover|also|although|as such|in (?:this|that|these|those|the reverse|addition|such)|at this|even (?:if|then|so)|e\.g|i\.e|for (?:example|instance|this|these)|if (?:so|not|this|it|they|an issue)|and|but|or|so|then|any such|the same|doing so|here|both|neither|all of (?:this|these))\b/i;

/** Whether a sentence points back at the one before and would be unclear without it. */
export const leansBack = (sentence: string): boolean =>
  leaning.test(sentence) || /\b(?:in this way|at this point|as above|the above)\b/i.test(sentence);
