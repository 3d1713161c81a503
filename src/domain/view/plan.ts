import type { PersonId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { Plan, PlannedRecord, Reader } from '../plan.ts';
import type { School } from '../school.ts';
import { holdersOf, nameIn, type Staff } from '../staff.ts';
import { lower } from './report-words.ts';

export type Line = { readonly name: string; readonly value: string };

/** What a reporter sees before sending: who will read it, why, and who never will. */
export type PlanView = {
  readonly readers: readonly Line[];
  readonly never: readonly string[];
  readonly ifNobodyAnswers: string;
  readonly twoRecords: boolean;
  readonly outside: readonly string[];
  readonly urgent: boolean;
  /** Nobody in school can be told of it, or of one of its two records. */
  readonly sealed: boolean;
};

const outsideWords: Record<Plan['external'][number], string> = {
  lado: 'The local authority designated officer (LADO)',
  police: 'The police',
  'social-care': "Children's social care",
};

export function planView(plan: Plan, school: School, staff: Staff, reporter: PersonId): PlanView {
  const nameOf = nameIn(staff);
  const readers = plan.records.flatMap((record) => record.readers);
  const forWhat = (reader: Reader): string => {
    const [only, other] = plan.records.filter((record) => record.readers.includes(reader));
    return plan.records.length > 1 && only && !other ? `, for ${concern[only.kind]}` : '';
  };
  const one = (reader: Reader): Line => ({
    name: nameOf(reader.person),
    value: `${school.titles[reader.role]}${forWhat(reader)}. ${whyWords(reader)}`,
  });
  return {
    readers: oncePerPerson(readers).map(one),
    never: neverWords(plan, school, staff, reporter),
    ifNobodyAnswers: ifNobodyAnswers(plan, school, staff),
    twoRecords: plan.records.length > 1,
    outside: plan.external.map((body) => outsideWords[body]),
    urgent: plan.priority === 'P1',
    sealed: plan.sealed,
  };
}

/** What each of two records is about. */
const concern: Record<PlannedRecord['kind'], string> = {
  child: "the child's welfare",
  adult: "the adult's conduct",
  school: 'the school',
};

/** Who is asked next, each record by itself where there are two. */
function ifNobodyAnswers(plan: Plan, school: School, staff: Staff): string {
  const steps = plan.records.flatMap(({ kind, ladder }) => {
    const next = ladder
      .filter((role) => (staff.holders[role] ?? []).some((one) => isNextInLine(plan, staff, one)))
      .map((role) => `the ${lower(school.titles[role])}`);
    const what = plan.records.length > 1 ? `the record of ${concern[kind]}` : 'it';
    return next.length > 0 ? [`${what} goes to ${next.join(', then ')}`] : [];
  });
  return steps.length === 0
    ? 'If nobody answers, you are told to phone.'
    : `If nobody answers in time, ${steps.join('; ')}. You are told.`;
}

/** Somebody who can still be asked: not a reader already, not away, and not left out. */
const isNextInLine = (plan: Plan, staff: Staff, person: PersonId): boolean =>
  !plan.excluded.includes(person) &&
  !staff.away.has(person) &&
  !plan.records.some(({ readers }) => readers.some((reader) => reader.person === person));

/** The passage that says so, or that no passage does. */
export const whyWords = ({ basis, source }: Pick<Reader, 'basis' | 'source'>): string =>
  basis === 'policy' && source
    ? `Named by your policy (${source.rule}, ${source.section})`
    : 'Safeguarding default, not in your policy';

/** Whoever is left out, by office with their names, then by name; the reporter is not told of themselves. */
function neverWords(
  plan: Plan,
  school: School,
  staff: Staff,
  reporter: PersonId,
): readonly string[] {
  const holders = (role: Role) => holdersOf(staff, role, reporter);
  const offices = plan.never.map((role) => {
    const names = holders(role).map(nameIn(staff)).join(', ');
    return names
      ? `The ${lower(school.titles[role])} (${names})`
      : `The ${lower(school.titles[role])}`;
  });
  const inOffice = plan.never.flatMap(holders);
  const people = plan.excluded.filter((one) => one !== reporter && !inOffice.includes(one));
  return [...offices, ...people.map(nameIn(staff))];
}

const oncePerPerson = (readers: readonly Reader[]): readonly Reader[] =>
  readers.filter(
    (reader, at) => readers.findIndex(({ person }) => person === reader.person) === at,
  );
