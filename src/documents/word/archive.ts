import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { done, type Step, unread } from '../reading.ts';

/** What a Word file packs: the names of its parts, and a part unpacked when it is asked for. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Promise<Step<Uint8Array | null>>;
};

const mostEntries = 3000;
const mostUnpacked = 300 * 1024 * 1024;
/** A part of text: 500 pages with a great deal of dressing. */
const mostInPart = 25 * 1024 * 1024;
/** Word's own XML shrinks to a fifth or a thirtieth; only what is made to swell shrinks further. */
const mostSwelling = 150;
const smallEnough = 5 * 1024 * 1024;

/**
 * Opens an archive without unpacking anything. Refused when it would swell beyond reason, holds
 * one name twice (readers would disagree on which counts), or cannot be made out.
 */
export async function openArchive(bytes: Uint8Array): Promise<Step<Archive>> {
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (cause) {
    if (cause instanceof Error) return unread('damaged');
    throw cause;
  }
  if (zip.entryCount > mostEntries) return unread('swollen');
  const entries = await entriesOf(zip);
  if (!entries.ok) return entries;
  const byName = new Map(entries.value.map((entry) => [entry.fileName, entry]));
  if (byName.size !== entries.value.length) return unread('damaged');
  if (entries.value.some(isSwollen)) return unread('swollen');
  const whole = entries.value.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (whole > mostUnpacked) return unread('swollen');
  return done({
    names: new Set(byName.keys()),
    read: (name) => unpacked(zip, byName.get(name)),
  });
}

async function entriesOf(zip: ZipFile): Promise<Step<readonly Entry[]>> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > mostEntries) return unread('swollen');
    }
  } catch (cause) {
    if (cause instanceof Error) return unread('damaged');
    throw cause;
  }
  return done(entries);
}

const isSwollen = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > smallEnough && uncompressedSize > compressedSize * mostSwelling;

async function unpacked(zip: ZipFile, entry: Entry | undefined): Promise<Step<Uint8Array | null>> {
  if (!entry) return done(null);
  if (entry.isEncrypted()) return unread('locked');
  if (entry.uncompressedSize > mostInPart) return unread('swollen');
  try {
    // The stream ends with an error as soon as it holds more than the entry has said.
    return done(await buffer(await zip.openReadStreamPromise(entry)));
  } catch (cause) {
    if (cause instanceof Error) return unread('damaged');
    throw cause;
  }
}
