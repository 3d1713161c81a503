import { inEnglish, type Say } from '../words/say.ts';

/** What a list says in the place of records that cannot be read; null when there are none. */
export function unreadableSentence(count: number, say: Say = inEnglish): string | null {
  if (count === 0) return null;
  return count === 1
    ? say('One record cannot be read: please tell whoever runs Lantern.')
    : say('{count} records cannot be read: please tell whoever runs Lantern.', {
        count: String(count),
      });
}
