import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Answer, answer } from '../domain/answer.ts';
import type { Policy, Search } from '../domain/policy.ts';
import { type MessageKind, screen } from '../domain/screen.ts';
import { sectionOf } from '../domain/view/answer.ts';
import { readText } from '../library/read-text.ts';
import { searchOf } from '../library/search.ts';
import { soundsDangerous } from '../library/shipped-knowledge.ts';

type Complaint = { readonly complaint: string };
type Shelved = { readonly policy: Policy; readonly search: Search };
type Wanted =
  | { readonly kind: 'one'; readonly file: string; readonly question: string; readonly day: string }
  | { readonly kind: 'many'; readonly file: string; readonly folder: string; readonly day: string };

const usage = `Ask one question:   npm run --silent ask -- --policy FILE "Can I …?"
Ask many:           npm run --silent ask -- --jsonl FILE --policies FOLDER
The day can be set: --as-of 2026-11-21`;

const flags = {
  policy: { type: 'string' },
  'as-of': { type: 'string' },
  jsonl: { type: 'string' },
  policies: { type: 'string' },
} as const;

const asked = z.object({
  id: z.union([z.string(), z.number()]),
  school: z.string().regex(/[a-z0-9]/i),
  question: z.string(),
});

const complain = (complaint: string): Complaint => ({ complaint });

/** Reads the command line; `today` is the day unless the line names another. */
function wantedBy(args: readonly string[], today: string): Wanted | Complaint {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(flags, token.name))
      return complain(`I do not know the option ${token.rawName}.\n${usage}`);
    if (!token.value) return complain(`The option ${token.rawName} needs a value.\n${usage}`);
  }
  const text = z.string().optional().catch(undefined);
  const given = (name: keyof typeof flags) => text.parse(values[name]);
  const day = given('as-of') ?? today;
  if (!isDay(day)) return complain(`${day} is not a day. Write it as in 2026-11-21.`);
  return choose(given('policy'), given('jsonl'), given('policies'), {
    question: positionals.join(' ').trim(),
    day,
  });
}

function choose(
  policy: string | undefined,
  jsonl: string | undefined,
  folder: string | undefined,
  { question, day }: { readonly question: string; readonly day: string },
): Wanted | Complaint {
  if (policy !== undefined && jsonl === undefined && folder === undefined) {
    if (question === '') return complain(`The question is missing.\n${usage}`);
    return { kind: 'one', file: policy, question, day };
  }
  if (policy === undefined && jsonl !== undefined && folder !== undefined && question === '')
    return { kind: 'many', file: jsonl, folder, day };
  return complain(`Give a policy and a question, or a file of questions and a folder.\n${usage}`);
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be opened by you',
};

async function textOf(file: string): Promise<string | Complaint> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return complain(`${file} ${troubles[code] ?? 'cannot be read'}.`);
  }
}

async function shelve(file: string): Promise<Shelved | Complaint> {
  if (!['.txt', '.md'].includes(extname(file).toLowerCase()))
    return complain(`${file} is neither a .txt nor a .md file.`);
  const text = await textOf(file);
  if (typeof text !== 'string') return text;
  if (text.includes('\0')) return complain(`${file} is not a text file.`);
  const policy = readText(text);
  if (policy.passages.length === 0) return complain(`${file} has nothing in it to quote.`);
  return { policy, search: searchOf(policy) };
}

const kinds: Record<MessageKind, (found: Answer) => string> = {
  emergency: () => 'emergency',
  image: () => 'emergency',
  incident: () => 'incident',
  curiosity: () => 'refused',
  smalltalk: () => 'smalltalk',
  question: ({ kind }) => kind,
};

/** Kinds of message to which the policy has nothing to add. */
const unanswered: ReadonlySet<MessageKind> = new Set(['curiosity', 'smalltalk']);

function replyTo(question: string, { policy, search }: Shelved, day: string) {
  const { kind } = screen(question, undefined, soundsDangerous);
  const finding = search(unanswered.has(kind) ? '' : question);
  const answered = answer(finding, policy.facts, day);
  return {
    kind: kinds[kind](answered),
    passages: answered.passages.map(({ passage, score }) => ({
      text: passage.text,
      section: sectionOf(passage, policy.facts),
      score: rounded(score),
    })),
    confidence: rounded(answered.confidence),
    band: answered.band,
    policy: {
      title: policy.facts.title,
      reviewDue: policy.facts.reviewDue,
      overdue: answered.review.kind === 'passed',
    },
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

async function one({ file, question, day }: Extract<Wanted, { kind: 'one' }>) {
  const shelved = await shelve(file);
  return 'complaint' in shelved ? shelved : [replyTo(question, shelved, day)];
}

async function many({ file, folder, day }: Extract<Wanted, { kind: 'many' }>) {
  const text = await textOf(file);
  if (typeof text !== 'string') return text;
  const shelf = new Map<string, Shelved>();
  const replies: object[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = asked.safeParse(jsonIn(line));
    if (!read.success)
      return complain(`Line ${at + 1} of ${file} is not an object with id, school and question.`);
    const { id, school, question } = read.data;
    const shelved = shelf.get(school) ?? (await policyOf(school, folder));
    if ('complaint' in shelved) return shelved;
    shelf.set(school, shelved);
    replies.push({ id, ...replyTo(question, shelved, day) });
  }
  return replies;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

async function policyOf(school: string, folder: string): Promise<Shelved | Complaint> {
  const name = school.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const asText = await shelve(join(folder, `${name}.txt`));
  if (!('complaint' in asText)) return asText;
  const asMarkdown = await shelve(join(folder, `${name}.md`));
  if (!('complaint' in asMarkdown)) return asMarkdown;
  return complain(`${folder} holds no policy that can be read for the school ${school}.`);
}

const wanted = wantedBy(
  process.argv.slice(2),
  Temporal.Now.plainDateISO('Europe/London').toString(),
);
const replies =
  'complaint' in wanted ? wanted : await (wanted.kind === 'one' ? one(wanted) : many(wanted));
if ('complaint' in replies) {
  process.stderr.write(`${replies.complaint}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''));
}
