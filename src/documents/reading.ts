import type { Policy } from '../domain/policy.ts';

/** A file as it came: its name decides nothing that its bytes can tell. */
export type DocumentFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why a file is not read. */
export type Unread =
  | 'too-big'
  | 'too-many-pages'
  | 'too-slow'
  | 'empty'
  | 'no-words'
  | 'locked'
  | 'old-word'
  | 'swollen'
  | 'hostile'
  | 'damaged'
  | 'not-a-document';

/** A document that was read, or the reason in one sentence for the person who chose the file. */
export type Reading =
  | {
      readonly ok: true;
      readonly policy: Policy;
      /** The document as plain Markdown: what is kept, and what `policy` was read from. */
      readonly text: string;
      /** What the person who accepts the policy has to know of the reading, a sentence each. */
      readonly warnings: readonly string[];
    }
  | NotRead;

export type NotRead = { readonly ok: false; readonly why: Unread; readonly sentence: string };

/** What a step of the reading gives, or why it could not. */
export type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Unread };

export const done = <T>(value: T): Step<T> => ({ ok: true, value });
export const unread = (why: Unread): { readonly ok: false; readonly why: Unread } => ({
  ok: false,
  why,
});

export const mostBytes = 50 * 1024 * 1024;
export const mostPages = 500;
/** A full page of small print has about 4,000 characters. */
export const mostCharacters = mostPages * 4000;

const sentences: Record<Unread, string> = {
  'too-big': 'This file is larger than 50 MB. Take out the pictures and save it again.',
  'too-many-pages': `This document is longer than ${mostPages} pages. Save the policy as a document of its own.`,
  'too-slow':
    'This document takes too long to read. Save it again as a Word document (.docx) and try that.',
  empty: 'There are no words in this document.',
  'no-words':
    'This PDF holds pictures of pages and no text, as a scanner makes them. Use the Word document it was printed from.',
  locked: 'This document is locked with a password. Save a copy without the password.',
  'old-word': 'This is in an old Word format. Open it in Word and save it as .docx.',
  swollen:
    'This file unpacks to far more than a policy needs, so it was not opened. Save the document again in Word.',
  hostile:
    'This file holds instructions that a document does not need, so it was not opened. Save the document again in Word.',
  damaged: 'This file is damaged. Open it where it was written, save it again and try that.',
  'not-a-document':
    'This is not a Word document (.docx), a PDF or a text file (.txt, .md). Save it as one of these.',
};

export const notRead = (why: Unread): NotRead => ({ ok: false, why, sentence: sentences[why] });
