import { Temporal } from 'temporal-polyfill';
import type { Calendar, Span } from './calendar.ts';

/** A day on which whoever keeps the policy is sent what it did not answer; days are `YYYY-MM-DD`. */
export type GapsDue = {
  readonly why: 'term-end' | 'review';
  readonly on: string;
  /** From this day on the questions count. */
  readonly since: string;
};

/** A shorter gap between two spans of term is half-term, and ends no term. */
const holiday = 14;
/** A day that was missed, be it because nothing ran, is made up for within so many days. */
const catchUp = 14;
const usualTerm = 120;

/** What is due on that day or was in the two weeks before: at the end of each term, and on the review date. */
export function gapsDue(
  calendar: Calendar,
  reviewDue: string | null,
  today: string,
): readonly GapsDue[] {
  const terms = termEnds(calendar).map((on, at, ends): GapsDue => {
    const before = ends[at - 1];
    const since = before === undefined ? moved(on, -usualTerm) : moved(before, 1);
    return { why: 'term-end', on, since };
  });
  const review: readonly GapsDue[] =
    reviewDue === null ? [] : [{ why: 'review', on: reviewDue, since: moved(reviewDue, -365) }];
  return [...terms, ...review].filter(({ on }) => on <= today && moved(on, catchUp) > today);
}

/** The last day of each term, half-terms put together. */
function termEnds({ terms }: Calendar): readonly string[] {
  const spans = [...terms].sort((one, other) => one.from.localeCompare(other.from));
  return spans.filter((span, at) => isLast(span, spans[at + 1])).map(({ to }) => to);
}

const isLast = ({ to }: Span, next: Span | undefined): boolean =>
  next === undefined || moved(to, holiday) <= next.from;

const moved = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
