const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const month = `(?:${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`;
const year = '(?:19|20)\\d{2}';

type Read = (found: RegExpExecArray) => string | null;

const patterns: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`\\b(${year})-(\\d{1,2})-(\\d{1,2})\\b`, 'gi'), (d) => day(d[1], d[2], d[3])],
  [new RegExp(`\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](${year})\\b`, 'gi'), (d) => day(d[3], d[2], d[1])],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${month})\\s*,?\\s*(${year})\\b`,
      'gi',
    ),
    (d) => day(d[3], numberOf(d[2]), d[1]),
  ],
  [
    new RegExp(`(?<!\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?)\\b(${month})\\s*,?\\s*(${year})\\b`, 'gi'),
    (d) => endOfMonth(d[2], numberOf(d[1])),
  ],
  [new RegExp(`(?<![\\d/.-])(\\d{1,2})/(${year})\\b`, 'gi'), (d) => endOfMonth(d[2], d[1])],
];

/**
 * The days named in a text, as `YYYY-MM-DD`, earliest first. Day before month, as in Britain; a
 * month without a day means its last day.
 */
export function datesIn(text: string): readonly string[] {
  return patterns
    .flatMap(([pattern, read]) => [...text.matchAll(pattern)].map(read))
    .filter((date) => date !== null)
    .sort();
}

const numberOf = (name = ''): string =>
  String(months.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1);

function endOfMonth(inYear: string | undefined, inMonth: string | undefined): string | null {
  const last = new Date(Date.UTC(Number(inYear), Number(inMonth), 0)).getUTCDate();
  return day(inYear, inMonth, String(last));
}

/** Null for a day that no calendar has, such as 31 June. */
function day(inYear = '', inMonth = '', inDay = ''): string | null {
  const at = new Date(Date.UTC(Number(inYear), Number(inMonth) - 1, Number(inDay)));
  const isReal = at.getUTCMonth() === Number(inMonth) - 1 && at.getUTCDate() === Number(inDay);
  return isReal ? at.toISOString().slice(0, 10) : null;
}
