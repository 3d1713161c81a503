import {
  AuthError,
  type AuthenticationResult,
  ConfidentialClientApplication,
  type Configuration,
  ManagedIdentityApplication,
  ServerError,
} from '@azure/msal-node';
import { isLoopback, serviceAddress } from './address.ts';
import { readCertificate } from './certificate.ts';
import { asAsked, loginNetwork, onlyLoopback } from './login-network.ts';
import { TokenFault } from './token-fault.ts';

export type Resource =
  | 'https://graph.microsoft.com'
  | 'https://api.botframework.com'
  | 'https://cognitiveservices.azure.com'
  | 'https://ossrdbms-aad.database.windows.net'
  | 'https://vault.azure.net'
  | 'api://AzureADTokenExchange';

/** Gives a bearer token for a resource. Rejects with a TokenFault. Never log what it gives. */
export type Tokens = (resource: Resource) => Promise<string>;

type SingleTenant = {
  readonly type: 'SingleTenant';
  readonly tenant: string;
  readonly clientId: string;
  /** Such as https://login.microsoftonline.com; http only for a stand-in on this machine. */
  readonly loginUrl: string;
};
export type TokenSettings =
  | (SingleTenant & { readonly secret: string })
  /** PEM text: the certificate and its private key. */
  | (SingleTenant & { readonly certificate: string })
  /** The client id of a managed identity that Entra takes as proof for the registration: no secret anywhere. */
  | (SingleTenant & { readonly identity: string })
  | { readonly type: 'UserAssignedMSI'; readonly clientId: string };

/** A token that ends sooner than this is not handed out when the login service is away. */
const enoughLifeMs = 5 * 60_000;
/** One that lives longer than this is handed out as it is: every call needs one, and msal's own look is slow. */
const plentyOfLifeMs = 15 * 60_000;

/**
 * The one source of tokens, for Microsoft Graph and for the Bot Connector (platform facts, tokens for
 * Graph). msal keeps them in memory; callers who come while one is being fetched share that fetch;
 * while the login service is away, a token that is still good is handed out.
 *
 * @param timeoutMs the longest that one call to the login service may take, in milliseconds.
 * @throws when the settings cannot be used: a login address in the clear, a certificate without key.
 */
export function tokensFor(settings: TokenSettings, timeoutMs = 10_000): Tokens {
  const acquire = acquirer(settings, timeoutMs);
  const last = new Map<Resource, AuthenticationResult>();
  const underWay = new Map<Resource, Promise<string>>();

  const fetchToken = async (resource: Resource): Promise<string> => {
    try {
      const result = await acquire(resource);
      if (!result) throw new TokenFault('away', 'no-answer', null);
      last.set(resource, result);
      return result.accessToken;
    } catch (cause) {
      const fault = tokenFault(cause);
      const kept = fault.kind === 'away' ? last.get(resource) : undefined;
      if (kept && lifeOf(kept) > enoughLifeMs) return kept.accessToken;
      throw fault;
    }
  };

  return async (resource) => {
    const kept = last.get(resource);
    if (kept && isFresh(kept)) return kept.accessToken;
    const already = underWay.get(resource);
    if (already !== undefined) return already;
    const fetching = fetchToken(resource).finally(() => underWay.delete(resource));
    underWay.set(resource, fetching);
    return fetching;
  };
}

/** How much longer a token is good, in milliseconds. */
const lifeOf = ({ expiresOn }: AuthenticationResult): number =>
  (expiresOn?.getTime() ?? 0) - Date.now();

/** Whether there is nothing to renew yet: the login service may have said from when there is. */
const isFresh = (token: AuthenticationResult): boolean =>
  lifeOf(token) > plentyOfLifeMs &&
  Date.now() < (token.refreshOn?.getTime() ?? Number.POSITIVE_INFINITY);

type Acquire = (resource: Resource) => Promise<AuthenticationResult | null>;

function acquirer(settings: TokenSettings, timeoutMs: number): Acquire {
  if (settings.type === 'UserAssignedMSI') return managed(settings.clientId, timeoutMs);
  const app = new ConfidentialClientApplication(configuration(settings, timeoutMs));
  return (resource) => app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
}

function managed(clientId: string, timeoutMs: number): Acquire {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
    system: { networkClient: loginNetwork(timeoutMs, asAsked) },
  });
  return (resource) => identity.acquireToken({ resource });
}

/** A token of the managed identity's, which the login service takes in place of a secret (platform facts 6). */
function assertionOf(identity: string, timeoutMs: number): () => Promise<string> {
  const acquire = managed(identity, timeoutMs);
  return async () => (await acquire('api://AzureADTokenExchange'))?.accessToken ?? '';
}

function configuration(
  settings: Exclude<TokenSettings, { type: 'UserAssignedMSI' }>,
  timeoutMs: number,
): Configuration {
  const login = serviceAddress(settings.loginUrl, 'The login address');
  const reach = isLoopback(login) ? onlyLoopback(login) : asAsked;
  return {
    auth: {
      clientId: settings.clientId,
      authority: `https://${login.host}/${settings.tenant}`,
      // A named authority is taken at its word: nothing is looked up anywhere else.
      knownAuthorities: [login.host],
      ...proofOf(settings, timeoutMs),
    },
    system: { networkClient: loginNetwork(timeoutMs, reach) },
  };
}

function proofOf(
  settings: Exclude<TokenSettings, { type: 'UserAssignedMSI' }>,
  timeoutMs: number,
): Partial<Configuration['auth']> {
  if ('secret' in settings) return { clientSecret: settings.secret };
  if ('identity' in settings) return { clientAssertion: assertionOf(settings.identity, timeoutMs) };
  return { clientCertificate: readCertificate(settings.certificate) };
}

/** Only the code is kept: msal's message carries the other side's words. */
function tokenFault(cause: unknown): TokenFault {
  if (cause instanceof TokenFault) return cause;
  if (!(cause instanceof ServerError)) {
    return new TokenFault(
      'away',
      cause instanceof AuthError ? plain(cause.errorCode) : 'no-code',
      null,
    );
  }
  const status = cause.status ?? null;
  const refused = status !== null && status < 500 && status !== 429;
  const code = plain(cause.errorNo ? `AADSTS${cause.errorNo}` : cause.errorCode);
  return new TokenFault(refused ? 'unauthorised' : 'away', code, status);
}

/** A code is one word. After an outage msal stays silent for a minute and then has none to give. */
const plain = (code: string): string => (/^\w{1,64}$/.test(code) ? code : 'no-code');
