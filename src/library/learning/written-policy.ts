import * as z from 'zod';
import type { Passage } from '../../domain/policy.ts';
import type { Message } from './corpus.ts';

type Labels = Message['concepts'];

/** A whole policy that somebody invented, and what its staff ask; none right where it does not say. */
export type WrittenPolicy = {
  readonly writer: string;
  readonly name: string;
  readonly passages: readonly (Passage & { readonly concepts: Labels })[];
  readonly questions: readonly {
    readonly text: string;
    readonly concepts: Labels;
    /** Numbers of the passages that answer it. */
    readonly right: ReadonlySet<number>;
  }[];
};

const concepts = z.tuple([z.string()], z.string());
const policy = z.string().min(1);
const line = z.union([
  z.strictObject({
    ...{ policy, style: z.string(), passage: z.string().min(1), concepts },
    ...{ headings: z.array(z.string()), text: z.string().min(1) },
  }),
  z.strictObject({
    ...{ policy, question: z.string().min(1), gold: z.array(z.string()), concepts },
    voice: z.string().min(1),
  }),
]);
type Line = z.infer<typeof line>;

/**
 * Reads the policies of one writer, a line for each passage and each question.
 *
 * @param lines the lines as JSON; undefined where one is none
 * @throws when a line is no such thing, or names a passage that is not there: with its number, without its text
 */
export function policiesIn(lines: readonly unknown[], writer: string): readonly WrittenPolicy[] {
  const read = lines.map((one, at): Line => {
    const parsed = line.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new Error(`Line ${at + 1} of the policies of ${writer} is none`);
  });
  return [...Map.groupBy(read, (one) => one.policy)].map(([name, own]) => ({
    ...{ writer, name },
    ...policyOf(name, own),
  }));
}

function policyOf(
  name: string,
  lines: readonly Line[],
): Pick<WrittenPolicy, 'passages' | 'questions'> {
  const passages = lines.filter((one) => 'passage' in one);
  const numbers = new Map(passages.map(({ passage }, at) => [passage, at + 1]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`The policy ${name} has no passage ${id}`);
    return number;
  };
  return {
    passages: passages.map(({ headings, text, concepts: labels }, at) => ({
      ...{ number: at + 1, headings, text, concepts: labels },
    })),
    questions: lines
      .filter((one) => 'question' in one)
      .map(({ question, gold, concepts: labels }) => ({
        ...{ text: question, concepts: labels, right: new Set(gold.map(numberOf)) },
      })),
  };
}

/** Its passages and questions, to learn words and concepts from as from any message. */
export const messagesOf = ({ writer, passages, questions }: WrittenPolicy): readonly Message[] => [
  ...passages.map(
    ({ text, concepts: labels }): Message => ({
      ...{ text, concepts: labels, kind: 'policy', voice: 'policy', writer },
    }),
  ),
  ...questions.map(
    ({ text, concepts: labels }): Message => ({
      ...{ text, concepts: labels, kind: 'question', voice: 'staff', writer },
    }),
  ),
];
