import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import type { Status } from './life.ts';
import type { Row } from './register.ts';

/** A line of the register with the child's name beside it, to see whether an incident may be about it. */
export type Matchable = Row & { readonly child: string };

/** `adult`: the member of staff is the same by id. `child`: only a name looks alike, for the reader to judge. */
export type Match = { readonly link: Matchable; readonly by: 'adult' | 'child' | 'both' };

/** States in which a link is worth knowing of: leave, leave that has ended, and what the school merely knows. */
export const worthKnowing: readonly Status[] = [
  ...(['active', 'review-due', 'renewing', 'recorded', 'expired', 'revoked'] as const),
];

/**
 * The links that an incident's people may have. A note for whoever reads the alert, made when it is
 * read: nothing that routes, times or closes an item ever asks for it.
 */
export function matchesOf(
  { report, reporter, released }: Incident,
  links: readonly Matchable[],
): readonly Match[] {
  // while the child's record keeps the adult's name back, a link must not give it away
  const adults = released ? adultsIn(report, reporter) : [];
  const child = nameParts(report.child ?? '');
  return links
    .filter(({ status }) => worthKnowing.includes(status))
    .flatMap((link): readonly Match[] => {
      const adult = link.applicant !== null && adults.includes(link.applicant);
      const alike = isAlike(child, nameParts(link.child));
      if (!adult && !alike) return [];
      return [{ link, by: adult && alike ? 'both' : adult ? 'adult' : 'child' }];
    });
}

/** The member of staff named, and the reporter where it happened to them or they did it. */
const adultsIn = (report: Incident['report'], reporter: PersonId): readonly PersonId[] => [
  ...(report.subject ? [report.subject] : []),
  ...(report.self || report.target === 'staff' ? [reporter] : []),
];

/** Words that stand beside a name and are none: classes, and what people write around them. */
const noNames = new Set([
  ...[
    'year',
    'class',
    'reception',
    'nursery',
    'form',
    'the',
    'and',
    'a',
    'in',
    'of',
    'my',
    'child',
  ],
  ...[
    'pupil',
    'boy',
    'girl',
    'yr',
    'eyfs',
    'niece',
    'nephew',
    'son',
    'daughter',
    'mr',
    'mrs',
    'miss',
  ],
  ...[
    'not',
    'known',
    'unknown',
    'sure',
    'who',
    'don',
    'know',
    'from',
    'about',
    'one',
    'with',
    'is',
  ],
]);

export function nameParts(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = plain.match(/\p{L}+/gu) ?? [];
  return new Set(parts.filter((part) => part.length > 1 && !noNames.has(part)));
}

const isAlike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((part) => other.has(part));
