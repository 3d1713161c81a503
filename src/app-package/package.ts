import { z } from 'zod';
import { zipOf } from '../documents/word/zip.ts';
import { colourIcon, outlineIcon } from './icons.ts';

/** What the manifest leaves open, in the way in which the Microsoft 365 Agents Toolkit fills it too. */
const open = /\$\{\{(\w+)\}\}/g;

const wanted = z.object({
  BOT_ID: z.guid(
    'must be the id of the app registration, such as 01234567-89ab-4cde-8f01-23456789abcd',
  ),
  TAB_DOMAIN: z
    .string()
    .regex(
      /^(?=.{4,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/,
      'must be a host name in small letters, without https:// and without a path',
    ),
});

/** The manifest and, by the file name that it gives them, the strings of each further language. */
export type PackageFiles = {
  readonly manifest: string;
  readonly strings: Readonly<Record<string, string>>;
};

const further = z.object({
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

/** The files of strings that a manifest names. */
export const stringFiles = (manifest: string): readonly string[] =>
  further.parse(JSON.parse(manifest)).localizationInfo.additionalLanguages.map(({ file }) => file);

/**
 * The app package for the Teams admin centre: a ZIP with the manifest, its strings in other languages and the icons
 * at its root. The same input gives the same bytes.
 * @throws Error that names every setting that is missing or wrong, and never its value
 */
export function appPackage(
  { manifest, strings }: PackageFiles,
  env: Readonly<Record<string, string | undefined>>,
): Buffer {
  const filled = fill(manifest, settingsIn(env));
  return zipOf(
    new Map<string, string | Uint8Array>([
      ['manifest.json', filled],
      ...Object.entries(strings),
      ['color.png', colourIcon()],
      ['outline.png', outlineIcon()],
    ]),
  );
}

function settingsIn(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const read = wanted.safeParse(env);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `  ${name}: ${env[name] ? message : 'is missing'}`;
  });
  throw new Error(`Cannot make the app package. Please set:\n${faults.join('\n')}`);
}

function fill(text: string, settings: Readonly<Record<string, string>>): string {
  return text.replace(open, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The manifest asks for ${name}, which nobody sets`);
    return value;
  });
}
