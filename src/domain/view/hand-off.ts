import type { Incident } from '../incident.ts';
import { type RecordSystem, systemNames } from '../ledger.ts';
import type { School } from '../school.ts';
import { files } from './in-file.ts';
import type { Paper } from './paper.ts';
import type { Line } from './plan.ts';

/** Where an item can be handed off to, and how that file is called. */
export const fileName = (kind: Incident['kind'], to: RecordSystem): string =>
  to === 'other' ? files[kind] : systemNames[to];

const keptOut: Record<Incident['kind'], readonly string[]> = {
  child: [],
  adult: ['This is about an adult. It does not belong in a child-protection system.'],
  school: [],
};

/**
 * The text that somebody pastes into the file where an item belongs. What somebody typed stands behind
 * a mark, line by line, so that none of it can be taken for a heading or for another person's line.
 */
export function handOffText(
  chronology: Paper,
  { reference, kind }: { readonly reference: string; readonly kind: Incident['kind'] },
  to: RecordSystem,
  { name, retentionDays: { transferredReports: days } }: School,
): string {
  return [
    `From Lantern, ${name}. Ref ${reference}.`,
    `For ${fileName(kind, to)}.`,
    ...keptOut[kind],
    `Once this item is closed, say in Lantern that its detail is in the file. From then on Lantern keeps the detail for ${days} days, and the reference and the times for good.`,
    'Keep this reference in the record, and write in Lantern where the record is.',
    'Lines that begin with > are words that people wrote. They belong to what stands above them.',
    ...chronology.parts.flatMap(({ heading, lines, words }) => [
      '',
      heading.toUpperCase(),
      ...lines.flatMap(lineOf),
      ...words.flatMap(quoted),
    ]),
    '',
  ].join('\r\n');
}

/** One line as it is; several could pose as lines of this text. */
const lineOf = ({ name, value }: Line): readonly string[] =>
  lineBreak.test(value) ? [`${name}:`, ...quoted(value)] : [`${name}: ${value}`];

/** Everything that some program or other takes for the end of a line. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const quoted = (typed: string): readonly string[] =>
  typed.split(lineBreak).map((line) => `> ${line}`);
