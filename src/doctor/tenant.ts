import type { Patient } from './patient.ts';

/** Asks the login service for what it publishes about the tenant; only the head of its answer is kept. */
export async function askTenant({
  LOGIN_URL,
  BOT_TENANT_ID,
}: Patient['config']): Promise<Response> {
  const url = `${LOGIN_URL.replace(/\/$/, '')}/${BOT_TENANT_ID}/v2.0/.well-known/openid-configuration`;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  await answer.body?.cancel();
  return answer;
}
