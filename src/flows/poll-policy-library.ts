import type { SchoolId } from '../domain/ids.ts';
import type { KeeperNews } from '../domain/job.ts';
import type { PolicyLibrary, School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import {
  claimLibraryLook,
  type LibrarySeen,
  librarySeen,
  saveLibrarySeen,
} from '../store/policy-library.ts';
import { importPolicy, type ReadPolicy } from './import-policy.ts';
import { askToTell } from './tell-keeper.ts';

type Unread = 'too-big' | 'not-a-file';
type Look =
  | { readonly kind: 'unchanged' | 'gone'; readonly link: string | null }
  | { readonly kind: 'unread'; readonly link: string; readonly tag: string; readonly why: Unread }
  | {
      readonly kind: 'file';
      readonly link: string;
      readonly tag: string;
      readonly name: string;
      readonly bytes: Uint8Array;
    };
/** Looks into a document library, knowing what was seen there last. */
export type LookInLibrary = (library: PolicyLibrary, seen: LibrarySeen) => Promise<Look>;

const sentences: Record<Unread, string> = {
  'too-big': 'This file is larger than 50 MB. Take out the pictures and save it again.',
  'not-a-file': 'What stands at this place in the library is not a document that can be opened.',
};

/** A tag that no file has: the file was not there. */
const gone = 'gone';
/** A little less than an hour, so that a look every ten minutes does not slip from hour to hour. */
const betweenLooks = 55 * 60_000;

/** Has the library looked into when nobody has within the hour. */
export async function askForLook(db: Db, { id, policyLibrary }: School, now: Date): Promise<void> {
  if (policyLibrary === null) return;
  const earliest = new Date(now.getTime() - betweenLooks);
  await db.transaction(async (tx) => {
    if (await claimLibraryLook(tx, id, now, earliest))
      await db.addJobs(tx, [{ name: 'poll-policy-library', school: id }]);
  });
}

/** Brings in what is new in the library; it waits there until a person has made it current. */
export async function pollPolicyLibrary(
  db: Db,
  lookIn: LookInLibrary,
  read: ReadPolicy,
  { id, policyLibrary: library }: School,
  now: Date,
): Promise<void> {
  if (library === null) return;
  const place = `${library.drive}/${library.file}`;
  const seen = await librarySeen(db.rows, id, place);
  const look = await lookIn(library, seen);
  const news = await newsOf(db, id, read, look, seen, now);
  const tag = 'tag' in look ? look.tag : look.kind === 'gone' ? gone : seen.tag;
  await db.transaction(async (tx) => {
    if (news) await askToTell(db, tx, id, news, now);
    await saveLibrarySeen(tx, id, place, { link: look.link, tag });
  });
}

/** What whoever keeps the policy has to hear of; a version that waits is told of as it comes in. */
async function newsOf(
  db: Db,
  school: SchoolId,
  read: ReadPolicy,
  look: Look,
  seen: LibrarySeen,
  now: Date,
): Promise<KeeperNews | null> {
  switch (look.kind) {
    case 'unchanged':
      return null;
    case 'gone':
      return seen.tag === gone ? null : { kind: 'document-gone' };
    case 'unread':
      return { kind: 'document-unread', sentence: sentences[look.why] };
    case 'file': {
      const imported = await importPolicy(db, { id: school }, read, look, now);
      return imported.kind === 'unread'
        ? { kind: 'document-unread', sentence: imported.sentence }
        : null;
    }
  }
}
