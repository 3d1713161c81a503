import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Job, JobName, RegisterNotice } from '../../src/domain/job.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
import type { NoticeView } from '../../src/domain/view/alert.ts';
import type { NewsView } from '../../src/domain/view/news.ts';
import type { ActionNoticeView } from '../../src/domain/view/planned.ts';
import { previewReport } from '../../src/flows/preview-report.ts';
import type { Chat, Reach, Reached } from '../../src/flows/reach.ts';
import { sendReport } from '../../src/flows/send-report.ts';
import { handlers, runBy, type Ways } from '../../src/jobs/handlers.ts';
import type { Db } from '../../src/store/db.ts';
import { jobShape } from '../../src/store/job-shapes.ts';
import { at } from './clock.ts';
import { openSchool } from './store.ts';

type NotSent = Exclude<Reached, { kind: 'sent' }>;

/** What goes wrong on the way out; whatever is left out goes well. */
export type Faults = {
  openChat?: (to: PersonId) => NotSent | null;
  /** Asked before the card lies in the chat. */
  postNotice?: (to: PersonId) => NotSent | null;
  /** Asked when it lies there, and the answer is lost: `perhaps`, or the process dies here. */
  answerLost?: (to: PersonId) => 'perhaps' | 'dies' | null;
  install?: (to: PersonId) => 'cannot' | null;
  mail?: (to: PersonId) => 'failed' | null;
  feed?: (to: PersonId) => 'failed' | null;
  update?: (to: PersonId) => 'failed' | null;
  /** Whether the queue forgets that a job is done, so that it runs once more. */
  forgets?: () => boolean;
  news?: (to: PersonId) => 'failed' | null;
};

export type Card = {
  readonly to: PersonId;
  readonly incident: IncidentId;
  readonly what: 'card' | 'reminder';
  readonly message: string;
  /** As it lies in the chat now. */
  view: NoticeView;
};
/** Everything that has left the building. */
export type Out = {
  readonly cards: Card[];
  readonly mails: { readonly to: PersonId; readonly reference: string }[];
  readonly mailsTo: { readonly address: string; readonly reference: string }[];
  readonly feeds: { readonly to: PersonId; readonly reference: string }[];
  readonly installs: PersonId[];
  readonly news: { readonly to: PersonId; readonly view: NewsView }[];
  /** Who was shown which family link, and who was shown the way into the register. */
  readonly questions: { readonly to: PersonId; readonly exception: ExceptionId }[];
  readonly registerNotices: { readonly to: PersonId; readonly what: RegisterNotice }[];
  readonly actions: { readonly to: PersonId; readonly view: ActionNoticeView }[];
  readonly handOvers: { readonly to: PersonId; readonly what: string }[];
};

/** A pretend Teams and Graph: writes down what it is given, and fails where it is told to. */
export function pretendWays(
  faults: Faults = {},
): Ways & { readonly out: Out; readonly faults: Faults } {
  const out: Out = {
    ...{ cards: [], mails: [], mailsTo: [], feeds: [], installs: [], news: [] },
    ...{ questions: [], registerNotices: [], handOvers: [], actions: [] },
  };
  return {
    ...{ out, faults },
    reach: pretendReach(out, faults),
    updateNotice: async (chat, message, view) => {
      if (faults.update?.(personIn(chat))) throw new Error('The message cannot be changed');
      const card = out.cards.find((one) => one.message === message);
      if (!card) throw new Error('There is no such message');
      card.view = view;
    },
    postNews: async (chat, view) => {
      if (faults.news?.(personIn(chat))) throw new Error('The chat is away');
      out.news.push({ to: personIn(chat), view });
    },
    postActionNotice: async (chat, view) => {
      if (faults.news?.(personIn(chat))) throw new Error('The chat is away');
      out.actions.push({ to: personIn(chat), view });
    },
    postQuestion: async (chat, exception) =>
      void out.questions.push({ to: personIn(chat), exception }),
    postRegister: async (chat, _person, what) =>
      void out.registerNotices.push({ to: personIn(chat), what }),
    postHandOver: async (chat, _title, what) =>
      void out.handOvers.push({ to: personIn(chat), what }),
    postSetAway: async () => undefined,
    postAsking: async () => undefined,
    hideLink: async () => undefined,
    postFaults: async () => undefined,
    postToKeeper: async () => undefined,
    lookInLibrary: async (_library, { link }) => ({ kind: 'unchanged', link }),
    readPolicy: async () => ({ ok: false, sentence: 'There are no words in this document.' }),
    readDirectory: async () => {
      throw new Error('The directory is away');
    },
  };
}

