/** A school of its own for a test of the flows: real store, real handlers, only chat and mail by hand. */
import { randomUUID } from 'node:crypto';
import { readDocument } from '../../src/documents/read-document.ts';
import type { IncidentId, PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Job } from '../../src/domain/job.ts';
import type { Person, Role } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
import type { Staff } from '../../src/domain/staff.ts';
import { neutralSentence } from '../../src/domain/view/alert.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import { schoolToday } from '../../src/flows/school-today.ts';
import { sendReport } from '../../src/flows/send-report.ts';
import { syncStaff } from '../../src/flows/sync-staff.ts';
import { handlers, runBy, type Ways } from '../../src/jobs/handlers.ts';
import type { Db } from '../../src/store/db.ts';
import { readIncident } from '../../src/store/incidents.ts';
import { entriesAbout } from '../../src/store/ledger.ts';
import { type DirectoryCopy, readStaff, saveDirectory } from '../../src/store/people.ts';
import { setAwayCard } from '../../src/teams/cards/absence.ts';
import { actionNoticeCard } from '../../src/teams/cards/action-notice.ts';
import { type Card, card } from '../../src/teams/cards/card.ts';
import { keeperCard } from '../../src/teams/cards/keeper.ts';
import { noticeCard } from '../../src/teams/cards/notice.ts';
import { askToConfirmCard } from '../../src/teams/cards/policy.ts';
import { faultsCard, handOverCard, newsCard } from '../../src/teams/send.ts';
import {
  accepted,
  type Cast,
  castOf,
  school as sample,
  staffOf,
  withRoles,
} from '../support/cast.ts';

/** What reached people: cards and reminders in a chat, and addresses with the one sentence by mail. */
type Post = { readonly to: string; readonly card: Card };
type Mail = { readonly to: string; readonly text: string };

/** What the stand-in for Teams does when somebody's chat is to be opened; it opens where nothing is said. */
type Trouble = Map<PersonId, 'blocked' | 'not-installed' | 'refused' | 'away'>;

export type Town = Awaited<ReturnType<typeof newSchool>>;

type Wanted = {
  readonly roles?: Parameters<typeof withRoles>[1];
  readonly school?: Partial<School>;
};

/** The sample school under a name of its own, with the cast in it; its clock stands in each call. */
export async function newSchool(store: Db, { roles, school: other }: Wanted = {}) {
  const id = `school-${randomUUID()}` as SchoolId;
  const school: School = { ...sample, ...other, id };
  const cast: Cast = withRoles(
    castOf(id, () => randomUUID()),
    roles ?? {},
  );
  const noted: Job[] = [];
  const noting = (on: Db): Db => ({
    ...on,
    addJobs: async (tx, jobs) => {
      await on.addJobs(tx, jobs);
      noted.push(...jobs);
    },
    within: (one) => noting(on.within(one)),
  });
  const db = noting(store);
  const seen = { posts: [] as Post[], mails: [] as Mail[], opened: [] as PersonId[] };
  const trouble: Trouble = new Map();
  const copy: { now: DirectoryCopy } = { now: copyOf(Object.values(cast)) };
  await saveDirectory(store.rows, id, copy.now, new Date(0));
  const ways = byHand(cast, seen, trouble, async () => copy.now);
  const today = () => schoolToday(db, school);
  return {
    ...{ db, school, cast, ways, seen, trouble, today },
    staff: (now: Date): Promise<Staff> => readStaff(db.rows, id, now),
    incident: async (one: IncidentId): Promise<Incident> => {
      const found = await readIncident(db.rows, one);
      if (!found) throw new Error('No such incident');
      return found;
    },
    /** A report as its reporter fills it in, looks at it and sends it. */
    report: async (report: Report, by: Person, now: Date) => {
      const filled = { id: randomUUID() as IncidentId, second: randomUUID() as IncidentId, report };
      const as = await schoolToday(db, school);
      await previewReport(db, as, by, filled, now);
      return accepted(await sendReport(db, as, by, filled.id, now)).records;
    },
    /** The directory as it stands from now on, and a copy of it. */
    sync: async (changed: DirectoryCopy, now: Date): Promise<void> => {
      copy.now = changed;
      await syncStaff(db, ways.readDirectory, await today(), now);
    },
    /** Runs every job that is due, and what comes of it, by the real table of handlers. */
    settle: async (now: Date): Promise<void> => {
      const run = runBy(handlers(db, new Map([[id, school]]), ways), () => now);
      for (let job = due(noted, now); job; job = due(noted, now)) await run(job);
    },
    /** What is asked of the queue and has not been run. */
    jobs: noted as readonly Job[],
    told: (to: Person): readonly string[] =>
      seen.posts.filter((post) => post.to === to.id).map((post) => post.card.fallbackText),
    kinds: async (one: IncidentId) => (await entriesAbout(db.rows, one)).map(({ kind }) => kind),
  };
}

