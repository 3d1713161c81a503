import type { Figures, ReportType, TermFigures } from '../figures.ts';
import { fewest } from '../withheld.ts';
import { cell } from './register-export.ts';

const typeWords: Record<ReportType, string> = {
  'child-to-adult': 'A pupil towards an adult of the school',
  'adult-to-child': 'An adult of the school towards a pupil',
  'between-children': 'Between pupils',
  family: 'With parents, carers or relatives',
  adults: 'An adult of the school, no pupil in it',
  outside: 'Somebody outside, or not known',
};

/** One bar: a kind of report, or several that are shown as one. */
export type Bar = { readonly name: string; readonly count: number };
export type TermView = {
  readonly name: string;
  /** Null where there were fewer than five in all. */
  readonly total: number | null;
  readonly bars: readonly Bar[];
  /** What stands behind a bar that several kinds share. */
  readonly together: readonly string[];
  readonly median: string;
};
export type FiguresView = {
  readonly terms: readonly TermView[];
  readonly links: readonly { readonly name: string; readonly value: string }[];
};

export const sharedBar = 'Other kinds together';

export function figuresView({ terms, links }: Figures): FiguresView {
  return {
    terms: terms.map(termView),
    links: [
      { name: 'Family links in force', value: capital(links.live) },
      { name: 'Family links that have ended', value: capital(links.lapsed) },
    ],
  };
}

function termView({ term, reports, median }: TermFigures): TermView {
  const named = { name: term.name, median: medianWords(median) };
  if (reports.total === null) return { ...named, total: null, bars: [], together: [] };
  const alone = reports.alone.map(({ kind, count }) => ({ name: typeWords[kind], count }));
  if (alone.length === 0) return { ...named, total: reports.total, bars: [], together: [] };
  const shared = reports.together && { name: sharedBar, count: reports.together.count };
  return {
    ...{ ...named, total: reports.total },
    bars: [...alone, ...(shared ? [shared] : [])],
    together: reports.together?.kinds.map((kind) => typeWords[kind]) ?? [],
  };
}

const medianWords = (minutes: number | null): string =>
  minutes === null ? `Not shown: fewer than ${fewest}` : minutesWords(minutes);

const minutesWords = (minutes: number): string =>
  minutes < 1
    ? 'Less than a minute'
    : minutes === 1
      ? '1 minute'
      : `${minutes.toLocaleString('en-GB')} minutes`;

/** The same figures as a table: one line for each that may be shown. */
export function figuresCsv({ terms, links }: FiguresView): string {
  const rows = [
    ['Term', 'What', 'Figure'],
    ...terms.flatMap(({ name, total, bars, together, median }) => [
      [name, 'All reports', total === null ? `Fewer than ${fewest}` : String(total)],
      ...bars.map((bar) => [name, barName(bar.name, together), String(bar.count)]),
      [name, 'Median time until somebody had it', median],
    ]),
    ...links.map((line) => ['Today', line.name, line.value]),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const capital = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

const barName = (name: string, together: readonly string[]): string =>
  name === sharedBar ? `${name}: ${together.join('; ')}` : name;
