import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { engines, storeOn } from '../support/store.ts';

describe.each(engines)('on %s', (engine) => {
  const held = storeOn(engine);

  test('x', async () => {
    const { rows } = await sql`select current_user as me, session_user as s`.execute(
      held().store.db.rows,
    );
    console.log(rows);
    expect(held().faults).toEqual([]);
  });
});
