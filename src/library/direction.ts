import { formsOf } from './lexicon.ts';
import { wordsIn } from './words.ts';

/** Who does something to whom: each letter one party, staff or those whom the school looks after. */
export type Direction = 'from-staff' | 'to-staff';

const staff = new Set(['@staff', '@supply', '@head', '@governor', '@leaders', 'i', 'we']);
const staffAsked = new Set([...staff, 'me', 'us', 'my', 'our', 'mine']);
const others = new Set(['@pupil', '@parent', '@family', 'they', 'he', 'she', 'them', 'him', 'her']);
const acts = new Set([
  '@friend',
  '@follow',
  '@message',
  '@post',
  '@photo',
  '@video',
  '@chat',
  'search',
  'find',
  'tag',
  'like',
  'comment',
  'record',
  'share',
  'send',
  'sent',
  'email',
  'bulli',
  'threaten',
  'call',
  'rate',
  'review',
]);

/**
 * Who acts upon whom in a text, or null where it does not say: the party before the first act and
 * the other one after it. In a question the writer is one of the staff.
 */
export function directionOf(text: string): Direction | null {
  const forms = formsOf(wordsIn(text).map(({ stem }) => stem));
  for (const [at, form] of forms.entries()) {
    if (!acts.has(form)) continue;
    const before = forms
      .slice(Math.max(0, at - 6), at)
      .findLast((one) => staff.has(one) || others.has(one));
    const after = forms.slice(at + 1, at + 6).find((one) => staffAsked.has(one) || others.has(one));
    if (before === undefined || after === undefined) continue;
    if (staff.has(before) && others.has(after)) return 'from-staff';
    if (others.has(before) && staffAsked.has(after)) return 'to-staff';
  }
  return null;
}

/** 1 where both say the same, -1 where they say the reverse, 0 where one does not say. */
export const agreement = (one: Direction | null, other: Direction | null): number =>
  one === null || other === null ? 0 : one === other ? 1 : -1;
