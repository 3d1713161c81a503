import type { Block } from './blocks.ts';
import { isHead } from './tables.ts';

/** The names at the top of a document. */
export type Masthead = { readonly title: string; readonly school: string | null };

const aboutRules = /\b(?:polic(?:y|ies)|code of conduct|guidance|guidelines|protocol|agreement)\b/i;
const aSchool = /\b(?:school|academy|college|nursery|federation)\b/i;
const both = /^(.*?\b(?:school|academy|college|nursery|federation))\s*[:,–—-]\s*(.+)$/i;
const schoolInText =
  /\b(?:[A-Z][\w'’.]* ){1,4}(?:Primary|Infants?|Junior|Secondary|High|Grammar|First|Middle|Nursery|Community|Special)(?: (?:and \w+ )?(?:School|Academy))|\b(?:[A-Z][\w'’.]* ){1,3}(?:Academy|College)\b/g;
const policyInText = /\b(?:[Oo]ur|[Tt]his|[Tt]he) ((?:[A-Z][\w'’-]+ ){1,4}Policy)\b/g;

/** The title and the school's name, as the document states them or most often speaks of itself. */
export function mastheadOf(blocks: readonly Block[], text: string): Masthead {
  const top = leadingHeadings(blocks);
  const stated = titleInRows(blocks) ?? top.find((line) => aboutRules.test(line));
  const [, before, after] = both.exec(stated ?? '') ?? [];
  const named = top.find((line) => aSchool.test(line) && !aboutRules.test(line));
  const title = after ?? stated ?? mostOften(text, policyInText) ?? 'Untitled policy';
  return { title, school: named ?? before ?? mostOften(text, schoolInText) };
}

/** Whether a heading only repeats the masthead. */
export function repeats({ title, school }: Masthead, heading: string): boolean {
  const words = bare(heading);
  const names = [title, school ?? '', `${school ?? ''}${title}`].map(bare);
  return words !== '' && names.includes(words);
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function leadingHeadings(blocks: readonly Block[]): readonly string[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'heading');
  return blocks
    .slice(0, end === -1 ? blocks.length : end)
    .flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function titleInRows(blocks: readonly Block[]): string | undefined {
  const rows = blocks.flatMap((block) => (block.kind === 'row' ? [block.cells] : []));
  if (isHead(rows)) return undefined;
  const row = rows.find(([label = '']) => /^(?:policy )?(?:title|name of policy):?$/i.test(label));
  return row?.[1] === '' ? undefined : row?.[1];
}

function mostOften(text: string, pattern: RegExp): string | null {
  const names = new Set([...text.matchAll(pattern)].map((found) => (found[1] ?? found[0]).trim()));
  const times = (name: string) => text.toLowerCase().split(name.toLowerCase()).length;
  return [...names].sort((a, b) => times(b) - times(a))[0] ?? null;
}