function pretendReach(out: Out, faults: Faults): Reach {
  return {
    serviceUrl: 'https://channel.example/uk/',
    openChat: async (to, serviceUrl) =>
      faults.openChat?.(to.id) ?? { conversation: chatOf(to), serviceUrl },
    postNotice: async (chat, view, what) => {
      const to = personIn(chat);
      const fault = faults.postNotice?.(to);
      if (fault) return fault;
      const message = `message-${out.cards.length + 1}`;
      out.cards.push({ to, incident: view.incident, what, message, view });
      const lost = faults.answerLost?.(to);
      if (lost === 'dies') throw new Died();
      return lost === 'perhaps' ? { kind: 'perhaps' } : { kind: 'sent', message };
    },
    install: async (to) => {
      out.installs.push(to.id);
      return !faults.install?.(to.id);
    },
    feed: async (to, reference) => {
      if (faults.feed?.(to.id)) return 'failed';
      out.feeds.push({ to: to.id, reference });
      return 'sent';
    },
    mail: async (to, reference) => {
      if (faults.mail?.(to.id)) return 'failed';
      out.mails.push({ to: to.id, reference });
      return 'sent';
    },
    mailTo: async (address, reference) => {
      out.mailsTo.push({ address, reference });
      return 'sent';
    },
  };
}

/** The process ends here: whatever was to come after does not. */
export class Died extends Error {}

const chatOf = (to: Person): string => `chat:${to.id}`;
const personIn = ({ conversation }: Chat): PersonId => conversation.slice(5) as PersonId;

/** The jobs of one school that wait in the queue, in the order in which they were added. */
export async function jobsOf(
  db: Db,
  school: SchoolId,
): Promise<readonly { readonly id: string; readonly job: Job }[]> {
  const { rows } = await sql<{ id: string; data: unknown }>`
    select id, data from pgboss.job
    where state in ('created', 'retry') and (data ->> 'school' = ${school}
      or data ->> 'incident' in (select id::text from incident where school = ${school})
      or data ->> 'exception' in (select id::text from exception where school = ${school}))
    order by created_on, id`.execute(db.rows);
  return rows.map(({ id, data }) => ({ id, job: jobShape.parse(data) }));
}

const taken = (db: Db, id: string) =>
  sql`delete from pgboss.job where id = ${id}::uuid`.execute(db.rows);

export type Worker = {
  readonly out: Out;
  /** Runs whatever is due up to an hour, each at its own hour, and what follows from it. */
  until(hour: Date): Promise<void>;
  /** The jobs that failed and are to be tried again. */
  readonly failed: { readonly name: JobName; readonly fault: unknown }[];
};

/**
 * Works on a school's queue by a clock that is moved, so that a night passes in a moment. `working` is
 * the database as the jobs see it, where that is to fail.
 */
export function workerOn(
  db: Db,
  school: School,
  ways: ReturnType<typeof pretendWays>,
  from: Date = at('09:00'),
  working: Db = db,
): Worker {
  const again = new Map<string, { readonly at: number; readonly tries: number }>();
  const failed: { name: JobName; fault: unknown }[] = [];
  const clock = { now: from };
  const run = runBy(handlers(working, new Map([[school.id, school]]), ways), () => clock.now);
  const dueAt = ({ id, job }: { readonly id: string; readonly job: Job }): number =>
    again.get(id)?.at ?? ('runAt' in job && job.runAt ? job.runAt.getTime() : 0);
  const tryJob = async ({ id, job }: { readonly id: string; readonly job: Job }) => {
    try {
      await run(job);
      if (!ways.faults.forgets?.()) await taken(db, id);
      again.delete(id);
    } catch (fault) {
      failed.push({ name: job.name, fault });
      const tries = (again.get(id)?.tries ?? 0) + 1;
      const wait = Math.min(2 ** (tries - 1), 60) * 1000;
      again.set(id, { at: clock.now.getTime() + wait, tries });
    }
  };
  return {
    out: ways.out,
    failed,
    until: async (hour) => {
      for (;;) {
        const due = (await jobsOf(db, school.id)).filter((one) => dueAt(one) <= hour.getTime());
        if (due.length === 0) break;
        const first = Math.min(...due.map(dueAt));
        clock.now = new Date(Math.max(clock.now.getTime(), first));
        for (const one of due.filter((other) => dueAt(other) === first)) await tryJob(one);
      }
      clock.now = hour;
    },
  };
}

/** A report that was looked at and sent, as a person does it: its records, the first first. */
export async function reported(
  db: Db,
  school: School,
  by: Person,
  report: Report,
  now: Date = at('09:00'),
): Promise<readonly [Incident, ...Incident[]]> {
  const id = randomUUID() as IncidentId;
  const filled = { id, second: randomUUID() as IncidentId, report };
  await previewReport(db, school, by, filled, now);
  const sent = await sendReport(db, school, by, id, now);
  if (!sent.ok) throw new Error(`The report was not sent: ${sent.why}`);
  return sent.value.records;
}

/** A school of its own in which Tess has reported something at nine, and the worker on its queue. */
export async function afterReport(db: Db, report: Report, faults: Faults = {}) {
  const { school, cast } = await openSchool(db);
  const [incident, linked] = await reported(db, school, cast.tess, report);
  const ways = pretendWays(faults);
  const { out } = ways;
  return { school, cast, incident, linked, ways, out, worker: workerOn(db, school, ways) };
}
