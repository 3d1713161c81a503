import { createServer } from 'node:http';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';

export type MachineIdentities = {
  /** What was asked, oldest first, escapes undone. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
};

/**
 * The place where an Azure machine asks for its managed identities' tokens, over HTTP on this machine:
 * `tokens` says what each client id is given. One for each process: msal remembers the first place.
 */
export async function openIdentities(
  tokens: Readonly<Record<string, string>>,
): Promise<MachineIdentities> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://machine');
    asked.push(decodeURIComponent(url.search));
    const expires_on = Math.floor(Date.now() / 1_000) + 3_600;
    const access_token = tokens[url.searchParams.get('client_id') ?? ''];
    const body = { access_token, expires_on, resource: 'any', token_type: 'Bearer' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  process.env.IDENTITY_ENDPOINT = `${await onLoopback(server, 0)}/msi/token`;
  process.env.IDENTITY_HEADER = 'header-of-the-machine';
  return {
    asked,
    stop: async () => {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      await stopServer(server);
    },
  };
}
