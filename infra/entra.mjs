#!/usr/bin/env node
// The app registration in Entra and its permissions, by an administrator of the tenant, in Azure Cloud
// Shell or anywhere with az (signed in) and Node. It may be run again: what is there stays.
// No secret is made: the registration trusts the managed identity of the app.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const usage = `node infra/entra.mjs register
    makes the registration and prints BOT_ID
node infra/entra.mjs grant BOT_ID TAB_DOMAIN IDENTITY_PRINCIPAL_ID [--with NAME]...
    after the deployment: trust, the tab's sign-in, permissions
node infra/entra.mjs permissions
    what is asked for, and what for`;

const permissions = JSON.parse(readFileSync(new URL('permissions.json', import.meta.url), 'utf8'));
const microsoftGraph = '00000003-0000-0000-c000-000000000000';
const teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs az and reads what it answers. */
function az(...words) {
  const said = execFileSync('az', [...words, '-o', 'json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return said.trim() === '' ? null : JSON.parse(said);
}

const graph = (method, path, body) =>
  az('rest', '--method', method, '--url', `https://graph.microsoft.com/v1.0${path}`, ...(body ? ['--body', JSON.stringify(body)] : []));

function register() {
  const [known] = az('ad', 'app', 'list', '--display-name', 'Lantern');
  const app = known ?? az('ad', 'app', 'create', '--display-name', 'Lantern', '--sign-in-audience', 'AzureADMyOrg');
  const [there] = az('ad', 'sp', 'list', '--filter', `appId eq '${app.appId}'`);
  if (!there) az('ad', 'sp', 'create', '--id', app.appId);
  say(app.appId);
}

function grant([id, domain, identity, ...rest]) {
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  if (!guid.test(id ?? '') || !guid.test(identity ?? '') || !/^[a-z0-9.-]+$/.test(domain ?? '')) throw new Error(usage);
  const wanted = rest.filter((word) => word !== '--with');
  const app = az('ad', 'app', 'show', '--id', id);
  const principal = az('ad', 'sp', 'show', '--id', id);
  trust(app, identity);
  openTab(app, id, domain);
  // only who is staff may have a token for the tab; the group of staff is assigned in the portal
  graph('PATCH', `/servicePrincipals/${principal.id}`, { appRoleAssignmentRequired: true });
  for (const each of permissions.filter(({ grant: by }) => by === 'entra')) {
    if (each.needed || wanted.includes(each.name)) give(principal, each);
    else say(`not given, add --with ${each.name} where it is used: ${each.for}`);
  }
  say('Next: assign the group of staff to the enterprise application, give the mailbox in Exchange, npm run doctor.');
}

/** The app proves who it is by its managed identity: nothing to keep, nothing that expires. */
function trust(app, identity) {
  const credentials = az('ad', 'app', 'federated-credential', 'list', '--id', app.id);
  if (credentials.some(({ subject }) => subject === identity)) return;
  const { tenantId } = az('account', 'show');
  const credential = {
    name: `lantern-${identity.slice(0, 8)}`,
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    subject: identity,
    audiences: ['api://AzureADTokenExchange'],
  };
  az('ad', 'app', 'federated-credential', 'create', '--id', app.id, '--parameters', JSON.stringify(credential));
}

/** The tab's sign-in: one scope, which the two Teams clients may use without asking, and tokens of version 2. */
function openTab(app, id, domain) {
  const scope = app.api?.oauth2PermissionScopes?.[0]?.id ?? randomUUID();
  const words = { name: 'Open the tab of Lantern', says: 'Lets Teams tell Lantern who opens its tab.' };
  graph('PATCH', `/applications/${app.id}`, {
    identifierUris: [`api://${domain}/botid-${id}`],
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          ...{ id: scope, value: 'access_as_user', type: 'User', isEnabled: true },
          ...{ adminConsentDisplayName: words.name, adminConsentDescription: words.says },
          ...{ userConsentDisplayName: words.name, userConsentDescription: words.says },
        },
      ],
    },
  });
  // the clients can be named only once the scope is there
  const preAuthorizedApplications = teamsClients.map((appId) => ({ appId, delegatedPermissionIds: [scope] }));
  graph('PATCH', `/applications/${app.id}`, { api: { preAuthorizedApplications } });
}

function give(principal, { name, id: appRoleId }) {
  const path = `/servicePrincipals/${principal.id}/appRoleAssignments`;
  const given = graph('GET', path).value.some((each) => each.appRoleId === appRoleId);
  if (!given) {
    const resource = az('ad', 'sp', 'show', '--id', microsoftGraph);
    graph('POST', path, { principalId: principal.id, resourceId: resource.id, appRoleId });
  }
  say(`${given ? 'given before' : 'given'}: ${name}`);
}

function show() {
  for (const { name, needed, grant: by, for: what } of permissions)
    say(`${name} (${needed ? 'needed' : 'only where used'}, by ${by}): ${what}`);
}

const [what, ...words] = process.argv.slice(2);
try {
  if (what === 'register') register();
  else if (what === 'grant') grant(words);
  else if (what === 'permissions') show();
  else throw new Error(usage);
} catch (fault) {
  process.stderr.write(`${fault.stderr?.trim() || fault.message}\n`);
  process.exitCode = 1;
}
