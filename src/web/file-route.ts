import type { z } from 'zod';
import type { Outcome } from '../domain/decision.ts';
import type { Page } from '../domain/pages.ts';
import { type FileName, fileContract } from './contract-exports.ts';
import { type Route, refused, unreadable } from './route.ts';
import type { Visit } from './visit.ts';

/** A file for the person who asked, in memory: it goes out with the answer and is kept nowhere. */
export type GivenFile = {
  /** Nothing about anybody stands in it: at most a reference. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

type Parsed<Name extends FileName> = z.output<(typeof fileContract)[Name]>;

/** A row of the table that answers with a file. */
export function fileRoute<Name extends FileName>(
  name: Name,
  page: Page,
  run: (asked: Parsed<Name>, visit: Visit) => Promise<Outcome<GivenFile>>,
): Route {
  const asks: z.ZodType = fileContract[name];
  return {
    ...{ name, page },
    answer: async (body, visit) => {
      if (!visit.pages.includes(page)) return refused('not-asked');
      const read = asks.safeParse(body);
      if (!read.success) return unreadable;
      const outcome = await run(read.data as Parsed<Name>, visit);
      return outcome.ok ? { status: 200, file: outcome.value } : refused(outcome.why);
    },
  };
}
