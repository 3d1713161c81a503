import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { answer } from '../domain/answer.ts';
import type { Policy, Search } from '../domain/policy.ts';
import { type MessageKind, screen } from '../domain/screen.ts';
import { sectionOf } from '../domain/view/answer.ts';
import { soundsDangerous } from '../library/shipped-knowledge.ts';

const asked = z.object({ question: z.string().min(1), gold: z.array(z.string()).optional() });
type Asked = z.infer<typeof asked>;

type Complaint = { readonly complaint: string };

/** The questions of a file, a JSON object a line; a line that is none is a complaint. */
export async function questionsIn(file: string): Promise<readonly Asked[] | Complaint> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const questions: Asked[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = asked.safeParse(jsonIn(line));
    if (!read.success)
      return { complaint: `Line ${at + 1} of ${file} is not an object with a question.` };
    questions.push(read.data);
  }
  return questions.length === 0 ? { complaint: `${file} holds no questions.` } : questions;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** What is done with a message that is not, or not only, a question to the policy. */
const otherwise: Record<Exclude<MessageKind, 'question'>, string> = {
  emergency: 'taken for an emergency',
  image: 'taken for an emergency',
  incident: 'taken for something to report',
  curiosity: 'about other people, and not answered',
  smalltalk: 'small talk',
};

/** What the policy answers to each question, a few lines each; and with what is right, the share that is. */
export function checked(
  questions: readonly Asked[],
  policy: Policy,
  search: Search,
  today: string,
): readonly string[] {
  const results = questions.map((each) => resultOf(each, policy, search, today));
  const told = results.filter(({ right }) => right !== null);
  const right = told.filter((result) => result.right).length;
  const share = told.length === 0 ? 0 : Math.round((100 * right) / told.length);
  return [
    ...results.flatMap(({ lines }) => [...lines, '']),
    ...(told.length === 0 ? [] : [`${right} of ${told.length} right: ${share} %`]),
  ];
}

type Result = { readonly lines: readonly string[]; readonly right: boolean | null };

/** The first passage has to hold what is right; where nothing is, nothing may be quoted. */
function resultOf(
  { question, gold }: Asked,
  policy: Policy,
  search: Search,
  today: string,
): Result {
  const { kind } = screen(question, undefined, soundsDangerous);
  if (kind !== 'question')
    return { lines: [question, `  ${otherwise[kind]}`], right: gold === undefined ? null : false };
  const given = answer(search(question), policy.facts, today);
  const best = given.kind === 'answer' ? given.passages[0].passage : null;
  const isRight =
    best === null ? gold?.length === 0 : (gold ?? []).some((piece) => holds(best.text, piece));
  const lines =
    best === null
      ? [question, '  not found in the policy']
      : [question, `  ${sectionOf(best, policy.facts)}`, `  ${firstWords(best.text)}`];
  return { lines, right: gold ? isRight : null };
}

const holds = (passage: string, piece: string): boolean => bare(passage).includes(bare(piece));
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The beginning of a passage on one line. */
export const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`;
};
