import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ChannelRefusal } from './channel-refusal.ts';

/** A key that the channel signs with, and the channels it may sign for. */
export type ChannelKey = { readonly key: KeyObject; readonly endorsements: readonly string[] };

/** Finds a key by its id: null when the channel does not know it, `keys-unavailable` when we cannot tell. */
export type FindKey = (kid: string) => Promise<ChannelKey | null>;

const minutes = 60_000;
const hours = 60 * minutes;
/** Microsoft asks to fetch its keys anew every day. */
const freshFor = 24 * hours;
/** In an outage yesterday's keys are better than no reports; after two days they are not. */
const usableFor = 48 * hours;
/** An unknown key id sends us to the metadata at most this often, whoever makes ids up. */
const askAgainAfter = 5 * minutes;
const retryAfterFailure = 5_000;
const fetchTimeout = 5_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

type Held = { readonly keys: ReadonlyMap<string, ChannelKey>; readonly at: number };

/**
 * The channel's signing keys, kept for a day. One fetch at a time, five seconds each; a new key is
 * found within five minutes; an outage of the metadata is answered from what is held.
 */
export function channelKeys(metadataUrl: string, now: () => Date): FindKey {
  const state: { held: Held | null; failedAt: number; fetching: Promise<Held> | null } = {
    held: null,
    failedAt: -Infinity,
    fetching: null,
  };

  const refresh = async (at: number): Promise<Held> => {
    if (at - state.failedAt < retryAfterFailure) throw new ChannelRefusal('keys-unavailable');
    state.fetching ??= fetchKeys(metadataUrl).then((keys) => ({ keys, at }));
    try {
      state.held = await state.fetching;
      return state.held;
    } catch {
      state.failedAt = at;
      throw new ChannelRefusal('keys-unavailable');
    } finally {
      state.fetching = null;
    }
  };

  return async (kid) => {
    const at = now().getTime();
    const age = state.held ? at - state.held.at : Infinity;
    const known = age < usableFor ? (state.held?.keys.get(kid) ?? null) : null;
    if (age < freshFor && (known || age < askAgainAfter)) return known;
    try {
      return (await refresh(at)).keys.get(kid) ?? null;
    } catch (outage) {
      if (known) return known;
      throw outage;
    }
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, ChannelKey>> {
  const { jwks_uri } = metadata.parse(await getJson(metadataUrl));
  if (new URL(jwks_uri).protocol !== new URL(metadataUrl).protocol) {
    throw new Error('The key set is not served the way the metadata is');
  }
  const { keys } = keySet.parse(await getJson(jwks_uri));
  const usable = new Map(keys.flatMap(readKey));
  if (usable.size === 0) throw new Error('The key set holds no key that we can use');
  return usable;
}

/** A published key; nothing at all for one that we cannot use, so that it does not cost us the others. */
function readKey(published: unknown): [string, ChannelKey][] {
  const read = rsaKey.safeParse(published);
  if (!read.success) return [];
  const { kid, kty, n, e, endorsements = [] } = read.data;
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits < 2048 ? [] : [[kid, { key, endorsements }]];
  } catch {
    return [];
  }
}

async function getJson(url: string): Promise<unknown> {
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(fetchTimeout) });
  if (!reply.ok) throw new Error(`The channel's metadata answered ${reply.status}`);
  return reply.json();
}
