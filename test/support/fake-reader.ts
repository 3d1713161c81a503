/** A stand-in for Azure OpenAI that answers as it is told: it also lies, stalls and talks back. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it does with the next request: a status, a text for its message, the raw body, or nothing at all. */
export type Says =
  | { readonly content: string }
  | { readonly body: string }
  | { readonly status: number }
  | { readonly to: string }
  | 'nothing'
  | 'half';

export type Asked = { readonly path: string; readonly token: string; readonly text: string };

const bodyOf = (says: Exclude<Says, string>): string => {
  if ('body' in says) return says.body;
  return 'content' in says
    ? JSON.stringify({ choices: [{ message: { content: says.content } }] })
    : '{"error":{}}';
};

export async function openFakeReader() {
  const held: { says: Says } = { says: { content: '{"passages":[]}' } };
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      path: request.url ?? '',
      token: String(request.headers.authorization),
      text: Buffer.concat(chunks).toString(),
    });
    const { says } = held;
    if (says === 'nothing') return;
    if (says === 'half') return void response.write('{"choices":[');
    if ('to' in says) response.setHeader('location', says.to);
    response.statusCode = 'to' in says ? 302 : 'status' in says ? says.status : 200;
    response.setHeader('content-type', 'application/json');
    response.end(bodyOf(says));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: asked as readonly Asked[],
    says: (says: Says) => {
      held.says = says;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type FakeReader = Awaited<ReturnType<typeof openFakeReader>>;
