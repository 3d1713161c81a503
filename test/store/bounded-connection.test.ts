import { expect, test } from '@jest/globals';
import { BoundedConnection, statementNames } from '../../src/store/bounded-connection.ts';

/** A line to a database that has gone silent, as node-postgres reports it. */
function silentLine() {
  const asked: string[] = [];
  const released: boolean[] = [];
  const query = async ({ text }: { readonly text: string }) => {
    asked.push(text);
    throw new Error('Query read timeout');
  };
  const client = { query, release: (destroy = false) => void released.push(destroy) };
  return { asked, released, client };
}

test('a connection on which a query was given up on is asked nothing more, and is not handed on', async () => {
  const { asked, released, client } = silentLine();
  const connection = new BoundedConnection(client);
  await expect(connection.query('select 1', [])).rejects.toThrow('read timeout');
  await expect(connection.query('rollback', [])).rejects.toThrow('read timeout');
  connection.release();
  expect({ asked, released }).toEqual({ asked: ['select 1'], released: [true] });
});

/** A line whose answers come when the test says so. */
function slowLine() {
  const asked: string[] = [];
  const released: boolean[] = [];
  const query = async ({ text }: { readonly text: string }) => {
    asked.push(text);
    return { rows: [] };
  };
  const client = { query, release: (destroy = false) => void released.push(destroy) };
  return { asked, released, client, wall: Promise.withResolvers<void>() };
}

const unnamed = () => undefined;

test('where it cannot be said for whom a connection works, no answer of it is given and nobody gets it again', async () => {
  const { released, client, wall } = slowLine();
  const connection = new BoundedConnection(client, unnamed, wall.promise);
  const answer = connection.query('select 1', []);
  wall.reject(new Error('no wall'));
  await expect(answer).rejects.toThrow('no wall');
  await expect(connection.query('select 2', [])).rejects.toThrow('no wall');
  connection.release();
  expect(released).toEqual([true]);
});

test('nothing is changed before it has been said for whom a connection works', async () => {
  const { asked, client, wall } = slowLine();
  const connection = new BoundedConnection(client, unnamed, wall.promise);
  const changed = connection.query('update incident set state = $1', ['x']);
  expect(asked).toEqual([]);
  wall.resolve();
  await changed;
  expect(asked).toEqual(['update incident set state = $1']);
});

test('a connection that has not yet said for whom it works is not handed on', () => {
  const { released, client, wall } = slowLine();
  new BoundedConnection(client, unnamed, wall.promise).release();
  expect(released).toEqual([true]);
});

test('a statement that asks for every column there is has no name, and any other always the same', () => {
  const nameOf = statementNames();
  expect(nameOf('select * from incident')).toBeUndefined();
  expect(nameOf('select id from incident')).toBe(nameOf('select id from incident'));
  expect(nameOf('select id from incident')).not.toBe(nameOf('select id from draft'));
});
