import { describe, expect, test } from '@jest/globals';
import { faultTable, isWell, type Row, rowOf } from './fault-table.ts';
import { killScenarios } from './kill-flows.ts';
import { databaseOutages } from './outages-database.ts';
import { serviceOutages } from './outages-services.ts';
import { workOutages } from './outages-work.ts';

/** The whole of it, with five hundred kills and every outage at its full length: `npm run test:faults`. */
const patience = 300_000;
const well = (row: Row) => expect(isWell(row) ? '' : faultTable([row])).toBe('');

describe('killed once in each of its flows, Lantern loses nothing, doubles nothing and tells nobody else', () => {
  test.each(killScenarios)(
    '$name',
    async ({ name, run }) => {
      well(rowOf(name, await run(1, () => undefined)));
    },
    patience,
  );
});

describe('whatever goes away and comes back, nothing is lost or doubled, and nobody has to mend it', () => {
  test.each([...databaseOutages, ...serviceOutages, ...workOutages])(
    '$scenario',
    async ({ run }) => {
      well(await run('short'));
    },
    patience,
  );
});

test('a table with something lost in it says so, line by line', () => {
  const row: Row = {
    ...{ scenario: 'a made-up fault', runs: 2, sent: 2, note: 'made up' },
    ...{ lost: ['ABC123: not stored'], doubled: [], wrong: [], seconds: [1, null] },
  };
  expect(isWell(row)).toBe(false);
  expect(faultTable([row]).split('\n').slice(2)).toEqual([
    '| a made-up fault | 2 | 2 | 1 | 0 | 0 | 1.0, 1.0, 1 never | made up |',
    '',
    '- a made-up fault: lost: ABC123: not stored',
    '- a made-up fault: not recovered without hands',
  ]);
});
