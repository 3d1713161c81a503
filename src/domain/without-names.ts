import type { Policy } from './policy.ts';

const titled = /\b(?:mr|mrs|ms|miss|mx|dr|sir|madam)\.?\s+\p{L}[\p{L}'’-]*/giu;
const address = /[^\s@]+@[^\s@]+|@[\w.]+/g;
const figures = /[\w+]*\d[\w-]*/g;
const word = /\p{L}[\p{L}'’-]*/gu;

/**
 * A question as it may be read by others, or leave this process: no number, no address, nobody with a
 * title, nobody of the school's own people in any case of letters, and no word written like a name
 * unless the policy itself uses it or it begins a sentence as questions do.
 * @param policy whose words are no names; null where there is none
 * @param people whole names of the school's directory
 */
export function withoutNames(
  question: string,
  policy: Policy | null,
  people: readonly string[],
): string {
  const known = wordsOf(policy);
  const staff = new Set(people.flatMap(partsOf).map(plain));
  const text = question
    .replace(address, 'an account')
    .replace(wholeNames(people), 'somebody')
    .replace(titled, 'somebody')
    .replace(figures, 'a number');
  const isName = (said: string, begins: boolean): boolean => {
    const base = plain(said);
    const usualWord = known.has(base) || usual.has(base);
    const isCapital = /^\p{Lu}/u.test(said);
    if (isCapital && !begins && (staff.has(base) || alsoNames.has(base))) return true;
    if (staff.has(base) && base.length > 2 && !usualWord) return true;
    return isCapital && !usualWord && !known.has(said.toLowerCase());
  };
  return text.replace(word, (said, at: number) =>
    isName(said, /(?:^|[.!?:\n])\s*$/.test(text.slice(0, at))) ? 'somebody' : said,
  );
}

const partsOf = (name: string): readonly string[] => [
  ...name.split(/\s+/),
  ...name.split(/[\s-]+/),
];

/** Any of these names from end to end, in any case of letters. */
function wholeNames(people: readonly string[]): RegExp {
  const longestFirst = people
    .filter((name) => name.trim().length > 2)
    .toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((name) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return any.length === 0 ? /(?!)/ : new RegExp(`(?<!\\p{L})(?:${any.join('|')})(?!\\p{L})`, 'giu');
}

/** Taken once from each policy: a long one has many thousand words. */
const wordsOfPolicies = new WeakMap<Policy, ReadonlySet<string>>();

function wordsOf(policy: Policy | null): ReadonlySet<string> {
  if (policy === null) return new Set();
  const known = wordsOfPolicies.get(policy) ?? wordsIn(policy);
  wordsOfPolicies.set(policy, known);
  return known;
}

const wordsIn = (policy: Policy): ReadonlySet<string> => {
  const texts = policy.passages.flatMap(({ headings, text }) => [...headings, text]);
  return new Set([policy.facts.title, ...texts].join(' ').toLowerCase().match(word));
};

/** Without a possessive, in small letters. */
const plain = (said: string): string => said.toLowerCase().replace(/['’]s?$/, '');

/** Words with which questions begin, and the apps that they are about. */
const usual = new Set([
  ...['am', 'are', 'can', 'could', 'did', 'do', 'does', 'has', 'have', 'hello', 'hi', 'how', 'i'],
  ...["i'm", "i'd", "i've", 'if', 'is', 'may', 'my', 'must', 'please', 'should', 'what', "what's"],
  ...['when', 'where', 'which', 'who', "who's", 'why', 'will', 'would', 'dsl', 'ta', 'tas', 'and'],
  ...['but', 'ok', 'so', 'the', 'there', 'a', 'instagram', 'facebook', 'tiktok', 'snapchat', 'x'],
  ...['whatsapp', 'twitter', 'youtube', 'roblox', 'discord', 'linkedin', 'teams', 'messenger'],
]);

/** First names that are words as well: with a capital in the midst of a sentence they are names. */
const alsoNames = new Set([
  ...['alma', 'amber', 'april', 'art', 'autumn', 'bill', 'bob', 'bonny', 'chance', 'chase', 'chip'],
  ...['clay', 'cliff', 'coral', 'crystal', 'daisy', 'dale', 'dawn', 'dean', 'drew', 'ernest'],
  ...['faith', 'fern', 'flora', 'frank', 'gene', 'glen', 'grace', 'grant', 'guy', 'hazel', 'heath'],
  ...[
    'heather',
    'holly',
    'hope',
    'hunter',
    'iris',
    'ivy',
    'jack',
    'jade',
    'jasmine',
    'jean',
    'joy',
  ],
  ...[
    'june',
    'king',
    'lance',
    'laurel',
    'lily',
    'mark',
    'mason',
    'may',
    'melody',
    'miles',
    'olive',
  ],
  ...['page', 'pat', 'pearl', 'penny', 'piper', 'poppy', 'ray', 'reed', 'rich', 'rob', 'robin'],
  ...[
    'rose',
    'ruby',
    'sage',
    'scarlet',
    'sky',
    'skye',
    'sonny',
    'stew',
    'sue',
    'summer',
    'trinity',
  ],
  ...['violet', 'wade', 'will', 'willow', 'winter', 'young'],
]);
