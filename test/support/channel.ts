/**
 * The Teams channel, for tests: real HTTP and real signatures on 127.0.0.1, nothing of botbuilder mocked.
 *
 *     const channel = await openChannel();
 *     const adapter = new TeamsAdapter({ ...channel.settings, token: async () => 'secret', log, now });
 *     const server = await startServer({ host: '127.0.0.1', port: 0, bot, ready, log });
 *     channel.connect(server.url);          // or all of it at once: openDoor() in door.ts
 *
 *     const tess = channel.person({ name: 'Tess', aadObjectId: '…' });
 *     await tess.says('hello');                                  // a message → { status, body }
 *     await tess.executes('alert.take', { alert: 'A-1' }, id);   // a press as Action.Execute
 *     await tess.submits({ verb: 'alert.take' }, id);            // the same press as Action.Submit
 *     await tess.installs();                                     // the app arrives in her chat
 *     tess.sees();                                               // what lies in her chat now
 *
 *     channel.requests                                           // every call of the bot, oldest first
 *     await channel.waitFor((call) => call.method === 'PUT');    // the first one that matches
 *     channel.fault({ status: 429, headers: { 'retry-after': '1' } }, 1);   // the next call only
 *     channel.fault('hang');  channel.heal();                    // all calls, until healed
 *
 *     await channel.send(channel.activity({ text: 'x' }), { claims: { aud: 'another' } });
 *
 * The last argument of `token` and `send` says what is wrong with the token: see forged-token.ts.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  keysDocument,
  metadataDocument,
  metadataPath,
  newSigningKey,
  onLoopback,
  type SigningKey,
  stopServer,
} from '../../src/demo/channel.ts';
import { answer, connectorApi, type Fault, type Recorded } from './channel-api.ts';
import {
  channelPerson,
  chatWith,
  type Fields,
  type Reply,
  type Somebody,
} from './channel-person.ts';
import { forgedToken, type WrongWith } from './forged-token.ts';

export const testAppId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const testTenant = '22222222-2222-4222-8222-222222222222';
const somebody = { name: 'Sam Somebody', aadObjectId: '11111111-1111-4111-8111-111111111111' };
const longestWaitMs = 90_000;

export type FakeChannel = Awaited<ReturnType<typeof openChannel>>;

/** Opens a channel of its own on a free port. */
export async function openChannel({ appId = testAppId, tenant = testTenant } = {}) {
  const api = connectorApi();
  const key = newSigningKey();
  const faults = faultBox();
  const keyService = keyServer(key);
  const { requests, note, waitFor } = recorder();
  const server = createServer(async (req, res) => {
    if (keyService.has(req.url)) return keyService.serve(req, res, url);
    const body = await text(req);
    const path = (req.url ?? '').replace(/^.*?(?=\/v3)/, '');
    const { method = '', headers } = req;
    const call = note({ method, path, headers, body: body ? JSON.parse(body) : null });
    answer(req, res, faults.next(call), () => api.carryOut(call));
  });
  const url = await onLoopback(server, 0);
  const serviceUrl = `${url}/uk/`;

  const bot = { url: '' };
  const token = (wrong: WrongWith = {}, signedFor = serviceUrl): string =>
    forgedToken(key, { appId, serviceUrl: signedFor }, wrong);
  const activity = (over: Fields = {}): Fields => activityIn({ appId, tenant, serviceUrl }, over);
  /** The Authorization header for an activity, signed for the service address that it names. */
  const authorization = (sent: unknown, wrong: WrongWith = {}): string | null => {
    const { serviceUrl: named }: { serviceUrl?: unknown } = Object(sent);
    const bearer = `Bearer ${token(wrong, typeof named === 'string' ? named : serviceUrl)}`;
    return wrong.raw === undefined ? bearer : wrong.raw;
  };
  /** Sends an activity to the bot. */
  const send = (sent: unknown, wrong: WrongWith = {}): Promise<Reply> =>
    post(bot.url, sent, authorization(sent, wrong));

  return {
    ...{ appId, tenant, url, serviceUrl, requests, waitFor, token, authorization, activity, send },
    /** For `new TeamsAdapter({ ...channel.settings, … })`. */
    settings: {
      appId,
      tenants: [tenant],
      serviceHosts: ['smba.trafficmanager.net'],
      loopback: 'allowed' as const,
      openIdMetadataUrl: `${url}${metadataPath}`,
    },
    /** Tells the channel where the bot listens. */
    connect: (botUrl: string) => {
      bot.url = botUrl;
    },
    person: (who: Somebody) =>
      channelPerson(who, tenant, (over) => send(activity(over)), api.messagesIn),
    messagesIn: api.messagesIn,
    /** Lets the next calls of the bot fail: all of them until `heal`, unless told how many or which. */
    fault: faults.set,
    heal: faults.clear,
    /** Publishes another key to sign with. */
    publish: keyService.publish,
    withdraw: keyService.withdraw,
    /** How often the bot asked for metadata or keys. */
    metadataHits: keyService.hits,
    /** Lets the key service fail, or recover with null. */
    metadataFault: keyService.fault,
    stop: () => stopServer(server),
  };
}

