import { expect, test } from '@jest/globals';
import { pretendDrive } from '../../src/demo/directory-drive.ts';
import type { Graph } from '../../src/graph/client.ts';
import { lookInLibrary, type Seen } from '../../src/graph/policy-library.ts';
import { type Opened, withDirectory } from './open.ts';

const file = 'Policies/Social media policy.docx';
const library = { drive: 'b!sample-drive', file };
const nothing: Seen = { link: null, tag: null };
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const look = (graph: Graph, seen: Seen = nothing) => lookInLibrary(graph, library, seen);

async function withLibrary(
  run: (opened: Opened, drive: ReturnType<typeof pretendDrive>) => Promise<void>,
): Promise<void> {
  const drive = pretendDrive(library.drive);
  drive.put('Minutes/secret.docx', bytes('not ours'));
  drive.put(file, bytes('Version one'));
  await withDirectory((opened) => run(opened, drive), { patienceMs: 0 }, { drives: [drive] });
}

/** Looks once, and gives what the next look has to know. */
async function first(graph: Graph): Promise<Seen> {
  const found = await look(graph);
  if (found.kind !== 'file') throw new Error(found.kind);
  return { link: found.link, tag: found.tag };
}

test('the first look brings the file, asks in its folder alone, and shows no token where it downloads', () =>
  withLibrary(async ({ graph, directory, asked }) => {
    const found = await look(graph);
    expect(found).toMatchObject({ kind: 'file', name: 'Social media policy.docx' });
    expect('bytes' in found && Buffer.from(found.bytes).toString()).toBe('Version one');
    expect(asked().map((line) => decodeURIComponent(line.split('?')[0] ?? ''))).toEqual([
      'GET /v1.0/drives/b!sample-drive/root:/Policies:/delta',
      `GET /v1.0/drives/b!sample-drive/root:/${file}`,
      expect.stringMatching(/^GET \/v1\.0\/drives\/b!sample-drive\/items\/[\w-]+\/content$/),
    ]);
    const fetched = directory.requests.filter(({ path }) => path.startsWith('/download/'));
    expect(fetched).toHaveLength(1);
  }));

test('a later look at a folder in which nothing has changed is one request', () =>
  withLibrary(async ({ graph, asked }, drive) => {
    const seen = await first(graph);
    drive.put('Minutes/more.docx', bytes('elsewhere'));
    const before = asked().length;
    expect(await look(graph, seen)).toMatchObject({ kind: 'unchanged' });
    expect(asked().slice(before)).toHaveLength(1);
  }));

test('another file changed beside it is no new version', () =>
  withLibrary(async ({ graph }, drive) => {
    const seen = await first(graph);
    drive.put('Policies/Uniform.docx', bytes('Blue'));
    expect(await look(graph, seen)).toMatchObject({ kind: 'unchanged' });
  }));

test('a file that was changed comes with its new content', () =>
  withLibrary(async ({ graph }, drive) => {
    const seen = await first(graph);
    drive.put(file, bytes('Version two'));
    const found = await look(graph, seen);
    expect('bytes' in found && Buffer.from(found.bytes).toString()).toBe('Version two');
    expect(found).not.toMatchObject({ tag: seen.tag });
  }));

test('a link that Graph has let go (410) is no fault: everything is read afresh', () =>
  withLibrary(async ({ graph, directory }, drive) => {
    const seen = await first(graph);
    drive.put(file, bytes('Version two'));
    const error = { code: 'resyncChangesApplyDifferences', message: 'Resync' };
    directory.failWith(({ path }) =>
      path.includes('token=') ? { status: 410, body: { error } } : undefined,
    );
    expect(await look(graph, seen)).toMatchObject({ kind: 'file' });
  }));

test('a file that was deleted, or that never was, is gone', () =>
  withLibrary(async ({ graph }, drive) => {
    const seen = await first(graph);
    drive.remove(file);
    expect(await look(graph, seen)).toMatchObject({ kind: 'gone' });
    const elsewhere = { ...library, file: 'Nowhere/a.docx' };
    expect(await lookInLibrary(graph, elsewhere, nothing)).toEqual({ kind: 'gone', link: null });
  }));

test('a file over 50 MB is not downloaded', () =>
  withLibrary(async ({ graph, directory }, drive) => {
    drive.put(file, new Uint8Array(50 * 1024 * 1024 + 1));
    expect(await look(graph)).toMatchObject({ kind: 'unread', why: 'too-big' });
    expect(directory.requests.some(({ path }) => path.startsWith('/download/'))).toBe(false);
  }));

test('a page to sign in at, where the file should be, is no file', () =>
  withLibrary(async ({ graph }, drive) => {
    drive.put(file, bytes('<html>Sign in</html>'), 'text/html; charset=utf-8');
    expect(await look(graph)).toMatchObject({ kind: 'unread', why: 'not-a-file' });
  }));

test.each([
  ['429', { status: 429, headers: { 'retry-after': '120' } }, 'throttled'],
  ['403', { status: 403 }, 'refused'],
  ['503', { status: 503 }, 'away'],
] as const)('an answer of %s is a fault for the job to come again with', (_what, fault, kind) =>
  withLibrary(async ({ graph, directory }) => {
    directory.failWith(({ path }) => (path.includes('/drives/') ? fault : undefined));
    await expect(look(graph)).rejects.toMatchObject({ kind });
  }),
);

test('a download that is refused is a fault that does not tell the address, which opens the file', () =>
  withLibrary(async ({ graph, directory }) => {
    directory.failWith(({ path }) => (path.startsWith('/download/') ? { status: 403 } : undefined));
    const fault = await look(graph).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ kind: 'away', status: 403 });
    expect(String(fault)).not.toContain('tempauth');
  }));

test('a link to another address is not followed, and everything is read from Graph afresh', () =>
  withLibrary(async ({ graph, asked }) => {
    await first(graph);
    const seen = { link: 'https://elsewhere.example/v1.0/drives/x/root/delta?token=1', tag: 'x' };
    expect(await look(graph, seen)).toMatchObject({ kind: 'file' });
    expect(asked().join()).not.toContain('elsewhere');
  }));
