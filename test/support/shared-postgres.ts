import { once } from 'node:events';
import { createServer } from 'node:net';
import { ownServer } from './postgres.ts';

/**
 * A door at which any file of a test run may ask for the one server they share. The server starts when
 * the first one asks, so a run without database tests starts none; it ends with the run, whatever ends
 * that.
 */
export async function shareOneServer(): Promise<void> {
  const asked: { server?: Promise<string> } = {};
  const door = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    asked.server ??= answerOf();
    void asked.server.then((line) => visitor.end(line));
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  process.env.LANTERN_TEST_POSTGRES_PORT = String(address.port);
}

async function answerOf(): Promise<string> {
  try {
    const { url } = await ownServer({ durable: false });
    return `${JSON.stringify({ url })}\n`;
  } catch (error) {
    return `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`;
  }
}
