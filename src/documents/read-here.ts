import { readText } from '../library/read-text.ts';
import { type Kind, kindOf } from './kind.ts';
import { markdownOf } from './markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';
import {
  type DocumentFile,
  done,
  mostCharacters,
  notRead,
  type Reading,
  type Step,
  unread,
} from './reading.ts';
import { textOf } from './text-file.ts';
import { openArchive } from './word/archive.ts';
import { readWord } from './word/read-word.ts';

type Words = { readonly text: string; readonly warnings: readonly string[] };

const readers: Record<Kind, (bytes: Uint8Array) => Promise<Step<Words>>> = {
  word: wordsOfWord,
  pdf: wordsOfPdf,
  text: wordsOfText,
};

/**
 * Reads a document in the thread that asks, for as long as it takes: `readDocument` is the way in
 * for a file that somebody has sent.
 */
export async function readHere(file: DocumentFile): Promise<Reading> {
  const kind = kindOf(file);
  if (!kind.ok) return notRead(kind.why);
  const words = await readers[kind.value](file.bytes);
  if (!words.ok) return notRead(words.why);
  const { text, warnings } = words.value;
  if (text.length > mostCharacters) return notRead('too-many-pages');
  const policy = readText(text);
  return policy.passages.length === 0 ? notRead('empty') : { ok: true, policy, text, warnings };
}

async function wordsOfWord(bytes: Uint8Array): Promise<Step<Words>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  if (!archive.value.names.has('[Content_Types].xml')) return unread('not-a-document');
  const read = await readWord(archive.value);
  if (!read.ok) return read;
  return done({ text: markdownOf(read.value.written), warnings: read.value.warnings });
}

async function wordsOfPdf(bytes: Uint8Array): Promise<Step<Words>> {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  return done({ text: markdownOf(read.value.written), warnings: read.value.warnings });
}

async function wordsOfText(bytes: Uint8Array): Promise<Step<Words>> {
  const text = textOf(bytes);
  return text === null ? unread('not-a-document') : done({ text, warnings: [] });
}
