import { expect, test } from '@jest/globals';
import type { PostgresPoolClient } from 'kysely';
import { BoundedConnection } from '../../src/store/bounded-connection.ts';

/** A line to a database that has gone silent, as node-postgres reports it. */
function silentLine() {
  const asked: string[] = [];
  const released: boolean[] = [];
  const query = async (sql: string) => {
    asked.push(sql);
    throw new Error('Query read timeout');
  };
  const client = { query, release: (destroy = false) => void released.push(destroy) };
  return { asked, released, client: client as unknown as PostgresPoolClient };
}

test('a connection on which a query was given up on is asked nothing more, and is not handed on', async () => {
  const { asked, released, client } = silentLine();
  const connection = new BoundedConnection(client);
  await expect(connection.query('select 1', [])).rejects.toThrow('read timeout');
  await expect(connection.query('rollback', [])).rejects.toThrow('read timeout');
  connection.release();
  expect({ asked, released }).toEqual({ asked: ['select 1'], released: [true] });
});