function keyServer(first: SigningKey) {
  const published = [first];
  const state: { hits: number; fault: Fault | null } = { hits: 0, fault: null };
  return {
    has: (url: string | undefined) => url === metadataPath || url === '/keys',
    serve: (req: Parameters<typeof answer>[0], res: Parameters<typeof answer>[1], url: string) => {
      state.hits += 1;
      const document = req.url === '/keys' ? keysDocument(published) : metadataDocument(url);
      answer(req, res, state.fault, () => [200, document]);
    },
    publish: (more: SigningKey): SigningKey => {
      published.push(more);
      return more;
    },
    withdraw: (key: SigningKey): void => {
      published.splice(published.indexOf(key), 1);
    },
    hits: () => state.hits,
    fault: (fault: Fault | null) => {
      state.fault = fault;
    },
  };
}

/** One fault for every call, or whoever decides for each. */
type Faulty = Fault | ((call: Recorded) => Fault | null);

function faultBox() {
  const state: { fault: Faulty | null; times: number } = { fault: null, times: 0 };
  return {
    next: (call: Recorded): Fault | null => {
      const due = state.times > 0 ? state.fault : null;
      state.times -= 1;
      return typeof due === 'function' ? due(call) : due;
    },
    set: (fault: Faulty, times = Number.POSITIVE_INFINITY) =>
      Object.assign(state, { fault, times }),
    clear: () => Object.assign(state, { fault: null, times: 0 }),
  };
}

function recorder() {
  const requests: Recorded[] = [];
  const heard = new EventEmitter();
  return {
    requests,
    note: (call: Recorded): Recorded => {
      requests.push(call);
      heard.emit('call');
      return call;
    },
    /** The first call that matches, waited for if need be. @throws after twenty seconds */
    waitFor: async (matches: (call: Recorded) => boolean): Promise<Recorded> => {
      const signal = AbortSignal.timeout(longestWaitMs);
      for (;;) {
        const found = requests.find(matches);
        if (found) return found;
        await once(heard, 'call', { signal });
      }
    },
  };
}

function activityIn(
  { appId, tenant, serviceUrl }: { appId: string; tenant: string; serviceUrl: string },
  over: Fields,
): Fields {
  return {
    type: 'message',
    id: `in-${randomUUID()}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${somebody.aadObjectId}`, ...somebody },
    recipient: { id: `28:${appId}`, name: 'Lantern' },
    conversation: chatWith(somebody, tenant),
    channelData: { tenant: { id: tenant } },
    text: 'hello',
    ...over,
  };
}

async function post(bot: string, sent: unknown, authorization: string | null): Promise<Reply> {
  const reply = await fetch(`${bot}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === null ? {} : { authorization }),
    },
    body: JSON.stringify(sent),
  });
  const said = await reply.text();
  const body: unknown = said ? JSON.parse(said) : null;
  return { status: reply.status, headers: reply.headers, text: said, body };
}
