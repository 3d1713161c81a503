import type { ServerResponse } from 'node:http';

/**
 * Answers with a status and no words at all, and closes the connection, so that whatever is left of
 * the request is not waited for.
 */
export function plainReply(res: ServerResponse, status: number): void {
  if (res.headersSent) return;
  res.writeHead(status, { connection: 'close', 'content-length': '0' });
  res.end();
}
