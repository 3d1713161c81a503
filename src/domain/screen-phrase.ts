import { type Family, families } from './screen-families.ts';

/** Words of a message, plain, and the same with the families of each word marked after a slash. */
export type Said = { readonly words: string; readonly marked: string };

const byName = new Map(Object.entries(families));
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const letterOf = new Map([...byName.keys()].map((name, at) => [name, letters.charAt(at)]));

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);
const lined = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function named(name: string): Family {
  const family = byName.get(name);
  if (!family) throw new Error(`No family of words is called ${name}`);
  return family;
}

function wordsOf(name: string): readonly string[] {
  const { words, with: inner = [] } = named(name);
  return [...listed(words), ...inner.flatMap(wordsOf)];
}

function phrasesOf(name: string): readonly string[] {
  const { phrases: own = '', with: inner = [] } = named(name);
  const joined = wordsOf(name).filter((word) => word.includes('_'));
  return [
    ...joined.map((word) => word.replaceAll('_', ' ')),
    ...lined(own),
    ...inner.flatMap(phrasesOf),
  ];
}

function marksByWord(): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const [name, letter] of letterOf) {
    for (const word of new Set(wordsOf(name))) marks.set(word, (marks.get(word) ?? '') + letter);
  }
  return marks;
}
const marks = marksByWord();

/** The marks of a word; a school year stands for its children, and a final s is looked past. */
function marksOf(word: string): string {
  const year = /^year(?:r|\d+)(s?)$/.exec(word);
  if (year) return marks.get(`kid${year[1]}`) ?? '';
  const found = marks.get(word);
  if (found !== undefined || word.length < 4 || !word.endsWith('s')) return found ?? '';
  return marks.get(word.slice(0, -1)) ?? '';
}

/** Between two marked words. */
const space = '(?:/[A-Za-z]* )';
/** Up to four words, none of which makes a thing merely possible. */
const realGap =
  '(?:(?!(?:can|could|should|would|will|might|may|must|to|if|when|whenever|whether|unless|be|wants?|allowed|are|do|does|did|what|how|for|gonna)/)[^ ]+ ){0,4}';

function familySource(name: string): string {
  const also = [...new Set(phrasesOf(name))].map((phrase) => `|${phraseSource(phrase)}`).join('');
  return `(?:[^ /]+(?=/[A-Za-z]*${letterOf.get(name)})${also})`;
}

/** Signs that stand for what is put in last, so that spaces inside are not taken for gaps between words. */
const gapSigns: readonly (readonly [string, string, string])[] = [
  ['(.. )?', '\u0001', '(?:[^ ]+ ){0,3}'],
  [' -- ', ' \u0002', realGap],
  [' ... ', ' \u0003', '(?:[^ ]+ ){0,7}'],
  [' .. ', ' \u0001', '(?:[^ ]+ ){0,3}'],
];

function phraseSource(phrase: string): string {
  const gapped = gapSigns.reduce(
    (text, [typed, sign]) => text.replaceAll(typed, sign),
    phrase.trim(),
  );
  const spaced = gapped
    .replace(/ \(\?!(.*)\)$/, '(?! ($1))')
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll('~', '[a-z]*')
    .replaceAll(' ', space);
  const filled = gapSigns.reduce(
    (text, [, sign, gap]) => text.replaceAll(sign.trim(), gap),
    spaced,
  );
  return filled.replace(/\{([a-z]+)\}/g, (_, name: string) => familySource(name));
}

/** For each family that has openings: its letter, and where they stand in marked words. */
const openings = [...byName].flatMap(([name, { openings: lines }]) => {
  if (lines === undefined) return [];
  const source = lined(lines).map(phraseSource).join('|');
  return [{ mark: `/${letterOf.get(name)}`, at: new RegExp(` (?:${source})(?=/)`, 'g') }];
});

/** Marks the words of a message or clause: ` pupil added me ` becomes ` pupil/A added/R me/D `. */
export function hear(words: string): Said {
  const list = words.split(' ').filter((word) => word !== '');
  const singly = ` ${list.map((word) => `${word}/${marksOf(word)} `).join('')}`;
  const marked = openings.reduce(
    (text, { mark, at }) => text.replace(at, (found) => found.replace('/', mark)),
    singly,
  );
  return { words, marked };
}

function sourceOf(text: string): string {
  const rows = lined(text);
  const anywhere = rows.filter((row) => !row.startsWith('^ '));
  const atStart = rows.filter((row) => row.startsWith('^ ')).map((row) => row.slice(2));
  const after = (mark: string, list: readonly string[]): readonly string[] =>
    list.length > 0 ? [`${mark}(?:${list.map(phraseSource).join('|')})`] : [];
  return `(?:${[...after(' ', anywhere), ...after('^ ', atStart)].join('|')})`;
}

/**
 * A test for many phrases, one to a line. In a phrase `{child}` is any word of that family, `..`
 * leaves room for three words and `...` for seven, `--` for four that leave it real, `~` ends a stem,
 * `^` holds it to the start, and `(?!…)` at the end names what must not follow. Every gap is bounded,
 * so the time taken grows only with the message.
 */
export function phrases(text: string): (heard: Said) => boolean {
  const pattern = new RegExp(`${sourceOf(text)}(?=/)`);
  return (heard) => pattern.test(heard.marked);
}

/** Takes out such phrases, and leaves a dash that no phrase reads in the place of each. */
export function without(text: string): (heard: Said) => Said {
  const pattern = new RegExp(`${sourceOf(text)}/[A-Za-z]*`, 'g');
  return ({ words, marked }) => ({ words, marked: marked.replace(pattern, ' -/') });
}
