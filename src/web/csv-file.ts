import type { GivenFile } from './file-route.ts';

/** A table as a file; its name says what it is, and nothing of anybody. */
export const csvFile = (name: string, csv: string): GivenFile => ({
  ...{ name: `lantern-${name}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(csv) },
});
