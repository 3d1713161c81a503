import type { Answer } from './answer.ts';
import type { Found, Passage, Policy } from './policy.ts';

/**
 * What a school's own language model picked among the numbered passages of one policy: numbers, best
 * first, none of them where the policy is silent; `no-answer` where it was away, late or talked back.
 */
export type Picks = readonly number[] | 'no-answer';

/** Picks passages by number and says nothing else. It never sees reports, screens or routes. */
export type Reader = (question: string, passages: readonly Passage[]) => Promise<Picks>;

export type ReadAnswer = { readonly given: Answer; readonly withReader: boolean };

const most = 3;

/** The local answer, or the stored passages that the reader picked; a number that is not there spoils its answer. */
export function readAnswer(local: Answer, picks: Picks, { passages }: Policy): ReadAnswer {
  if (picks === 'no-answer') return { given: local, withReader: false };
  const { confidence, review, approval } = local;
  const standing = { confidence, review, approval };
  const found = [...new Set(picks)].map((number) => passages.find((one) => one.number === number));
  if (found.some((one) => one === undefined)) return { given: local, withReader: false };
  const [best, ...others] = found
    .flatMap((passage): readonly Found[] => (passage ? [{ passage, score: confidence }] : []))
    .slice(0, most);
  if (best === undefined) {
    const nearest = local.passages;
    return {
      given: { ...standing, kind: 'not-covered', band: 'none', passages: nearest },
      withReader: true,
    };
  }
  const band = others.length === 0 ? 'one' : 'choose';
  return {
    given: { ...standing, kind: 'answer', band, passages: [best, ...others] },
    withReader: true,
  };
}

const titled = /\b(?:mr|mrs|ms|miss|mx|dr|sir|madam)\.?\s+\p{L}[\p{L}'’-]*/giu;
const address = /[^\s@]+@[^\s@]+|@[\w.]+/g;
const figures = /[\w+]*\d[\w-]*/g;
const word = /\p{L}[\p{L}'’-]*/gu;

/**
 * A question as it may leave this process: no number, no address, nobody with a title, and no word
 * written like a name unless the policy itself uses it or it begins a sentence as questions do.
 */
export function withoutNames(question: string, { passages, facts }: Policy): string {
  const known = new Set(
    [facts.title, ...passages.flatMap(({ headings, text }) => [...headings, text])]
      .join(' ')
      .toLowerCase()
      .match(word),
  );
  const plain = question
    .replace(address, 'an account')
    .replace(titled, 'somebody')
    .replace(figures, 'a number');
  return plain.replace(word, (said) =>
    /^\p{Lu}/u.test(said) && !known.has(said.toLowerCase()) && !usual.has(said.toLowerCase())
      ? 'somebody'
      : said,
  );
}

/** Words with which questions begin, and the apps that they are about. */
const usual = new Set([
  ...['am', 'are', 'can', 'could', 'did', 'do', 'does', 'has', 'have', 'hello', 'hi', 'how', 'i'],
  ...["i'm", "i'd", "i've", 'if', 'is', 'may', 'my', 'must', 'please', 'should', 'what', "what's"],
  ...['when', 'where', 'which', 'who', "who's", 'why', 'will', 'would', 'dsl', 'ta', 'tas', 'and'],
  ...['but', 'ok', 'so', 'the', 'there', 'a', 'instagram', 'facebook', 'tiktok', 'snapchat', 'x'],
  ...['whatsapp', 'twitter', 'youtube', 'roblox', 'discord', 'linkedin', 'teams', 'messenger'],
]);
