import { hash, type KeyObject, randomUUID } from 'node:crypto';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  type ConnectorFactory,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import { isSignedBy } from '../tokens/signed-token.ts';
import { channelKeys, type FindKey } from './channel-keys.ts';
import { ChannelRefusal } from './channel-refusal.ts';
import { type ChannelToken, channelIssuer, claimsRefused, readToken } from './channel-token.ts';
import { channelResource, TeamsCredentials } from './connector.ts';
import { isChannelAddress, type ServiceHosts } from './service-url.ts';

/** Whom the door is open to. */
export type ChannelSettings = ServiceHosts & {
  /** The bot's own application id, a GUID. */
  readonly appId: string;
  /** The tenants whose people may come in, as GUIDs. */
  readonly tenants: readonly string[];
  /** Where the channel publishes its signing keys. */
  readonly openIdMetadataUrl: string;
};

/** The channel has one at a time for each of its addresses, of which there are a handful. */
const mostTokens = 50;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The Teams channel and nobody else: our checks, then botbuilder's own, then the tenant.
 *
 * botbuilder's checks alone let in the bot's own outbound token, tokens without an expiry, any
 * channel under a key without endorsements, and any tenant. Ours run first and prove the signature,
 * so that nothing unsigned reaches the parts of botbuilder that print, throw or remember.
 *
 * A token that passed both is known by its digest for as long as its key is published: its claims, its
 * expiry, and that it fits the activity are looked at each time, the arithmetic of its signature is not.
 */
export class TeamsChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: ChannelSettings;
  readonly #connectors: ConnectorFactory;
  readonly #findKey: FindKey;
  readonly #now: () => Date;
  /** By key what it signed and botbuilder let in: the channel sends each token again and again for an hour. */
  readonly #letIn = new WeakMap<KeyObject, Map<string, AuthenticateRequestResult>>();

  constructor(settings: ChannelSettings, connectors: ConnectorFactory, now: () => Date) {
    checkSettings(settings);
    const findKey = channelKeys(settings.openIdMetadataUrl, now);
    super(
      explicitly(settings.appId, keysForBotbuilder(settings.openIdMetadataUrl, findKey)),
      new TeamsCredentials(settings.appId),
      new AuthenticationConfiguration(['msteams']),
    );
    this.#settings = settings;
    this.#connectors = connectors;
    this.#findKey = findKey;
    this.#now = now;
  }

  /** @throws ChannelRefusal */
  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    if (!authHeader) throw new ChannelRefusal('no-token');
    const token = readToken(authHeader);
    if (!token) throw new ChannelRefusal('malformed-token');
    const wrong = claimsRefused(token, this.#settings.appId, this.#now());
    if (wrong) throw new ChannelRefusal(wrong);
    const key = await this.#keyOf(token);
    const digest = hash('sha256', authHeader, 'base64');
    const known = this.#letIn.get(key)?.get(digest);
    if (!known && !isSignedBy(token, key)) throw new ChannelRefusal('bad-signature');
    this.#checkAddress(activity, token);
    const result = known ?? (await this.#askBotbuilder(activity, authHeader));
    if (!known) this.#remember(key, digest, result);
    this.#checkTenant(activity);
    return { ...result, connectorFactory: this.#connectors };
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  /** Streaming is not how Teams comes in. */
  override async authenticateStreamingRequest(): Promise<never> {
    throw new ChannelRefusal('closed-way-in');
  }

  /** Nor are other bots. */
  override async authenticateChannelRequest(): Promise<never> {
    throw new ChannelRefusal('closed-way-in');
  }

  async #keyOf({ kid }: ChannelToken): Promise<KeyObject> {
    const known = await this.#findKey(kid);
    if (!known) throw new ChannelRefusal('unknown-key');
    if (!known.endorsements.includes('msteams')) throw new ChannelRefusal('key-not-endorsed');
    return known.key;
  }

  #remember(key: KeyObject, digest: string, result: AuthenticateRequestResult): void {
    const known = [...(this.#letIn.get(key) ?? []), [digest, result] as const];
    this.#letIn.set(key, new Map(known.slice(-mostTokens)));
  }

  #checkAddress({ channelId, serviceUrl }: Activity, { claims }: ChannelToken): void {
    if (channelId !== 'msteams') throw new ChannelRefusal('wrong-channel');
    if (typeof serviceUrl !== 'string' || serviceUrl !== claims.serviceurl) {
      throw new ChannelRefusal('service-url-not-signed');
    }
    if (!isChannelAddress(serviceUrl, this.#settings)) {
      throw new ChannelRefusal('service-url-refused');
    }
  }

  async #askBotbuilder(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (refused) {
      if (refused instanceof ChannelRefusal) throw refused;
      throw new ChannelRefusal('refused-by-sdk');
    }
  }

  /** The token names no tenant, so the activity's word counts: every place that names one must agree. */
  #checkTenant(activity: Activity): void {
    const { conversation, channelData } = activity;
    if (!conversation || typeof conversation.id !== 'string' || !conversation.id) {
      throw new ChannelRefusal('malformed-activity');
    }
    const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
    const ours = this.#settings.tenants.map((id) => id.toLowerCase());
    const agreed = new Set(named.map((id) => String(id).toLowerCase()));
    if (agreed.size !== 1 || ![...agreed].every((id) => ours.includes(id))) {
      throw new ChannelRefusal('foreign-tenant');
    }
  }
}

/** An application id that is not one turns botbuilder's authentication off without a word. */
function checkSettings({ appId, tenants }: ChannelSettings): void {
  if (!guid.test(appId)) throw new Error('The bot needs its application id, a GUID');
  if (tenants.length === 0 || !tenants.every((id) => guid.test(id))) {
    throw new Error('The bot needs the tenants it serves, each a GUID');
  }
}

/** Every one of these, since leaving any out switches the others' defaults off as well. */
const explicitly = (appId: string, keysAddress: string) => ({
  MicrosoftAppId: appId,
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: channelResource,
  ToBotFromChannelTokenIssuer: channelIssuer,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: keysAddress,
  ToBotFromEmulatorOpenIdMetadataUrl: keysAddress,
  CallerId: 'urn:botframework:azure',
});

/**
 * Gives botbuilder our keys. Its own cache is one map for the whole process, waits for ever on a
 * silent server, and refuses a new key for an hour; so each adapter is known there under an address
 * of its own (a fragment is never sent), behind which sit the keys that we fetched.
 */
function keysForBotbuilder(metadataUrl: string, findKey: FindKey): string {
  const address = `${metadataUrl}#${randomUUID()}`;
  const cache: Map<string, OpenIdMetadata> = Reflect.get(JwtTokenExtractor, 'openIdMetadataCache');
  cache.set(address, new OurKeys(address, findKey));
  return address;
}

class OurKeys extends OpenIdMetadata {
  readonly #findKey: FindKey;
  /** Each key as botbuilder wants it, written out once. */
  readonly #pems = new WeakMap<KeyObject, string | Buffer>();

  constructor(address: string, findKey: FindKey) {
    super(address);
    this.#findKey = findKey;
  }

  override async getKey(kid: string): ReturnType<OpenIdMetadata['getKey']> {
    const found = await this.#findKey(kid);
    if (!found) return null;
    const pem = this.#pems.get(found.key) ?? found.key.export({ type: 'spki', format: 'pem' });
    this.#pems.set(found.key, pem);
    return { key: pem.toString(), endorsements: [...found.endorsements] };
  }
}
