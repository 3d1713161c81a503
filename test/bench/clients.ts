/** People who use a bot all at once: each sends the next activity when the last has been answered. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { testAppId, testTenant } from '../support/channel.ts';
import type { BenchChannel } from './bench-channel.ts';

export type Activity = Readonly<Record<string, unknown>>;
export type Answered = { readonly status: number; readonly body: string };
/** Sends one activity of somebody and waits for the answer. */
export type Post = (from: string, over: Activity) => Promise<Answered>;
export type Round = {
  readonly turns: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** What each turn took, in milliseconds. */
  readonly took: readonly number[];
};

/** One connection for each client, and one token for all, as the channel has it. */
export function postTo(bot: string, channel: BenchChannel, clients: number): Post {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const authorization = `Bearer ${channel.token()}`;
  const target = new URL('/api/messages', bot);
  return (from, over) =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(activityOf(from, channel.serviceUrl, over)));
      const headers = {
        ...{ authorization, 'content-type': 'application/json; charset=utf-8' },
        'content-length': body.length,
      };
      const sent = request(target, { method: 'POST', agent, headers }, (res) => {
        const said: Buffer[] = [];
        res.on('data', (piece: Buffer) => said.push(piece));
        res.on('end', () =>
          resolve({ status: res.statusCode ?? 0, body: Buffer.concat(said).toString() }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
}

const activityOf = (from: string, serviceUrl: string, over: Activity): Activity => ({
  ...{ type: 'message', id: randomUUID(), timestamp: new Date().toISOString() },
  ...{ channelId: 'msteams', serviceUrl, channelData: { tenant: { id: testTenant } } },
  from: { id: `29:${from}`, name: 'Somebody', aadObjectId: from },
  recipient: { id: `28:${testAppId}`, name: 'Lantern' },
  conversation: { id: `a:${from}`, conversationType: 'personal', tenantId: testTenant },
  entities: [{ type: 'clientInfo', platform: 'Windows', locale: 'en-GB', country: 'GB' }],
  ...over,
});

export const pressing = (verb: string, data: Activity): Activity => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action' },
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

/**
 * Lets so many clients work for so long, or until `turn` says that there is nothing left to do.
 * @throws when the bot answers a turn with anything but 200
 */
export async function rush(
  clients: number,
  seconds: number,
  turn: (client: number) => Promise<Answered | 'nothing-left'>,
): Promise<Round> {
  const took: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async (number: number): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      const answered = await turn(number);
      if (answered === 'nothing-left') return;
      if (answered.status !== 200) throw new Error(`A turn was answered with ${answered.status}`);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const lasted = (performance.now() - began) / 1000;
  return { turns: took.length, seconds: lasted, perSecond: took.length / lasted, took };
}
