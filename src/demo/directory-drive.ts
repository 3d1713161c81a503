import { randomUUID } from 'node:crypto';
import { type Answer, type Asked, graphError, ok, type Route } from './directory-answer.ts';

type DriveFile = {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly tag: string;
};

/** A pretend document library, which a test or the demo fills. */
export type PretendDrive = {
  readonly id: string;
  /** Puts a file at a path from the top, such as Policies/Phones.docx, or other content into it. */
  readonly put: (path: string, bytes: Uint8Array, type?: string) => void;
  readonly remove: (path: string) => void;
  readonly files: () => readonly DriveFile[];
  /** The paths that were changed, oldest first. */
  readonly log: readonly string[];
};

export function pretendDrive(id: string): PretendDrive {
  const files = new Map<string, DriveFile>();
  const log: string[] = [];
  return {
    ...{ id, log },
    put: (path, bytes, type = 'application/octet-stream') => {
      const known = files.get(path)?.id ?? randomUUID();
      files.set(path, { id: known, path, bytes, type, tag: `"c:{${known}},${log.length}"` });
      log.push(path);
    },
    remove: (path) => {
      files.delete(path);
      log.push(path);
    },
    files: () => [...files.values()],
  };
}

const notThere = graphError(404, 'itemNotFound', 'The resource could not be found.');

/** Document libraries: delta of a folder, an item by its path, and where its content is (platform facts 1.8). */
export function driveRoutes(drives: readonly PretendDrive[], host: () => string): readonly Route[] {
  const at = (id: string) => drives.find((drive) => drive.id === id);
  return [
    {
      method: 'GET',
      path: /^\/drives\/([^/]+)\/root(?::\/(.+):)?\/delta$/,
      answer: (asked, [id = '', folder = '']) => delta(at(id), folder, asked, `${host()}/v1.0`),
    },
    {
      method: 'GET',
      path: /^\/drives\/([^/]+)\/root:\/([^:]+)$/,
      answer: (_asked, [id = '', path = '']) => {
        const file = at(id)
          ?.files()
          .find((each) => each.path === path);
        return file ? ok(shownOf(file)) : notThere;
      },
    },
    {
      method: 'GET',
      path: /^\/drives\/([^/]+)\/items\/([^/]+)\/content$/,
      answer: (_asked, [id = '', item = '']) =>
        at(id)
          ?.files()
          .some((each) => each.id === item)
          ? { status: 302, headers: { location: `${host()}/download/${id}/${item}?tempauth=1` } }
          : notThere,
    },
  ];
}

/** What lies at a download address; whoever shows a token there has given it away, and gets nothing. */
export function downloaded(
  drives: readonly PretendDrive[],
  path: string,
  authorization: string | undefined,
): Answer | undefined {
  const [, drive, item] = /^\/download\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (drive === undefined) return undefined;
  const file = drives
    .find(({ id }) => id === drive)
    ?.files()
    .find(({ id }) => id === item);
  if (!file || authorization !== undefined) return { status: 401 };
  return { status: 200, headers: { 'content-type': file.type }, body: file.bytes };
}

function delta(
  drive: PretendDrive | undefined,
  folder: string,
  asked: Asked,
  base: string,
): Answer {
  const inside = (path: string): boolean => folder === '' || path.startsWith(`${folder}/`);
  if (!drive?.log.some(inside)) return notThere;
  const since = Number(asked.query.get('token') ?? 0);
  const paths = [...new Set(drive.log.slice(since).filter(inside))];
  const files = drive.files();
  const value = paths.map((path) => {
    const file = files.find((each) => each.path === path);
    return file ? shownOf(file) : { id: path, deleted: { state: 'deleted' } };
  });
  const link = `${base}${asked.path}?token=${drive.log.length}`;
  return ok({ '@odata.deltaLink': link, value });
}

const shownOf = ({ id, path, bytes, type, tag }: DriveFile) => ({
  ...{ id, name: path.split('/').at(-1), size: bytes.length, cTag: tag },
  file: { mimeType: type },
});
