import type { SchoolId } from '../domain/ids.ts';
import type { Job, KeeperNews } from '../domain/job.ts';
import { keepersIn } from '../domain/policy-version.ts';
import type { School } from '../domain/school.ts';
import type { KeeperView } from '../domain/view/keeper.ts';
import type { Db, Tx } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { findVersion } from '../store/policies.ts';
import { figuresOf } from '../store/questions.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';
import { gapsSince } from './unanswered.ts';

export type PostToKeeper = (chat: Chat, view: KeeperView) => Promise<void>;

/** Has everybody told who keeps the policy; gives how many they are. */
export async function askToTell(
  db: Db,
  tx: Tx,
  school: SchoolId,
  news: KeeperNews,
  now: Date,
): Promise<number> {
  const keepers = keepersIn(await readStaff(tx, school, now));
  await db.addJobs(
    tx,
    keepers.map((person) => ({ name: 'tell-keeper', school, person, news })),
  );
  return keepers.length;
}

/** Tells one person who keeps the policy, unless what they were to hear is no longer so. */
export async function tellKeeper(
  db: Db,
  reach: Reach,
  post: PostToKeeper,
  school: School,
  { person, news }: Extract<Job, { name: 'tell-keeper' }>,
  now: Date,
): Promise<void> {
  const keeper = (await readStaff(db.rows, school.id, now)).people.get(person);
  const view = keeper && (await viewOf(db, school.id, news));
  if (!view) return;
  const chat = await chatWith(db, reach, keeper, now);
  if (!chat) throw new Error(`Whoever keeps the policy of ${school.id} cannot be reached now`);
  await post(chat, view);
}

async function viewOf(db: Db, school: SchoolId, news: KeeperNews): Promise<KeeperView | null> {
  switch (news.kind) {
    case 'version-waits': {
      const version = await findVersion(db.rows, school, news.policy);
      if (version?.status !== 'imported') return null;
      return { kind: news.kind, title: version.policy.facts.title, policy: version.id };
    }
    case 'document-unread':
    case 'document-gone':
      return news;
    case 'gaps': {
      const gaps = await gapsSince(db.rows, school, news.since);
      const figures = await figuresOf(db.rows, school, news.since);
      const isNothing = gaps.length === 0 && figures.notHelped === 0;
      return isNothing && news.why === 'term-end'
        ? null
        : { kind: 'gaps', why: news.why, gaps, figures };
    }
  }
}
