import { unreadableSentence } from '../../domain/view/unreadable.ts';
import { Note } from './lines.tsx';

/** That some records of a list cannot be read; nothing where all can. */
export function NotRead({ count }: { count: number }) {
  const sentence = unreadableSentence(count);
  return sentence === null ? null : <Note>{sentence}</Note>;
}
