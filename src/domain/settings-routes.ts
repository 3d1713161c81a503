import type { Person } from './people.ts';
import { type About, abouts, actions, dangers, type Party, parties } from './report.ts';
import type { Asked } from './route-asked.ts';
import { neverTold } from './route-conflicts.ts';
import { type Opened, recordsOpened } from './route-records.ts';
import { type RouteRow, rowFor } from './route-row.ts';
import type { RecordRoute } from './route-told.ts';
import { routeOf } from './routing.ts';
import type { School } from './school.ts';
import type { SettingsFault } from './school-checks.ts';

const subjects: readonly (About | undefined)[] = [undefined, ...abouts];

/** Those who stand for the others of their group, and everybody whom the rules treat apart. */
const standIns: readonly Party[] = [
  ...([
    'pupil',
    'ex_pupil_adult',
    'pupil_family',
    'third_party',
    'unknown',
    'school_account',
  ] as const),
  ...(['staff', 'head', 'dsl', 'deputy_dsl', 'chair'] as const),
];

/** Every report that there can be, as far as these rows can tell one from another. */
function* everyReport(rows: readonly RouteRow[]): Generator<Asked> {
  const named = new Set(rows.flatMap(({ when }) => [...(when.by ?? []), ...(when.to ?? [])]));
  const who = parties.filter((party) => standIns.includes(party) || named.has(party));
  for (const initiator of who)
    for (const target of who)
      for (const action of actions)
        for (const about of subjects)
          for (const danger of dangers)
            yield { initiator, target, action, danger, ...(about ? { about } : {}) };
}

/**
 * What a change of the routes may not do, found by sending every kind of report through the old rows and
 * the new: nobody leaves a record without a reader, and only the chair moves a report about the
 * headteacher or takes a child's record from those who lead safeguarding.
 */
export function routesNotTheirs(
  before: School,
  after: School,
  by: Person,
): readonly SettingsFault[] {
  if (textOf(before.routes) === textOf(after.routes)) return [];
  const isChair = by.roles.includes('chair');
  const found = new Set<Harm>();
  const touched = touchedBy(before.routes, after.routes);
  for (const asked of everyReport([...before.routes, ...after.routes])) {
    if (!touched(asked)) continue;
    for (const harm of harmsOf(before, after, asked)) {
      if (!isChair || harm === 'nobody') found.add(harm);
    }
  }
  return harms.flatMap((harm) =>
    found.has(harm) ? [{ path: ['routes'], reason: reasons[harm] }] : [],
  );
}

const harms = ['head', 'child', 'nobody'] as const;
type Harm = (typeof harms)[number];
const reasons: Readonly<Record<Harm, string>> = {
  head: 'A line that a report about the headteacher could follow was changed. Only the chair of governors can do that.',
  child:
    'Something about a child would no longer go to the safeguarding lead or a deputy. Only the chair of governors can change that.',
  nobody: 'Something that is recorded now would no longer be, or nobody would read it.',
};

/** Whether another row decides on a report than before, or the same one says something else. */
function touchedBy(
  before: readonly RouteRow[],
  after: readonly RouteRow[],
): (asked: Asked) => boolean {
  const texts = new Map([...before, ...after].map((row) => [row, textOf(row)]));
  const decides = (rows: readonly RouteRow[], { kind, seen }: Opened) => {
    const row = rowFor(rows, kind, seen);
    return row && texts.get(row);
  };
  return (asked) =>
    recordsOpened(asked).some((opened) => decides(before, opened) !== decides(after, opened));
}

const textOf = (value: unknown): string => JSON.stringify(value);

function harmsOf(before: School, after: School, asked: Asked): readonly Harm[] {
  const was = routeOf(before, asked).records;
  const is = routeOf(after, asked).records;
  const aboutHead = neverTold(before, asked).includes('head');
  return [
    ...(aboutHead && textOf(was) !== textOf(is) ? (['head'] as const) : []),
    ...was.flatMap((record) => harmsTo(record, is)),
  ];
}

function harmsTo(was: RecordRoute, records: readonly RecordRoute[]): readonly Harm[] {
  const is = records.find(({ kind }) => kind === was.kind);
  if (was.told.length > 0 && !is?.told.length) return ['nobody'];
  return was.kind === 'child' && isLed(was) && is && !isLed(is) ? ['child'] : [];
}

const isLed = ({ told }: RecordRoute): boolean =>
  told.some(({ role }) => role === 'dsl' || role === 'deputy-dsl');
