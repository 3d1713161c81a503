import { constants, createPublicKey, randomBytes, verify } from 'node:crypto';
import type { Answer } from './directory-answer.ts';
import { field, ok, textField } from './directory-answer.ts';
import type { DirectoryApp, DirectoryData } from './directory-data.ts';
import { type TabTokens, tabTokensOf } from './tab-tokens.ts';

/** The pretend login service: who may have a token, and which tokens are good. */
export type Login = {
  /** Answers a request to the login service; undefined when it is not one. */
  readonly answer: (method: string, path: string, form: URLSearchParams) => Answer | undefined;
  /** Whether this bearer token was given for this resource and has not run out. */
  readonly accepts: (token: string, resource: string) => boolean;
  readonly tabTokens: TabTokens;
};

const resources = [
  'https://graph.microsoft.com',
  'https://api.botframework.com',
  'https://cognitiveservices.azure.com',
];

/**
 * @param host the address that msal is given, without scheme: it knows the service as https.
 * @param lifeSeconds how long a token lasts.
 */
export function pretendLogin(data: DirectoryData, host: () => string, lifeSeconds: number): Login {
  const issued = new Map<string, { readonly resource: string; readonly until: number }>();
  const home = () => `https://${host()}/${data.tenant}`;
  const tabTokens = tabTokensOf({
    ...{ issuer: () => `${home()}/v2.0`, tenant: data.tenant, appId: data.app.clientId },
    lifeSeconds,
  });
  const issue = (form: URLSearchParams): Answer => {
    const no = refusal(data.app, form, metadata(home()).token_endpoint);
    if (no) return no;
    const resource = resources.find((each) => form.get('scope') === `${each}/.default`);
    if (!resource) return denied(400, 'invalid_scope', 70011);
    const token = randomBytes(32).toString('base64url');
    issued.set(token, { resource, until: Date.now() + lifeSeconds * 1_000 });
    return ok({ token_type: 'Bearer', expires_in: lifeSeconds, access_token: token });
  };
  return {
    answer: (method, path, form) => {
      const [tenant, rest] = splitTenant(path);
      if (method === 'GET' && rest === '/v2.0/.well-known/openid-configuration')
        return tenant === data.tenant ? ok(metadata(home())) : denied(400, 'invalid_tenant', 90002);
      if (method === 'GET' && rest === '/discovery/v2.0/keys') return ok(tabTokens.published());
      if (method === 'POST' && rest === '/oauth2/v2.0/token')
        return tenant === data.tenant ? issue(form) : denied(400, 'invalid_tenant', 90002);
      return undefined;
    },
    tabTokens,
    accepts: (token, resource) => {
      const known = issued.get(token);
      return known !== undefined && known.resource === resource && known.until > Date.now();
    },
  };
}

function splitTenant(path: string): readonly [string, string] {
  const said = /^\/([^/]+)(\/.*)$/.exec(path);
  return [said?.[1] ?? '', said?.[2] ?? ''];
}

const metadata = (home: string) => ({
  issuer: `${home}/v2.0`,
  authorization_endpoint: `${home}/oauth2/v2.0/authorize`,
  token_endpoint: `${home}/oauth2/v2.0/token`,
  // as it is served here: who checks a tab's token fetches this himself, without msal
  jwks_uri: `${home.replace('https:', 'http:')}/discovery/v2.0/keys`,
});

/** Entra's error body; the number is the one in its AADSTS codes. */
const denied = (status: number, error: string, code: number): Answer => ({
  status,
  body: { error, error_description: `AADSTS${code}: refused.`, error_codes: [code] },
});

function refusal(app: DirectoryApp, form: URLSearchParams, audience: string): Answer | undefined {
  if (form.get('grant_type') !== 'client_credentials')
    return denied(400, 'unsupported_grant_type', 70003);
  if (form.get('client_id') !== app.clientId) return denied(400, 'unauthorized_client', 700016);
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (assertion === app.federated) return undefined;
    const signed = app.certificate !== null && isSignedBy(app.certificate, assertion);
    const meant = signed && saysWho(assertion, app.clientId, audience);
    return meant ? undefined : denied(401, 'invalid_client', 700027);
  }
  const right = app.secret !== null && form.get('client_secret') === app.secret;
  return right ? undefined : denied(401, 'invalid_client', 7000215);
}

/** A client assertion is a JWT signed with the certificate's key, PS256. */
function isSignedBy(certificate: string, assertion: string): boolean {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  if (textField(decoded(head), 'alg') !== 'PS256') return false;
  return verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    {
      key: createPublicKey(certificate),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    },
    Buffer.from(signature, 'base64url'),
  );
}

function saysWho(assertion: string, clientId: string, audience: string): boolean {
  const claims = decoded(assertion.split('.')[1] ?? '');
  const until = field(claims, 'exp');
  const who = [textField(claims, 'iss'), textField(claims, 'sub')];
  return (
    who.every((each) => each === clientId) &&
    textField(claims, 'aud') === audience &&
    typeof until === 'number' &&
    until * 1_000 > Date.now()
  );
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    // Not a JWT: it then says nothing, and is refused for that.
    return undefined;
  }
}
