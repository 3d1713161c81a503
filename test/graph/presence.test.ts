import { expect, test } from '@jest/globals';
import { personId } from '../../src/graph/account.ts';
import { outOfOffice } from '../../src/graph/presence.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const ids = [cast.hana, cast.lena, cast.dev].map(({ id }) => personId(id));

test('who has said to be out of office is known, and what they wrote is not', () =>
  withDirectory(async ({ graph }) => {
    expect(await outOfOffice(graph, ids)).toEqual(new Set([cast.lena.id]));
  }));

test.each([
  ['the permission was not granted', { status: 403, body: { error: { code: 'Forbidden' } } }],
  ['Graph is away', { status: 500 }],
  ['Graph answers nonsense', { status: 200, body: { value: [{ outOfOfficeSettings: 'yes' }] } }],
])('when %s, nobody is taken to be in or out', (_what, fault) =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(({ path }) => (path.includes('Presences') ? fault : undefined));
    expect(await outOfOffice(graph, ids)).toBe('not-known');
  }),
);

test('a whole trust is asked about 650 people at a time, and nobody is not asked about at all', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    expect(await outOfOffice(graph, [])).toEqual(new Set());
    expect(asked()).toEqual([]);
    const trust = Array.from({ length: 1_300 }, (_, n) => personId(`${n}`));
    expect(await outOfOffice(graph, [...trust, ...ids])).toEqual(new Set([cast.lena.id]));
    expect(asked()).toHaveLength(3);
    expect(directory.requests.at(-1)?.body).toEqual({ ids });
  }));
