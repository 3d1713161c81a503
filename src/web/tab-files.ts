import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** A file of the tab, held in memory as it goes out. */
export type TabFile = {
  readonly type: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
};
export type TabFiles = {
  /** The page itself; every nonce in it is replaced for each answer. */
  readonly page: string;
  readonly assets: ReadonlyMap<string, TabFile>;
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Where the built tab lies, from the folder that the process was started in. */
export const tabFolder = 'dist/tab';

/** The tab as it was built, or null when it has not been. */
export async function readTabFiles(folder: string): Promise<TabFiles | null> {
  const page = await readFile(`${folder}/index.html`, 'utf8').catch(() => null);
  if (page === null) return null;
  const names = await readdir(`${folder}/assets`);
  const files = await Promise.all(
    names.flatMap((name) => {
      const type = types[extname(name)];
      return type
        ? [fileAt(`${folder}/assets/${name}`, type).then((file) => [name, file] as const)]
        : [];
    }),
  );
  return { page, assets: new Map(files) };
}

/** With its compressed forms, which were made when it was built. */
async function fileAt(path: string, type: string): Promise<TabFile> {
  const [plain, br, gzip] = await Promise.all(
    [path, `${path}.br`, `${path}.gz`].map((name) => readFile(name)),
  );
  if (!plain || !br || !gzip) throw new Error('The tab is not built whole: npm run build');
  return { type, plain, br, gzip };
}

const nonceMark = /__NONCE__/g;

/** The page with a nonce of its own, under which alone styles may be put into it. */
export function freshPage({ page }: TabFiles): { readonly html: string; readonly nonce: string } {
  const nonce = randomBytes(18).toString('base64');
  return { html: page.replace(nonceMark, nonce), nonce };
}
