import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { policiesIn, type WrittenPolicy } from './written-policy.ts';

/** One thing that a policy may speak of. */
export type Concept = {
  readonly id: string;
  readonly group: string;
  readonly sentence: string;
  /** Concepts that are easily taken for it. */
  readonly near: readonly string[];
};

/** A message of staff or a sentence of a policy, with what it speaks of, the main concept first. */
export type Message = {
  readonly text: string;
  readonly concepts: readonly [string, ...string[]];
  readonly kind: 'question' | 'policy';
  readonly voice: string;
  /** The file it stands in: one for each writer. */
  readonly writer: string;
};

/** A message of staff in which somebody may be in danger, mostly half-said, or in which nobody is. */
export type Warning = {
  readonly text: string;
  /** The kind of danger; `none` where there is none. */
  readonly about: string;
  /** The file it stands in: one for each writer. */
  readonly writer: string;
};

/** Terms of policies joined with what staff say instead; words, or phrases of up to four. */
export type Joined = {
  readonly policy: readonly [string, ...string[]];
  readonly everyday: readonly [string, ...string[]];
  /** The file it stands in: one for each writer. */
  readonly writer: string;
};

export type Corpus = {
  readonly concepts: readonly Concept[];
  readonly messages: readonly Message[];
  readonly policies: readonly WrittenPolicy[];
  readonly warnings: readonly Warning[];
  readonly thesaurus: readonly Joined[];
  /** Of all that was read, so that learned weights can be held against it. */
  readonly digest: string;
};

const concepts = z.array(
  z.strictObject({
    id: z.string().min(1),
    group: z.string().min(1),
    sentence: z.string().min(1),
    near: z.array(z.string()),
  }),
);

const line = z.strictObject({
  text: z.string().min(1),
  concepts: z.tuple([z.string()], z.string()),
  kind: z.enum(['question', 'policy']),
  voice: z.string().min(1),
});

const warning = z.strictObject({ text: z.string().min(1), about: z.string().min(1) });

const joined = z.strictObject({
  policy: z.tuple([z.string()], z.string()),
  everyday: z.tuple([z.string()], z.string()),
});

/** What a writer's file holds, and the writer. */
const file = /^(messages|policies|danger|thesaurus)-(.+)\.jsonl$/;

/**
 * Reads the concepts, the messages, the policies, the warnings and the thesaurus of a folder.
 *
 * @throws when a file cannot be read, or a line is not a message: with file and line, without its text
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const names = (await readdir(folder)).filter((name) => file.test(name)).sort();
  const hash = createHash('sha256');
  const inventory = await readFile(join(folder, 'concepts.json'), 'utf8');
  hash.update(inventory);
  const messages: Message[] = [];
  const policies: WrittenPolicy[] = [];
  const warnings: Warning[] = [];
  const thesaurus: Joined[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    hash.update(`\0${name}\0${text}`);
    const [, kind, writer = ''] = file.exec(name) ?? [];
    const lines = text.split('\n').filter((written) => written.trim() !== '');
    if (kind === 'messages') messages.push(...writtenIn(lines.map(jsonOf), line, writer));
    else if (kind === 'danger') warnings.push(...writtenIn(lines.map(jsonOf), warning, writer));
    else if (kind === 'thesaurus') thesaurus.push(...writtenIn(lines.map(jsonOf), joined, writer));
    else policies.push(...policiesIn(lines.map(jsonOf), writer));
  }
  const known = concepts.parse(JSON.parse(inventory));
  return { concepts: known, messages, policies, warnings, thesaurus, digest: hash.digest('hex') };
}

function writtenIn<Line extends object>(
  lines: readonly unknown[],
  shape: z.ZodType<Line>,
  writer: string,
): readonly (Line & { readonly writer: string })[] {
  return lines.map((one, at) => {
    const read = shape.safeParse(one);
    if (!read.success) throw new Error(`Line ${at + 1} of the messages of ${writer} is not one`);
    return { ...read.data, writer };
  });
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
