import { hear, type Said } from './screen-phrase.ts';
import { spelling } from './screen-spelling.ts';

/** A message made plain, so that no rule need know of capitals, apostrophes, text-speak or slips. */
export type Plain = Said & {
  /** The same, cut where the writer paused or began to ask. */
  readonly clauses: readonly Said[];
  /** Letters alone, run together: for words typed without spaces, or with dots between letters. */
  readonly squeezed: string;
  /** The message as it came, for what words lose: emoji and question marks. */
  readonly typed: string;
};

const longestWord = 40;
const yearGroup =
  /\b(?:years?|yrs?|y) ?-? ?(r|[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven)(s?)\b/g;
const clockTime = /\b(?:[01]?\d|2[0-3])(?:[.:][0-5]\d(?: ?[ap]m\b)?| ?[ap]m\b)/g;
const pause = /[.?!;:,\n\r…—–|]+| -+ /g;

/** Where an unpunctuated writer goes over from telling to asking. */
const turnToAsk =
  / ((?:(?:what|who|whom|how|when|where|why|which) )?(?:do|does|can|could|should|shall|am|is|are|was|may|must|would) (?:i|we|it|this|that|you|there|staff|parents|pupils)|(?:can|could|should|may) (?:he|she|they)|(?<=so )(?:who|what|how|where|when|which) (?:do|does|is|are|can|should|will|would)) /g;

/** Where the sense turns, so that what went before no longer governs. */
const turn = / (?:but|because|however|although|since) /g;

const signLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
  '*': '',
};
const signInWord = /(?<=[a-z])[0-9@$!*+]+(?=[a-z])/g;
const twoForTo = /\b(wants?|wanted|going|trying|try|needs?|told|threatening|about) 2 /g;
/** Words that people disguise to slip past filters. */
const disguised = new Set(
  `kill kills killed killing suicide suicidal unalive self harm harming die rape raped sex sext sexual
  porn nude nudes naked dick cock penis knife gun stab drugs meth weed fuck fucking shit cunt bitch
  kms kys fgm sos dsl abuse abused hurt hurting paedo cut cutting`.split(/\s+/),
);

function known(word: string): boolean {
  return disguised.has(word) || disguised.has(spelling(word));
}

function undisguised(token: string): string {
  if (token.length > longestWord || !/[a-z][0-9@$!*+]+[a-z]/.test(token)) return token;
  const letters = token.replace(signInWord, (signs) =>
    Array.from(signs, (sign) => signLetters[sign] ?? sign).join(''),
  );
  const word = letters.replace(/[^a-z]+$/, '');
  const lastChance = token
    .replace(/[^a-z]+$/, '')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e');
  if (known(word)) return word;
  return known(lastChance) ? lastChance : token;
}

/** "k m s" and "s.u.i.c.i.d.e" are words. */
function joined(letters: string): string {
  const word = letters.replace(/[^a-z]/g, '');
  return known(word) ? word : letters;
}

function lettersOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replace(/['’‘`´ʼ]/g, '');
}

function spoken(letters: string): string {
  return letters
    .replace(clockTime, ' oclock ')
    .replace(yearGroup, ' year$1$2 ')
    .replace(/(?<!\S)(?:[a-z][ .\-_*]){2,20}[a-z](?![a-z])/g, joined)
    .split(/\s+/)
    .map(undisguised)
    .join(' ');
}

function spelt(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => spelling(word.slice(0, longestWord).replace(/([a-z])\1{2,}/g, '$1')))
    .join(' ')
    .replace(twoForTo, '$1 to ');
}

/** Makes a message plain. Takes any text, of any length; never throws. */
export function plain(typed: string): Plain {
  const letters = lettersOf(typed);
  const marked = spoken(letters.replace(/[\n\r]+/g, ' | ')).replace(pause, ' | ');
  const parts = marked
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .split('|')
    .map(spelt)
    .filter((part) => part !== '');
  const words = ` ${parts.join(' ')} `;
  const clauses = parts
    .flatMap((part) => ` ${part} `.replace(turnToAsk, ' | $1 ').replace(turn, ' | ').split('|'))
    .map((clause) => ` ${clause.trim()} `)
    .filter((clause) => clause !== '  ');
  const squeezed = letters.replace(/[^a-z]/g, '').replace(/([a-z])\1{2,}/g, '$1');
  return { ...hear(words), clauses: clauses.map(hear), squeezed, typed };
}
