import type { IncidentId, PersonId } from '../domain/ids.ts';
import type { Channel } from '../domain/ledger.ts';
import type { Tx } from './db.ts';

/**
 * How far one notice to one person has come. `sending` is written before the card goes out, so that a
 * crash in between is seen as "perhaps sent" and answered by another channel, not by a second card.
 */
export type DeliveryStatus = 'waiting' | 'sending' | 'perhaps' | 'sent' | 'failed';
export type Delivery = {
  readonly incident: IncidentId;
  readonly person: PersonId;
  readonly round: number;
  readonly status: DeliveryStatus;
  readonly channel: Channel | null;
  readonly message: string | null;
  readonly firstTriedAt: Date;
};

export async function deliveryOf(
  tx: Tx,
  incident: IncidentId,
  person: PersonId,
  round: number,
): Promise<Delivery | undefined> {
  const row = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('incident', '=', incident)
    .where('person', '=', person)
    .where('round', '=', round)
    .executeTakeFirst();
  return row && asDelivery(row);
}

export async function noteDelivery(
  tx: Tx,
  delivery: Omit<Delivery, 'firstTriedAt'>,
  now: Date,
): Promise<void> {
  const { incident, person, round, status, channel, message } = delivery;
  const row = { status, channel, message };
  await tx
    .insertInto('delivery')
    .values({ incident, person, round, first_tried_at: now, ...row })
    .onConflict((conflict) => conflict.columns(['incident', 'person', 'round']).doUpdateSet(row))
    .execute();
}

/**
 * Writes `sending`, unless somebody is at it or has been: the card goes out at most once, even when
 * two workers run the same job. Answers whether this one is to send it.
 */
export async function claimDelivery(
  tx: Tx,
  { incident, person, round }: Pick<Delivery, 'incident' | 'person' | 'round'>,
  now: Date,
): Promise<boolean> {
  const row = { status: 'sending', channel: null, message: null };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('delivery')
    .values({ incident, person, round, first_tried_at: now, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['incident', 'person', 'round'])
        .doUpdateSet(row)
        .where('delivery.status', '=', 'waiting'),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The cards that lie in people's chats, to be kept up to date. */
export async function cardsOf(tx: Tx, incident: IncidentId): Promise<readonly Delivery[]> {
  const rows = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('incident', '=', incident)
    .where('message', 'is not', null)
    .execute();
  return rows.map(asDelivery);
}

type Row = {
  readonly incident: string;
  readonly person: string;
  readonly round: number;
  readonly status: string;
  readonly channel: string | null;
  readonly message: string | null;
  readonly first_tried_at: Date;
};
const asDelivery = (row: Row): Delivery => ({
  incident: row.incident as IncidentId,
  person: row.person as PersonId,
  round: row.round,
  status: row.status as DeliveryStatus,
  channel: row.channel as Channel | null,
  message: row.message,
  firstTriedAt: row.first_tried_at,
});

/** Round 0 is a card that its reader opened from a list or by its reference. */
export const noteOpened = (
  tx: Tx,
  { incident, person, message }: Pick<Delivery, 'incident' | 'person' | 'message'>,
  now: Date,
): Promise<void> =>
  noteDelivery(tx, { incident, person, round: 0, status: 'sent', channel: 'chat', message }, now);
