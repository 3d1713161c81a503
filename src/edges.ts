import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Reader } from './domain/read-answer.ts';
import { connectGraph, type Graph } from './graph/client.ts';
import { type TokenSettings, type Tokens, tokensFor } from './graph/token.ts';
import { readerAt } from './reader/azure-openai.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { didNotWorkIn } from './teams/failed-turn.ts';

export type Edges = {
  readonly tokens: Tokens;
  readonly adapter: TeamsAdapter;
  /** For jobs, which can wait. */
  readonly graph: Graph;
  /** For somebody who waits for an answer: one try, three seconds. */
  readonly quickGraph: Graph;
  /** For what stands in when the chat fails: five seconds, then the next person is asked. */
  readonly sendingGraph: Graph;
  /** A language model in the school's own tenant; undefined where none is set, which is usual. */
  readonly reader: Reader | undefined;
};

/**
 * Opens what lies outside: the Teams channel and Microsoft Graph, with one source of tokens.
 * `sentence` is what a person reads when their turn broke down.
 */
export function openEdges(config: Config, log: Logger, sentence = didNotWorkIn): Edges {
  const tokens = tokensFor(tokenSettings(config));
  const settings = graphSettings(config, tokens, log);
  return {
    tokens,
    adapter: new TeamsAdapter({ ...adapterSettings(config, tokens, log), sentence }),
    graph: connectGraph(settings),
    quickGraph: connectGraph({ ...settings, timeoutMs: 3_000, patienceMs: 0 }),
    sendingGraph: connectGraph({ ...settings, timeoutMs: 5_000, patienceMs: 5_000 }),
    reader: readerIn(config, tokens, log),
  };
}

function readerIn(config: Config, tokens: Tokens, log: Logger): Reader | undefined {
  const { READER_ENDPOINT: endpoint, READER_DEPLOYMENT: deployment } = config;
  if (!endpoint || !deployment) return undefined;
  return readerAt({
    ...{ endpoint, deployment, token: () => tokens('https://cognitiveservices.azure.com') },
    onFault: (why) => log.warn({ why }, 'the reader gave no answer; the local one stands'),
  });
}

export function tokenSettings(config: Config): TokenSettings {
  const { BOT_ID: clientId, BOT_TENANT_ID: tenant, LOGIN_URL: loginUrl } = config;
  if (config.BOT_TYPE === 'UserAssignedMSI') return { type: 'UserAssignedMSI', clientId };
  const base = { type: 'SingleTenant', tenant, clientId, loginUrl } as const;
  if (config.BOT_IDENTITY) return { ...base, identity: config.BOT_IDENTITY };
  return config.BOT_CERTIFICATE
    ? { ...base, certificate: config.BOT_CERTIFICATE }
    : { ...base, secret: config.BOT_PASSWORD ?? '' };
}

const adapterSettings = (config: Config, tokens: Tokens, log: Logger) => ({
  ...{ appId: config.BOT_ID, tenants: [config.BOT_TENANT_ID], log, now: () => new Date() },
  ...{ serviceHosts: config.BOT_SERVICE_HOSTS, openIdMetadataUrl: config.BOT_OPENID_METADATA },
  loopback: config.BOT_SERVICE_HOSTS.some(isLoopback) ? ('allowed' as const) : ('refused' as const),
  token: () => tokens('https://api.botframework.com'),
});

/** A stand-in for the channel on this machine, named as a service host on purpose. */
const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

const graphSettings = (config: Config, tokens: Tokens, log: Logger) => ({
  url: config.GRAPH_URL,
  tokens,
  onState: (state: string) => log.warn({ state }, 'Microsoft Graph'),
});
