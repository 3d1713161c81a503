/** LibreOffice, which turns a page into the kinds of file that schools send. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export type OfficeKind = 'docx' | 'pdf';

export const noOffice =
  'LibreOffice is not here, so documents made by it were not read: `apt-get install libreoffice-writer` brings it';

const usual = ['/usr/bin', '/usr/lib/libreoffice/program', '/opt/libreoffice/program'];

/** Where LibreOffice is; null when it is not on this machine. */
export const office: string | null =
  [...(process.env.PATH ?? '').split(delimiter), ...usual]
    .map((folder) => join(folder, 'soffice'))
    .find((program) => existsSync(program)) ?? null;

const longest = 180_000;

/**
 * Converts pages (flat OpenDocument text, by name) to one kind of file, all in one go: LibreOffice
 * takes seconds to start. Throws when a page does not come out.
 */
export async function converted(
  pages: ReadonlyMap<string, string>,
  kind: OfficeKind,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (office === null) throw new Error(noOffice);
  const folder = mkdtempSync(join(tmpdir(), 'lantern-office-'));
  try {
    const sources = [...pages].map(([name, page]) => ({
      name,
      page,
      file: join(folder, `${name}.fodt`),
    }));
    for (const { file, page } of sources) await writeFile(file, page);
    await promisify(execFile)(
      office,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--norestore', '--convert-to', kind, '--outdir', folder],
        ...sources.map(({ file }) => file),
      ],
      { timeout: longest, env: { ...process.env, HOME: folder } },
    );
    const files = sources.map(async ({ name }) => {
      const bytes = new Uint8Array(await readFile(join(folder, `${name}.${kind}`)));
      return [name, bytes] as const;
    });
    return new Map(await Promise.all(files));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
