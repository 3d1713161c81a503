/**
 * The line between Lantern and its PostgreSQL server. It reads what goes by (PostgreSQL's protocol,
 * version 3, in the clear), so that a test can stop the world at one statement, and it can be cut.
 */
import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';

/** What is to become of a statement: on its way, never sent, or carried out with its answer held back. */
export type Passage = 'pass' | 'hold before' | 'hold after';
export type Watching = {
  /** Asked of every statement, in order, before it goes on. */
  readonly statement: (sql: string) => Passage;
  /** The statement that was let through with its answer held back is done. */
  readonly done: () => void;
};
export type PostgresLine = {
  /** The database's address, by way of this line. */
  readonly url: string;
  /** Cuts every connection and lets nobody through until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
};

export async function openPostgresLine(to: string, watching: Watching): Promise<PostgresLine> {
  const address = new URL(to);
  const state: { open: boolean } = { open: true };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (!state.open) return void near.destroy();
    const far = dial(Number(address.port), address.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    join(near, far, watching);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The line has no port');
  const url = new URL(to);
  url.port = String(bound.port);
  const cut = () => {
    state.open = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    ...{ url: url.href, cut },
    mend: () => {
      state.open = true;
    },
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function join(near: Socket, far: Socket, { statement, done }: Watching): void {
  const held: { how: Passage } = { how: 'pass' };
  const asked = framed('startup first');
  const answered = framed('typed from the start');
  near.on('data', (bytes: Buffer) => {
    for (const message of asked(bytes)) {
      if (held.how === 'hold before') return;
      const sql = statementIn(message);
      // what follows the statement in the same breath belongs to it and goes with it
      if (sql !== null && held.how === 'pass') held.how = statement(sql);
      if (held.how !== 'hold before') far.write(message);
    }
  });
  far.on('data', (bytes: Buffer) => {
    for (const message of answered(bytes)) {
      if (held.how === 'pass') near.write(message);
      else if (held.how === 'hold after' && message[0] === readyForQuery) done();
    }
  });
}

const readyForQuery = 'Z'.charCodeAt(0);
const parse = 'P'.charCodeAt(0);
const simpleQuery = 'Q'.charCodeAt(0);

/** Cuts a stream into PostgreSQL's messages: a letter (but for the very first), a length, and the rest. */
function framed(begins: 'startup first' | 'typed from the start'): (more: Buffer) => Buffer[] {
  const state = { rest: Buffer.alloc(0), letter: begins === 'startup first' ? 0 : 1 };
  return (more) => {
    state.rest = Buffer.concat([state.rest, more]);
    const messages: Buffer[] = [];
    while (state.rest.length >= state.letter + 4) {
      const length = state.letter + state.rest.readInt32BE(state.letter);
      if (state.rest.length < length) break;
      messages.push(state.rest.subarray(0, length));
      state.rest = state.rest.subarray(length);
      state.letter = 1;
    }
    return messages;
  };
}

/** The text of a statement that is prepared or sent as it is; null for any other message. */
function statementIn(message: Buffer): string | null {
  if (message[0] === simpleQuery) return message.toString('utf8', 5, message.length - 1);
  if (message[0] !== parse) return null;
  const name = message.indexOf(0, 5);
  return message.toString('utf8', name + 1, message.indexOf(0, name + 1));
}
