import type { z } from 'zod';
import { accept, type Outcome, type Refusal } from '../domain/decision.ts';
import type { Page } from '../domain/pages.ts';
import { inWords } from '../domain/view/refusal.ts';
import { type CallName, type Contract, contract, type Refused } from './contract.ts';
import type { FileName } from './contract-exports.ts';
import type { GivenFile } from './file-route.ts';
import type { Visit } from './visit.ts';

/** What goes back: a status, and a body that the contract knows or a file. */
export type Reply =
  | { readonly status: number; readonly body: object }
  | { readonly status: number; readonly file: GivenFile };

/** One row of the table: whose page it belongs to, and what it does. */
export type Route = {
  readonly name: CallName | FileName;
  readonly page: Page;
  /** The bytes of a file instead of an object. */
  readonly takes?: 'file';
  readonly answer: (body: unknown, visit: Visit) => Promise<Reply>;
};

type Parsed<Name extends CallName> = z.output<Contract[Name]['asks']>;
type Answered<Name extends CallName> = z.input<Contract[Name]['gets']>;

/** A row: parsed on the way in, and again on the way out, so that nothing goes along unasked. */
export function route<Name extends CallName>(
  name: Name,
  page: Page,
  run: (asked: Parsed<Name>, visit: Visit) => Promise<Outcome<Answered<Name>>>,
): Route {
  const { asks, gets }: { asks: z.ZodType; gets: z.ZodType } = contract[name];
  return {
    ...{ name, page },
    answer: async (body, visit) => {
      if (!visit.pages.includes(page)) return refused('not-asked');
      const read = asks.safeParse(body);
      if (!read.success) return unreadable;
      const outcome = await run(read.data as Parsed<Name>, visit);
      if (!outcome.ok) return refused(outcome.why);
      return { status: 200, body: Object(gets.parse(outcome.value)) };
    },
  };
}

export const fine = async <T>(value: T | Promise<T>): Promise<Outcome<T>> => accept(await value);

/** What is not there, not with this person, or somebody else's: nobody learns which. */
const hidden: readonly Refusal[] = ['not-found', 'not-asked', 'not-yours'];

const no = (status: number, body: Refused): Reply => ({ status, body });
export const refused = (why: Refusal): Reply =>
  hidden.includes(why)
    ? no(404, { why: 'not-found', words: inWords['not-found'] })
    : no(409, { why, words: inWords[why] });

export const unreadable = no(400, {
  why: 'unreadable',
  words: 'Something is missing or too long. Nothing was changed. Please check and try again.',
});
