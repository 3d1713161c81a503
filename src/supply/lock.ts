import { z } from 'zod';

const entry = z.object({
  ...{ version: z.string().optional(), license: z.string().optional() },
  ...{ integrity: z.string().optional(), link: z.boolean().optional() },
  ...{ dev: z.boolean().optional(), optional: z.boolean().optional() },
});
const lock = z.object({
  ...{ name: z.string(), version: z.string() },
  packages: z.record(z.string(), entry),
});

/** A package that the project brings with it, as the lock file has it. */
export type Locked = {
  readonly name: string;
  readonly version: string;
  /** As its maker states it; null when the lock does not say. */
  readonly licence: string | null;
  /** The SHA-512 of its archive, in hexadecimal; null for one that is there by name alone. */
  readonly sha512: string | null;
  /** Needed only to build and to test. */
  readonly dev: boolean;
  readonly optional: boolean;
};

export type Lock = {
  readonly name: string;
  readonly version: string;
  readonly packages: readonly Locked[];
};

/** Reads package-lock.json: each package once, in order of its name and version. */
export function readLock(text: string): Lock {
  const { name, version, packages } = lock.parse(JSON.parse(text));
  const found = new Map<string, Locked>();
  for (const [path, each] of Object.entries(packages)) {
    if (path === '' || each.link || !each.version) continue;
    const called = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const key = `${called}@${each.version}`;
    const dev = Boolean(each.dev) && (found.get(key)?.dev ?? true);
    found.set(key, {
      ...{ name: called, version: each.version, licence: each.license ?? null, dev },
      ...{ sha512: hexOf(each.integrity), optional: Boolean(each.optional) },
    });
  }
  const order = new Intl.Collator('en');
  const sorted = [...found].toSorted(([a], [b]) => order.compare(a, b)).map(([, one]) => one);
  return { name, version, packages: sorted };
}

function hexOf(integrity: string | undefined): string | null {
  const [, base64] = /sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '') ?? [];
  return base64 ? Buffer.from(base64, 'base64').toString('hex') : null;
}