function due(noted: Job[], now: Date): Job | undefined {
  const at = noted.findIndex((job) => !('runAt' in job && job.runAt !== null && job.runAt > now));
  return at < 0 ? undefined : noted.splice(at, 1)[0];
}

/** A copy of the directory with these people, each in the roles they say they fill. */
export function copyOf(
  people: readonly Person[],
  away: readonly Person[] | 'not-known' = 'not-known',
): DirectoryCopy {
  const { holders } = staffOf(people);
  return {
    ...{ people, holders },
    away: away === 'not-known' ? away : new Set(away.map(({ id }) => id)),
  };
}

/** The same people, one of them with other roles. */
export const inRoles = (cast: Cast, changed: Partial<Record<keyof Cast, readonly Role[]>>) =>
  Object.values(withRoles(cast, changed));

function byHand(
  _cast: Cast,
  seen: { posts: Post[]; mails: Mail[]; opened: PersonId[] },
  trouble: Trouble,
  readDirectory: Ways['readDirectory'],
): Ways {
  const post = async ({ conversation: to }: { conversation: string }, shown: Card) => {
    seen.posts.push({ to, card: shown });
  };
  const mailTo = async (to: string, reference: string) => {
    seen.mails.push({ to, text: neutralSentence(reference) });
    return 'sent' as const;
  };
  return {
    readDirectory,
    readPolicy: readDocument,
    lookInLibrary: async (_library, { link }) => ({ kind: 'unchanged', link }),
    reach: {
      serviceUrl: 'https://teams.example/',
      openChat: async (to, serviceUrl) => {
        seen.opened.push(to.id);
        const why = trouble.get(to.id);
        if (why === 'away') return { kind: 'later' };
        return why ? { kind: 'no', why } : { conversation: to.id, serviceUrl };
      },
      postNotice: async (chat, view, what) => {
        await post(
          chat,
          what === 'card' ? noticeCard(view) : card(`Reminder ${view.reference}`, []),
        );
        return { kind: 'sent', message: what === 'card' ? randomUUID() : null };
      },
      install: async () => false,
      feed: async () => 'failed',
      mail: (to, reference) => mailTo(to.email ?? '', reference),
      mailTo,
    },
    updateNotice: async () => undefined,
    postNews: (chat, view) => post(chat, newsCard(view)),
    postActionNotice: (chat, view) => post(chat, actionNoticeCard(view)),
    postQuestion: (chat) => post(chat, card('A question', [])),
    hideLink: async () => undefined,
    postFaults: (chat, faults) => post(chat, faultsCard(faults)),
    postAsking: (chat, title, policy) => post(chat, askToConfirmCard(title, policy)),
    postToKeeper: (chat, view) => post(chat, keeperCard(view)),
    postHandOver: (chat, title, what) => post(chat, handOverCard(title, what)),
    postSetAway: (chat, view) => post(chat, setAwayCard(view)),
    postRegister: (chat) => post(chat, card('The register', [])),
  };
}
