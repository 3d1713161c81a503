import { dayInWords } from '../calendar-words.ts';
import { type RecordSystem, systemNames } from '../ledger.ts';
import type { School } from '../school.ts';
import type { Paper } from './paper.ts';

/** The text that somebody pastes into the child-protection file: plain, with nothing to be mended by hand. */
export function handOffText(
  chronology: Paper,
  reference: string,
  to: RecordSystem,
  purge: string,
  school: School,
): string {
  return [
    `From Lantern, ${school.name}. Ref ${reference}.`,
    `For ${systemNames[to]}. Lantern keeps the reference and the times; its detail may be purged after ${dayInWords(purge)}.`,
    'Keep this reference in the record, and write in Lantern where the record is.',
    ...chronology.parts.flatMap(({ heading, lines, words }) => [
      '',
      heading.toUpperCase(),
      ...lines.map(({ name, value }) => `${name}: ${value}`),
      ...words,
    ]),
    '',
  ].join('\r\n');
}
