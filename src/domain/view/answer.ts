import { Temporal } from 'temporal-polyfill';
import { type Answer, type ReviewStatus, reviewStatus } from '../answer.ts';
import { monthName } from '../calendar-words.ts';
import type { Passage, PolicyFacts } from '../policy.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';

/** A passage as it is quoted: the policy's own words and where they stand. */
export type Quote = { readonly number: number; readonly section: string; readonly text: string };

/** Whom this school's policy names for questions; the name is null while nobody fills the role. */
export type PersonToAsk = { readonly title: string; readonly name: string | null };

/** What a reader sees of an answer, ready to show. */
export type AnswerView = {
  /** The short first line. */
  readonly first: string;
  /** Which policy this is, whose, and of when. */
  readonly source: string;
  /** What the reader should know of the policy's standing; empty when all is in order. */
  readonly warnings: readonly string[];
} & (
  | { readonly kind: 'quoted'; readonly quotes: readonly [Quote, ...Quote[]] }
  | { readonly kind: 'not-covered'; readonly nearest: string | null; readonly ask: string }
);

const firstLine: Record<Answer['band'], Plain> = {
  one: 'Your policy says:',
  choose: 'One of these may be what you mean:',
  none: 'I cannot find this in your policy.',
};

const readerLine: Plain =
  "Your school's own AI service picked the passage. The words are the policy's, unchanged.";

/** The answer for one reader: quotes word for word, or that nothing was found and whom to ask. */
export function answerView(
  answer: Answer,
  facts: PolicyFacts,
  toAsk: PersonToAsk,
  withReader = false,
  say: Say = inEnglish,
): AnswerView {
  const { source, warnings } = standing(facts, answer.review, say);
  const common = {
    first: say(firstLine[answer.band]),
    source,
    warnings: withReader ? [...warnings, say(readerLine)] : warnings,
  };
  switch (answer.kind) {
    case 'answer': {
      const [best, ...alike] = answer.passages;
      const others = answer.band === 'one' ? [] : alike;
      const quoted = (passage: Passage) => quote(passage, facts);
      const quotes = [
        quoted(best.passage),
        ...others.map((found) => quoted(found.passage)),
      ] as const;
      return { ...common, kind: 'quoted', quotes };
    }
    case 'not-covered': {
      const nearest = answer.passages[0];
      return {
        ...common,
        kind: 'not-covered',
        nearest: nearest ? sectionOf(nearest.passage, facts) : null,
        ask: askLine(toAsk, say),
      };
    }
  }
}

/** Where a passage stands: its headings, outermost first, or the title for what stands above them all. */
export const sectionOf = ({ headings }: Passage, { title }: PolicyFacts): string =>
  headings.length > 0 ? headings.join(' > ') : title;

export const quote = (passage: Passage, facts: PolicyFacts): Quote => ({
  number: passage.number,
  section: sectionOf(passage, facts),
  text: passage.text,
});

type Head = Pick<AnswerView, 'source' | 'warnings'>;

const standing = (facts: PolicyFacts, review: ReviewStatus, say: Say): Head => ({
  source: sourceLine(facts, say),
  warnings: [...reviewLines(review, say), ...approvalLines(facts.approval, say)],
});

/** Which policy this is, and what a reader should know of its standing. `today` is YYYY-MM-DD. */
export const policyHead = (facts: PolicyFacts, today: string): Head =>
  standing(facts, reviewStatus(facts, today), inEnglish);

function sourceLine({ title, school, dated }: PolicyFacts, say: Say): string {
  const date = dated === null ? say('not dated') : plainDay(dated, say);
  return [title, school, date].filter((part) => part !== null).join(', ');
}

function reviewLines(review: ReviewStatus, say: Say): readonly string[] {
  switch (review.kind) {
    case 'in-date':
      return [];
    case 'passed':
      return [
        say('Its review date, {day}, has passed. It holds until the school replaces it.', {
          day: plainDay(review.due, say),
        }),
      ];
    case 'not-stated':
      return [say('It does not say when it is due for review.')];
  }
}

const approvalLines = (approval: PolicyFacts['approval'], say: Say): readonly string[] =>
  approval === 'blank' ? [say('It does not show a completed approval.')] : [];

const askLine = ({ title, name }: PersonToAsk, say: Say): string =>
  name === null ? say('Ask the {title}.', { title }) : say('Ask {name}, {title}.', { name, title });

/**
 * A day in words. A policy often states only the month, which is kept as the month's last day: so
 * a last day is shown as its month, and a precision that the policy lacks is never shown.
 */
export function plainDay(day: string, say: Say = inEnglish): string {
  const date = Temporal.PlainDate.from(day);
  const month = `${monthName(date.month, say)} ${date.year}`;
  return date.day === date.daysInMonth ? month : `${date.day} ${month}`;
}
