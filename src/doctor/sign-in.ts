import { TokenFault } from '../graph/token-fault.ts';
import { type Finding, mend, ok } from './finding.ts';
import type { Patient } from './patient.ts';
import { askTenant } from './tenant.ts';

const again = 'Run `node infra/entra.mjs grant` with the ids that the deployment printed.';

const noTenant = 'Entra does not know this tenant. Check BOT_TENANT_ID.';

/** What to do about each of Entra's codes (platform facts 5 and 6). */
const advice: Readonly<Record<string, string>> = {
  AADSTS700016: 'Entra does not know this app in this tenant. Check BOT_ID and BOT_TENANT_ID.',
  AADSTS90002: noTenant,
  AADSTS7000215: 'Entra does not take the secret. Check BOT_PASSWORD, or better set BOT_IDENTITY.',
  AADSTS7000222:
    'The secret has run out. Make a new one, or better set BOT_IDENTITY, which never runs out.',
  AADSTS700027:
    'Entra does not know the certificate. Upload the one in BOT_CERTIFICATE to the registration.',
  AADSTS70021: `The registration does not trust the managed identity. ${again}`,
  AADSTS700213: `The registration does not trust the managed identity. ${again}`,
  AADSTS7000229: `The registration has no enterprise application in this tenant. ${again}`,
};

/** Whether the app can sign in, to the channel and to Microsoft Graph. */
export async function checkRegistration({ edges, config }: Patient): Promise<readonly Finding[]> {
  const about = 'Registration';
  try {
    await edges.tokens('https://api.botframework.com');
    await edges.tokens('https://graph.microsoft.com');
    return [ok(about, 'the app can sign in')];
  } catch (fault) {
    const unheardOf = await askTenant(config).then(
      ({ status }) => status === 400,
      () => false,
    );
    return [mend(about, unheardOf ? noTenant : adviceOn(fault))];
  }
}

function adviceOn(fault: unknown): string {
  if (!(fault instanceof TokenFault) || fault.kind === 'away') {
    return 'The login service does not answer. Check that this machine may reach it (LOGIN_URL), and the managed identity if there is one.';
  }
  return (
    advice[fault.code] ??
    `Entra refuses the app (${fault.code}). Look that code up in Entra's sign-in log, under service principals.`
  );
}
