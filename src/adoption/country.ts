import { z } from 'zod';
import { type Prices, priceOf } from './cost-table.ts';

const figure = z.object({ value: z.number().positive(), what: z.string(), from: z.string() });
const useNames = [
  ...(['schools', 'staff', 'questions', 'reports', 'turnsOfReport', 'linesOfReport'] as const),
  ...(['weeks', 'years', 'busiestHour', 'burst', 'busy'] as const),
];
const measuredNames = [
  ...(['turnMs', 'databaseMs', 'megabytes', 'megabytesOfSchool', 'report', 'line'] as const),
  ...(['question', 'turn', 'person', 'job'] as const),
];

export const country = z.object({
  assumedOn: z.iso.date(),
  use: z.record(z.enum(useNames), figure),
  measured: z.record(z.enum(measuredNames), figure),
  ways: z.array(
    z.object({
      name: z.string(),
      schools: z.int().min(1),
      /** The place in the prices that each of them takes. */
      place: z.string(),
      instances: z.int().min(1),
      /** What all its instances have in cores, and its disk in GB. */
      ...{ cores: z.number(), disk: z.number() },
    }),
  ),
});
export type Country = z.infer<typeof country>;

const weekDays = 5;
const jobsOfReport = 5;
const jobsKept = 7 / 7;
const weeksOfMonth = 30 / 7;
/** The policies of so many schools are at hand in one instance. */
const schoolsAtHand = 100;

/** What the schools of one deployment ask of it. Times in ms of a core, sizes in bytes. */
export function loadOf({ use, measured }: Country, schools: number) {
  const questions = schools * use.staff.value * use.questions.value;
  const reports = schools * use.reports.value;
  const turns = questions + reports * use.turnsOfReport.value;
  const inHour = (turns / weekDays) * use.busiestHour.value;
  const aSecond = inHour / 3600;
  const worst = aSecond * use.burst.value;
  const kept = reports * use.weeks.value * use.years.value;
  const bytes =
    kept * (measured.report.value + use.linesOfReport.value * measured.line.value) +
    questions * weeksOfMonth * measured.question.value +
    turns * weeksOfMonth * measured.turn.value +
    reports * jobsOfReport * jobsKept * measured.job.value +
    schools * use.staff.value * measured.person.value;
  return {
    ...{ turns, aSecond, worst, bytes },
    cores: (worst * measured.turnMs.value) / 1000 / use.busy.value,
    databaseCores: (worst * measured.databaseMs.value) / 1000 / use.busy.value,
    megabytes:
      measured.megabytes.value +
      Math.min(schools, schoolsAtHand) * measured.megabytesOfSchool.value,
  };
}

/** What it is reckoned with, what comes of it, and what it costs, for as many schools as are asked for. */
export function countryTables(all: Country, prices: Prices): string {
  return [...assumptions(all), '', ...ways(all, prices), '', ...together(all)].join('\n');
}

function assumptions({ use, measured }: Country): readonly string[] {
  return [
    '| reckoned with | | whence |',
    '|---|---|---|',
    ...[...Object.values(use), ...Object.values(measured)].map(
      ({ value, what, from }) => `| ${what} | ${number(value)} | ${from} |`,
    ),
  ];
}

function ways(all: Country, prices: Prices): readonly string[] {
  const schools = all.use.schools.value;
  const rows = all.ways.map((way) => {
    const load = loadOf(all, way.schools);
    const count = schools / way.schools;
    const each = priceOf(prices, way.place);
    return [
      ...[way.name, number(count), number(count * way.instances), load.worst.toPrecision(2)],
      ...[
        percent((load.cores * all.use.busy.value) / way.cores),
        `${Math.round(load.megabytes)} MB`,
      ],
      ...[`${size(load.bytes)} of ${way.disk} GB`, money(prices, each * count)],
      money(prices, (each * count * 12) / schools),
    ];
  });
  return [
    '| | deployments | instances | turns in the worst second | of its cores used then | memory of an instance | database after all the years | all of them in a month | a school in a year |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

/** The load alone, as if one deployment served everybody: what the sum of all needs, not something to buy. */
function together(all: Country): readonly string[] {
  const load = loadOf(all, all.use.schools.value);
  const used = load.cores * all.use.busy.value + load.databaseCores * all.use.busy.value;
  return [
    `All ${number(all.use.schools.value)} together: ${number(Math.round(load.turns))} turns in a week, ${load.aSecond.toFixed(1)} a second in the busiest hour and ${load.worst.toFixed(0)} in its worst second, which is the work of ${used.toFixed(1)} cores (${Math.ceil(load.cores)} for the app and ${Math.ceil(load.databaseCores)} for the database, half busy); ${size(load.bytes)} of records after ${all.use.years.value} years. One Lantern serves one tenant, so nobody can run it so: the sum shows that what schools pay for is a machine that is there, not work that it does.`,
  ];
}

const number = (value: number): string => value.toLocaleString('en-GB');
const size = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(0)} GB`;
const percent = (share: number): string => `${(share * 100).toPrecision(2)} %`;
const money = ({ currency }: Prices, amount: number): string =>
  `${currency}${amount.toLocaleString('en-GB', { maximumFractionDigits: 0 })}`;
