// Temporal is the language's own coming date and time; the package only stands in until Node has it.
import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

/**
 * Bank holidays as GOV.UK publishes them (www.gov.uk/bank-holidays), with the day the list was taken.
 * A holiday announced after that day is entered by the school among its closures until the list is renewed.
 */
export const published: {
  readonly takenOn: string;
  readonly from: number;
  readonly to: number;
  readonly days: Record<Division, readonly string[]>;
} = {
  takenOn: '2026-07-22',
  from: 2025,
  to: 2028,
  // biome-ignore format: one line a year can be read against the published list
  days: {
    'england-and-wales': [
      '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
      '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
      '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
      '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
    ],
    // 15 June 2026 was appointed by proclamation, for Scotland alone.
    scotland: [
      '2025-01-01', '2025-01-02', '2025-04-18', '2025-05-05', '2025-05-26', '2025-08-04', '2025-12-01', '2025-12-25', '2025-12-26',
      '2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03', '2026-11-30', '2026-12-25', '2026-12-28',
      '2027-01-01', '2027-01-04', '2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02', '2027-11-30', '2027-12-27', '2027-12-28',
      '2028-01-03', '2028-01-04', '2028-04-14', '2028-05-01', '2028-05-29', '2028-08-07', '2028-11-30', '2028-12-25', '2028-12-26',
    ],
    'northern-ireland': [
      '2025-01-01', '2025-03-17', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-07-14', '2025-08-25', '2025-12-25', '2025-12-26',
      '2026-01-01', '2026-03-17', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-07-13', '2026-08-31', '2026-12-25', '2026-12-28',
      '2027-01-01', '2027-03-17', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-07-12', '2027-08-30', '2027-12-27', '2027-12-28',
      '2028-01-03', '2028-03-17', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-07-12', '2028-08-28', '2028-12-25', '2028-12-26',
    ],
  },
};

/** Whether that ISO day is a bank holiday there: by the published list for its years, by the rules for any other. */
export function isBankHoliday(division: Division, day: string): boolean {
  const year = Number(day.slice(0, 4));
  const listed = year >= published.from && year <= published.to;
  return (listed ? published.days[division] : bankHolidaysByRule(division, year)).includes(day);
}

/**
 * The bank holidays of a year by rule, as ISO days in order (Banking and Financial Dealings Act 1971 and yearly practice).
 * One that falls on a weekend moves to the next weekday that is none itself. Days proclaimed once are not in it.
 */
export function bankHolidaysByRule(division: Division, year: number): readonly string[] {
  const days = rules[division].map((dayIn) => dayIn(year)).toSorted(Temporal.PlainDate.compare);
  const kept = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let substitute = day;
    while (isWeekend(substitute) || kept.some((other) => other.equals(substitute))) {
      substitute = substitute.add({ days: 1 });
    }
    kept.push(substitute);
  }
  return kept.toSorted(Temporal.PlainDate.compare).map(String);
}

type DayIn = (year: number) => Day;

const on =
  (month: number, day: number): DayIn =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });
const mondayFrom =
  (month: number, day: number): DayIn =>
  (year) => {
    const first = on(month, day)(year);
    return first.add({ days: (8 - first.dayOfWeek) % 7 });
  };
const afterEaster =
  (days: number): DayIn =>
  (year) =>
    easterSunday(year).add({ days });

/** New Year, Good Friday, the first and the last Monday in May, Christmas, Boxing Day. */
const everywhere = [
  on(1, 1),
  afterEaster(-2),
  mondayFrom(5, 1),
  mondayFrom(5, 25),
  on(12, 25),
  on(12, 26),
];
const easterMonday = afterEaster(1);
const lastMondayInAugust = mondayFrom(8, 25);

const rules: Record<Division, readonly DayIn[]> = {
  'england-and-wales': [...everywhere, easterMonday, lastMondayInAugust],
  // 2 January, the first Monday in August, St Andrew's Day
  scotland: [...everywhere, on(1, 2), mondayFrom(8, 1), on(11, 30)],
  // St Patrick's Day, the Battle of the Boyne
  'northern-ireland': [...everywhere, on(3, 17), easterMonday, on(7, 12), lastMondayInAugust],
};

const isWeekend = (day: Day): boolean => day.dayOfWeek > 5;

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march22 = epact + toSunday - 7 * late;
  return on(3, 22)(year).add({ days: march22 });
}
