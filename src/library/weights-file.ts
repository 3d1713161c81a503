import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { ConceptTable } from './concept-table.ts';
import type { Kinship } from './kinship.ts';
import type { Judgement, Knowledge } from './knowledge.ts';
import { type ThesaurusLines, thesaurusOf } from './thesaurus.ts';

/*
 * The file of learned weights, packed (Brotli), in this order, numbers little-endian:
 *   8 bytes   the words "LANTERN1"
 *   4 bytes   length of the head, in bytes
 *   the head  JSON, padded with blanks to a multiple of four: everything but the five tables and the thesaurus,
 *             and of each table its step, how many keys it has and how many values
 *   the tables, of the tagger, of the words, of kinship by concept and by word, and of danger, each:
 *             keys (4 bytes each, ascending FNV-1a hashes), where each row starts (4 bytes each, one more than keys), counts
 *             (2 bytes each), concepts (1 byte each), values (1 signed byte each, times the step),
 *             padded with noughts to a multiple of four
 *   the thesaurus: keys (4 bytes each), where each line starts (4 bytes each, one more than lines),
 *             members (4 bytes each), how many of each line are a policy's (1 byte each), padded as well
 */
const mark = 'LANTERN1';
/** The highest takes half a minute for a hundredth less. */
const quality = 9;
const headAt = 12;

type Size = { readonly step: number; readonly keys: number; readonly values: number };

type Head = {
  readonly digest: string;
  readonly concepts: number;
  readonly messages: number;
  readonly elsewhere: number;
  readonly judgement: Omit<Judgement, 'kinship'> & {
    readonly kinship: { readonly [name in keyof Kinship]: Size };
  };
  readonly tagger: Size;
  readonly words: Size;
  readonly danger: Size & { readonly messages: number };
  readonly thesaurus: { readonly [part in keyof ThesaurusLines]: number };
};

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The bytes of the file: the same knowledge gives the same bytes. */
export function writeWeights({ meanings, judgement, danger, digest }: Knowledge): Uint8Array {
  const { tagger, words, thesaurus, elsewhere } = meanings;
  const { keys, starts, members, written } = thesaurus.given;
  const { kinship } = judgement;
  const head: Head = {
    digest,
    concepts: tagger.concepts,
    messages: tagger.messages,
    elsewhere,
    judgement: {
      ...judgement,
      kinship: { concepts: sizeOf(kinship.concepts), words: sizeOf(kinship.words) },
    },
    tagger: sizeOf(tagger.table),
    words: sizeOf(words.table),
    danger: { ...sizeOf(danger.table), messages: danger.messages },
    thesaurus: {
      ...{ keys: keys.length, starts: starts.length },
      ...{ members: members.length, written: written.length },
    },
  };
  const text = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(headAt + padded(text.length), ' ');
  start.write(mark);
  start.writeUInt32LE(text.length, mark.length);
  text.copy(start, headAt);
  const bytes = Buffer.concat([
    start,
    ...[tagger.table, words.table, kinship.concepts, kinship.words, danger.table].flatMap(
      tableBytes,
    ),
    ...together([keys, starts, members, written]),
  ]);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

const sizeOf = ({ step, keys, values }: ConceptTable): Size => ({
  step,
  keys: keys.length,
  values: values.length,
});

const tableBytes = ({ keys, starts, counts, concepts, values }: ConceptTable) =>
  together([keys, starts, counts, concepts, values]);

function together(numbers: readonly ArrayBufferView[]): readonly Uint8Array[] {
  const parts = numbers.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [...parts, new Uint8Array(padded(length) - length)];
}

/**
 * Reads the file of learned weights.
 *
 * @throws when it is no such file, or was cut short
 */
export function readWeights(packed: Buffer): Knowledge {
  const file = unpacked(packed);
  if (file.toString('latin1', 0, mark.length) !== mark)
    throw new Error('The file of learned weights is not one: make it again with npm run learn');
  const length = file.readUInt32LE(mark.length);
  const head: Head = JSON.parse(file.toString('utf8', headAt, headAt + length));
  const from = headAt + padded(length);
  const bytes = Uint8Array.from(file.subarray(from)).buffer;
  const tagger = tableAt(bytes, 0, head.tagger);
  const words = tableAt(bytes, tagger.end, head.words);
  const { messages, concepts, elsewhere } = head;
  const { kinship } = head.judgement;
  const byConcept = tableAt(bytes, words.end, kinship.concepts);
  const byWord = tableAt(bytes, byConcept.end, kinship.words);
  const danger = tableAt(bytes, byWord.end, head.danger);
  return {
    meanings: {
      tagger: { table: tagger.table, messages, concepts },
      words: { table: words.table, messages },
      thesaurus: thesaurusOf(linesAt(bytes, danger.end, head.thesaurus)),
      elsewhere,
    },
    judgement: {
      ...head.judgement,
      kinship: { concepts: byConcept.table, words: byWord.table },
    },
    danger: { table: danger.table, messages: head.danger.messages },
    digest: head.digest,
  };
}

/** What is no packed file is read as it stands, and then told apart by its first words. */
function unpacked(packed: Buffer): Buffer {
  try {
    return brotliDecompressSync(packed);
  } catch {
    return packed;
  }
}

function linesAt(bytes: ArrayBuffer, from: number, size: Head['thesaurus']): ThesaurusLines {
  const starts = from + 4 * size.keys;
  const members = starts + 4 * size.starts;
  return {
    keys: new Uint32Array(bytes, from, size.keys),
    starts: new Uint32Array(bytes, starts, size.starts),
    members: new Uint32Array(bytes, members, size.members),
    written: new Uint8Array(bytes, members + 4 * size.members, size.written),
  };
}

function tableAt(
  bytes: ArrayBuffer,
  from: number,
  { step, keys, values }: Size,
): { readonly table: ConceptTable; readonly end: number } {
  const starts = from + 4 * keys;
  const counts = starts + 4 * (keys + 1);
  const concepts = counts + 2 * keys;
  const table = {
    keys: new Uint32Array(bytes, from, keys),
    starts: new Uint32Array(bytes, starts, keys + 1),
    counts: new Uint16Array(bytes, counts, keys),
    concepts: new Uint8Array(bytes, concepts, values),
    values: new Int8Array(bytes, concepts + values, values),
    step,
  };
  return { table, end: padded(concepts + 2 * values) };
}
