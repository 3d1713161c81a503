import { extname } from 'node:path';
import { type DocumentFile, done, mostBytes, type Step, unread } from './reading.ts';

export type Kind = 'word' | 'pdf' | 'text';

const textNames = new Set(['.txt', '.md', '.markdown', '.text', '']);
const zipStart = 'PK\x03\x04';
const oldOffice = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What kind of document a file is. Its first bytes decide; its name only says whether what has no
 * such beginning is meant as text. The archive of a Word file is still to be looked into.
 */
export function kindOf({ name, bytes }: DocumentFile): Step<Kind> {
  if (bytes.length > mostBytes) return unread('too-big');
  if (bytes.length === 0) return unread('empty');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith(zipStart)) return done('word');
  if (start.startsWith(oldOffice)) return unread(inOldOffice(bytes));
  if (start.startsWith('{\\rtf')) return unread('old-word');
  if (/%PDF-\d/.test(start)) return done('pdf');
  const suffix = extname(name).toLowerCase();
  if (textNames.has(suffix)) return done('text');
  return unread(
    ['.docx', '.docm', '.dotx', '.pdf'].includes(suffix) ? 'damaged' : 'not-a-document',
  );
}

/** Word locks a new document by putting it, encrypted, into the old kind of file. */
function inOldOffice(bytes: Uint8Array): 'locked' | 'old-word' | 'not-a-document' {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'locked';
  return holds('WordDocument') ? 'old-word' : 'not-a-document';
}
