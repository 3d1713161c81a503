import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ConnectorClient,
  ConnectorFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { ChannelFault, channelFault, retryAfter } from './channel-fault.ts';
import { isChannelAddress, type ServiceHosts } from './service-url.ts';

/** How we talk to the channel's REST interface. */
export type Outbound = ServiceHosts & {
  /** A bearer token for a resource; asked once a call, so it keeps its own cache. */
  readonly token: (resource: string) => Promise<string>;
  /** The longest that one call may take, repeats and all. */
  readonly timeoutMs: number;
};

export const channelResource = 'https://api.botframework.com';

const mostRepeats = 2;
const longestWaitMs = 3_000;

/**
 * botbuilder's REST client with our manners: a time-out, nothing repeated unless the channel said that
 * it did nothing, no redirect followed, and every failure a `ChannelFault`.
 */
export class TeamsConnector extends ConnectorClient {
  constructor(serviceUrl: string, outbound: Outbound) {
    super(
      {
        signRequest: async (request) => {
          request.headers.set('authorization', `Bearer ${await tokenInTime(outbound)}`);
          return request;
        },
      },
      { baseUri: serviceUrl, userAgent: 'Lantern' },
    );
    // botbuilder keeps its pipeline private, and offers no other way to take its retries out.
    const { pipeline }: { pipeline: Pipeline } = Reflect.get(this, 'client');
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.removePolicy({ name: 'redirectPolicy' });
    pipeline.addPolicy(manners(outbound.timeoutMs), { phase: 'Retry' });
  }

  override async sendOperationRequest(
    ...call: Parameters<ConnectorClient['sendOperationRequest']>
  ): ReturnType<ConnectorClient['sendOperationRequest']> {
    try {
      return await super.sendOperationRequest(...call);
    } catch (thrown) {
      throw channelFault(thrown);
    }
  }
}

/** Teams has an address for each part of the world. */
const mostAddresses = 50;

/** Opens connectors, one for each of the channel's own addresses, and to nowhere else. */
export class TeamsConnectors extends ConnectorFactory {
  readonly #outbound: Outbound;
  readonly #open = new Map<string, TeamsConnector>();

  constructor(outbound: Outbound) {
    super();
    this.#outbound = outbound;
  }

  /** @throws ChannelFault `bad-request` for an address that is not the channel's */
  override async create(serviceUrl: string): Promise<TeamsConnector> {
    if (!isChannelAddress(serviceUrl, this.#outbound)) {
      throw new ChannelFault('bad-request', {
        status: null,
        code: 'service-url-refused',
        retryAfterMs: null,
      });
    }
    const open = this.#open.get(serviceUrl) ?? new TeamsConnector(serviceUrl, this.#outbound);
    if (this.#open.size < mostAddresses) this.#open.set(serviceUrl, open);
    return open;
  }
}

/** For the parts of botbuilder that ask for credentials: authentication is never off. */
export class TeamsCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;

  constructor(appId: string) {
    super();
    this.#appId = appId;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  /** botbuilder builds a client for its token service each turn; this bot never calls that service. */
  override async createCredentials(): ReturnType<
    ServiceClientCredentialsFactory['createCredentials']
  > {
    return {
      signRequest: () => {
        throw new Error('The Bot Framework token service is not used');
      },
    };
  }
}

/** What we use of the pipeline behind botbuilder's client, which publishes no type for it. */
type Reply = {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
};
type Policy = {
  readonly name: string;
  sendRequest<Asked extends { abortSignal?: AbortSignal; agent?: HttpAgent; url: string }>(
    request: Asked,
    next: (request: Asked) => Promise<Reply>,
  ): Promise<Reply>;
};
type Pipeline = {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: Policy, place: { phase: 'Retry' }): void;
};

/**
 * A connection that was idle for long may be closed by the other side at the very moment we use it, and
 * then nobody knows whether our message arrived. So ours are given up well before that.
 */
const idle = { keepAlive: true, timeout: 2_000 };
const agents = { http: new HttpAgent(idle), https: new HttpsAgent(idle) };

function manners(timeoutMs: number): Policy {
  return {
    name: 'lantern-manners',
    async sendRequest(request, next) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const until = performance.now() + timeoutMs;
      for (let repeats = 0; ; repeats += 1) {
        request.abortSignal = deadline;
        request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
        const response = await next(request);
        const header = response.headers.get('retry-after') ?? null;
        const pause = repeats < mostRepeats ? pauseBefore(response.status, header, repeats) : null;
        if (pause === null || performance.now() + pause >= until) return response;
        await wait(pause);
      }
    },
  };
}

/** How long to wait before the same request again; null when it must not be sent again. */
function pauseBefore(status: number, header: string | null, repeats: number): number | null {
  if (status === 412) return 150 * 2 ** repeats + Math.random() * 100;
  const asked = status === 429 ? retryAfter(header, new Date()) : null;
  return asked !== null && asked <= longestWaitMs ? asked : null;
}

async function tokenInTime({ token, timeoutMs }: Outbound): Promise<string> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(''), timeoutMs);
  try {
    const got = await Promise.race([token(channelResource), late]);
    if (got) return got;
  } catch {
    // What the token endpoint said may hold a secret; that it failed is all we pass on.
  } finally {
    clearTimeout(timer);
  }
  throw new ChannelFault('away', { status: null, code: 'no-token', retryAfterMs: null });
}
