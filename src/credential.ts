import type { Config } from './config.ts';
import type { Credential } from './domain/view/health.ts';
import { certificateEnds } from './graph/certificate.ts';

/** How this process signs in at Microsoft, and until when that holds. */
export function credentialOf(config: Config): Credential {
  if (config.BOT_TYPE === 'UserAssignedMSI') return { kind: 'managed-identity' };
  const { BOT_CERTIFICATE: certificate, BOT_PASSWORD_ENDS: ends } = config;
  if (certificate) return { kind: 'certificate', ends: certificateEnds(certificate) };
  return { kind: 'secret', ends: ends === undefined ? null : new Date(`${ends}T00:00:00Z`) };
}
