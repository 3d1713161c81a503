/** A numbered piece of a policy that can be read alone. */
export type Passage = {
  /** Position in the document, from 1. */
  readonly number: number;
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The policy's own words, with the lead-in of a list kept. */
  readonly text: string;
};

/** What a policy says of itself. Days are `YYYY-MM-DD`; null where the document is silent. */
export type PolicyFacts = {
  readonly title: string;
  /** The school's name as the document has it. */
  readonly school: string | null;
  /** The latest day on which it says it was written, updated or reviewed. */
  readonly dated: string | null;
  /** A month without a day means the last day of that month. */
  readonly reviewDue: string | null;
  readonly approval: 'stated' | 'blank';
};

export type Policy = { readonly facts: PolicyFacts; readonly passages: readonly Passage[] };

export type Found = { readonly passage: Passage; readonly score: number };

/** From which likelihood on, 0 to 1, an answer is given, and one passage alone. */
export type Bars = {
  /** That the policy speaks of the matter. */
  readonly covered: number;
  /** That the first passage is a right answer. */
  readonly right: number;
};

/** What the search of a policy comes back with. */
export type Finding = {
  /** Best first. */
  readonly found: readonly Found[];
  /** How likely it is that the policy speaks of the matter at all, 0 to 1. */
  readonly covered: number;
  /** What the two likelihoods are held against, learned with them. */
  readonly bars: Bars;
};

/** Finds the passages of one policy that answer a question. */
export type Search = (question: string) => Finding;
