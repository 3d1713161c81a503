import type { PersonId, SchoolId } from '../domain/ids.ts';
import { askedOften, type Given } from './asked-often.ts';
import { json, type Tx } from './db.ts';

/** Where a person can be reached in Teams. */
export type Conversation = {
  readonly person: PersonId;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** What they last wrote from: `iOS`, `Android`, `Windows` …; null when the client did not say. */
  readonly platform: string | null;
  /** The language of that client, such as `cy-GB`; null when it did not say. */
  readonly locale: string | null;
  readonly state: 'ok' | 'blocked' | 'uninstalled';
};

/** So long the time at which somebody was last seen may be behind: most turns then change nothing here. */
const seenAgainAfter = 60 * 60_000;

/** A chat as it was before: in what state, and of what kind the person's last message was, and when. */
export type Before = {
  readonly state: Conversation['state'];
  readonly screened: { readonly as: unknown; readonly at: Date } | null;
};

/** Keeps it, and answers how it was before; undefined where there was none. */
export async function rememberConversation(
  tx: Tx,
  school: SchoolId,
  met: Omit<Conversation, 'state' | 'locale'> & Partial<Pick<Conversation, 'locale'>>,
  now: Date,
): Promise<Before | undefined> {
  const seenAfter = new Date(now.getTime() - seenAgainAfter);
  const kept = await asKept(tx, { ...met, school, seenAfter });
  if (kept && (!met.locale || met.locale === kept.locale))
    return beforeIn({ ...kept, state: 'ok' });
  const row = {
    ...{ school, conversation: met.conversation, service_url: met.serviceUrl },
    ...{ platform: met.platform, state: 'ok', seen_at: now },
    // a chat that a job opened anew says nothing of its language
    ...(met.locale ? { locale: met.locale } : {}),
  };
  const { before, ...screened } = await tx
    .with('known', (from) =>
      from.selectFrom('conversation').select('state').where('person', '=', met.person),
    )
    .insertInto('conversation')
    .values({ person: met.person, user_id: null, locale: null, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    // which this statement leaves as they were
    .returning(['screened', 'screened_at'])
    .returning((from) => from.selectFrom('known').select('state').as('before'))
    .executeTakeFirstOrThrow();
  return before === null ? undefined : beforeIn({ ...screened, state: before });
}

const beforeIn = (row: {
  readonly state: string;
  readonly screened: unknown;
  readonly screened_at: Date | null;
}): Before => ({
  state: stateIn(row.state),
  screened: row.screened_at && { as: row.screened, at: row.screened_at },
});

type Known = Pick<Conversation, 'person' | 'conversation' | 'serviceUrl' | 'platform'> & {
  readonly school: SchoolId;
  readonly seenAfter: Date;
};

/** What stands there, if all of it does already and was seen a short while ago. */
const asKept = askedOften((tx, value: Given<Known>) =>
  tx
    .selectFrom('conversation')
    .select(['screened', 'screened_at', 'locale'])
    .where('person', '=', value('person'))
    .where('school', '=', value('school'))
    .where('conversation', '=', value('conversation'))
    .where('service_url', '=', value('serviceUrl'))
    .where('platform', 'is not distinct from', value('platform'))
    .where('state', '=', 'ok')
    .where('seen_at', '>', value('seenAfter')),
);

const stateIn = (stored: string): Conversation['state'] =>
  stored === 'blocked' || stored === 'uninstalled' ? stored : 'ok';

export async function markConversation(
  tx: Tx,
  person: PersonId,
  state: Conversation['state'],
): Promise<void> {
  await tx.updateTable('conversation').set({ state }).where('person', '=', person).execute();
}

export async function conversationOf(tx: Tx, person: PersonId): Promise<Conversation | undefined> {
  const row = await tx
    .selectFrom('conversation')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    person,
    conversation: row.conversation,
    serviceUrl: row.service_url,
    platform: row.platform,
    locale: row.locale,
    state: stateIn(row.state),
  };
}

/** The newest service address seen, for people who have not written yet. */
export async function lastServiceUrl(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('conversation')
    .select('service_url')
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.service_url;
}

/** Keeps of what kind the person's last message was: help that was offered stays offered. */
export async function noteScreened(
  tx: Tx,
  person: PersonId,
  screened: object,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('conversation')
    .set({ screened: json(screened), screened_at: now })
    .where('person', '=', person)
    .execute();
}
