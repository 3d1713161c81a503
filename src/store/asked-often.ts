import type { Compilable, CompiledQuery } from 'kysely';
import type { Tx } from './db.ts';

/** Stands where a value goes, while the query is put together. */
class Gap {
  readonly key: PropertyKey;
  constructor(key: PropertyKey) {
    this.key = key;
  }
}
/** Names the values that each asking gives. */
export type Given<Values> = <Key extends keyof Values>(key: Key) => Values[Key];

/**
 * A query that every turn asks: put together once, and asked with other values each time. Putting such
 * queries together anew was a quarter of what the database cost this process. Answers its first row.
 * @param build sees no value, so that it makes the same query whatever they are
 */
export function askedOften<Values extends object, Row>(
  build: (tx: Tx, value: Given<Values>) => Compilable<Row>,
): (tx: Tx, values: Values) => Promise<Row | undefined> {
  const held: { query?: CompiledQuery<Row> } = {};
  return async (tx, values) => {
    held.query ??= build(tx, (key) => new Gap(key) as Values[typeof key]).compile();
    const parameters = held.query.parameters.map((one) =>
      one instanceof Gap ? values[one.key as keyof Values] : one,
    );
    const { rows } = await tx.executeQuery<Row>({ ...held.query, parameters });
    return rows[0];
  };
}

/** Of a query that always has one. */
export function theRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The database answered nothing');
  return row;
}
