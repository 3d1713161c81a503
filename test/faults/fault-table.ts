/** The one table of the faults programme: what befell Lantern, and what came of it. */
import type { Killed, Result } from './kill-run.ts';

export type Row = {
  readonly scenario: string;
  readonly runs: number;
  readonly sent: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly wrong: readonly string[];
  /** From the fault, or from its end, to everything being as it should; seconds. */
  readonly seconds: readonly (number | null)[];
  readonly note: string;
};

export const rowOf = (scenario: string, result: Result): Row => ({
  ...{ scenario, runs: result.runs, sent: result.sent },
  ...{ lost: result.lost, doubled: result.doubled, wrong: result.wrong },
  seconds: result.kills.map(({ seconds }) => seconds),
  note: struckIn(result.kills),
});

function struckIn(kills: readonly Killed[]): string {
  const struck = kills.filter(({ struck: at }) => at).length;
  const places = new Set(kills.map(({ at }) => `${at.side} ${at.step} ${at.time}`)).size;
  return `${struck} of ${kills.length} at their step, ${places} different steps`;
}

export const isWell = ({ lost, doubled, wrong, seconds }: Row): boolean =>
  lost.length + doubled.length + wrong.length === 0 && !seconds.includes(null);

const columns = ['runs', 'sent', 'lost', 'doubled', 'wrong', 'recovered, s (median, most)'];

/** A table in Markdown, with a line for whatever went wrong below it. */
export function faultTable(rows: readonly Row[]): string {
  const head = `| scenario | ${columns.join(' | ')} | |\n|---|${columns.map(() => '---|').join('')}---|`;
  const faults = rows.flatMap(({ scenario, lost, doubled, wrong, seconds }) =>
    [
      ...lost.map((what) => `lost: ${what}`),
      ...doubled.map((what) => `doubled: ${what}`),
      ...wrong.map((what) => `wrong recipient: ${what}`),
      ...(seconds.includes(null) ? ['not recovered without hands'] : []),
    ].map((what) => `- ${scenario}: ${what}`),
  );
  return [head, ...rows.map(lineOf), '', ...faults].join('\n');
}

function lineOf({ scenario, runs, sent, lost, doubled, wrong, seconds, note }: Row): string {
  const figures = [runs, sent, lost.length, doubled.length, wrong.length];
  return `| ${scenario} | ${figures.join(' | ')} | ${timesOf(seconds)} | ${note} |`;
}

function timesOf(seconds: readonly (number | null)[]): string {
  const known = seconds.filter((one) => one !== null).toSorted((one, other) => one - other);
  const never = seconds.length - known.length;
  const [median, most] = [known[Math.floor(known.length / 2)], known.at(-1)];
  if (median === undefined || most === undefined) return never > 0 ? 'never' : 'at once';
  return `${median.toFixed(1)}, ${most.toFixed(1)}${never > 0 ? `, ${never} never` : ''}`;
}
