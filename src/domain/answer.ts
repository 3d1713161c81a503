import type { Finding, Found, PolicyFacts } from './policy.ts';
import { quotedTogether } from './quoted-together.ts';

/** Whether one passage stands out, the reader chooses among a few, or nothing is near enough. */
export type Band = 'one' | 'choose' | 'none';

export type ReviewStatus =
  | { readonly kind: 'in-date'; readonly due: string }
  | { readonly kind: 'passed'; readonly due: string }
  | { readonly kind: 'not-stated' };

type Standing = {
  /** How likely the best passage answers the question, 0 to 1. */
  readonly confidence: number;
  readonly review: ReviewStatus;
  readonly approval: PolicyFacts['approval'];
};

/** What the policy has to say to a question; for a question not covered, the nearest passages. */
export type Answer = Standing &
  (
    | {
        readonly kind: 'answer';
        readonly band: Exclude<Band, 'none'>;
        readonly passages: readonly [Found, ...Found[]];
      }
    | { readonly kind: 'not-covered'; readonly band: 'none'; readonly passages: readonly Found[] }
  );

const mostPassages = 3;

/**
 * Quotes one passage, offers a few to choose from, or says that nothing covers the question. `today`
 * is the reader's day as `YYYY-MM-DD`.
 */
export function answer(finding: Finding, facts: PolicyFacts, today: string): Answer {
  const [best, ...others] = quotedTogether(withoutRepeats(finding.found)).slice(0, mostPassages);
  const confidence = best?.score ?? 0;
  const standing = { confidence, review: reviewStatus(facts, today), approval: facts.approval };
  if (best === undefined || finding.covered < finding.bars.covered)
    return {
      ...standing,
      kind: 'not-covered',
      band: 'none',
      passages: best ? [best, ...others] : [],
    };
  const band = confidence >= finding.bars.right ? 'one' : 'choose';
  return { ...standing, kind: 'answer', band, passages: [best, ...others] };
}

/** Whether the policy is past its review date; on the day itself it is not. */
export function reviewStatus({ reviewDue }: PolicyFacts, today: string): ReviewStatus {
  if (reviewDue === null) return { kind: 'not-stated' };
  return { kind: today > reviewDue ? 'passed' : 'in-date', due: reviewDue };
}

/** A passage that only says again what a better one has said (lead-ins apart) is passed over. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const shown = new Set<string>();
  return found.filter(({ passage }) => {
    const lines = passage.text.split('\n').filter((line) => !line.endsWith(':'));
    const isNew = lines.length === 0 || lines.some((line) => !shown.has(line));
    for (const line of lines) shown.add(line);
    return isNew;
  });
}
