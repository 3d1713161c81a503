import type { PersonId } from '../ids.ts';
import type { Role } from '../people.ts';
import type { Plan, PlannedRecord, Reader } from '../plan.ts';
import type { School } from '../school.ts';
import { holdersOf, nameIn, type Staff } from '../staff.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';
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

const outsideWords: Record<Plan['external'][number], Plain> = {
  lado: 'The local authority designated officer (LADO)',
  police: 'The police',
  'social-care': "Children's social care",
};

export function planView(
  plan: Plan,
  school: School,
  staff: Staff,
  reporter: PersonId,
  say: Say = inEnglish,
): PlanView {
  const nameOf = nameIn(staff);
  const readers = plan.records.flatMap((record) => record.readers);
  const forWhat = (reader: Reader): string => {
    const [only, other] = plan.records.filter((record) => record.readers.includes(reader));
    return plan.records.length > 1 && only && !other ? `, ${say(forWhom[only.kind])}` : '';
  };
  const one = (reader: Reader): Line => ({
    name: nameOf(reader.person),
    value: `${school.titles[reader.role]}${forWhat(reader)}. ${whyWords(reader, say)}`,
  });
  return {
    readers: oncePerPerson(readers).map(one),
    never: neverWords(plan, school, staff, reporter, say),
    ifNobodyAnswers: ifNobodyAnswers(plan, school, staff, say),
    twoRecords: plan.records.length > 1,
    outside: plan.external.map((body) => say(outsideWords[body])),
    urgent: plan.priority === 'P1',
    sealed: plan.sealed,
  };
}

/** What each of two records is about. */
const forWhom: Record<PlannedRecord['kind'], Plain> = {
  child: "for the child's welfare",
  adult: "for the adult's conduct",
  school: 'for the school',
};
const recordOf: Record<PlannedRecord['kind'], Plain> = {
  child: "the record of the child's welfare",
  adult: "the record of the adult's conduct",
  school: 'the record of the school',
};

/** Who is asked next, each record by itself where there are two. */
function ifNobodyAnswers(plan: Plan, school: School, staff: Staff, say: Say): string {
  const steps = plan.records.flatMap(({ kind, ladder }) => {
    const next = ladder
      .filter((role) => (staff.holders[role] ?? []).some((one) => isNextInLine(plan, staff, one)))
      .map((role) => say('the {role}', { role: lower(school.titles[role]) }));
    const what = say(plan.records.length > 1 ? recordOf[kind] : 'it');
    return next.length > 0
      ? [
          say('{record} goes to {people}', {
            record: what,
            people: next.join(`, ${say('then|the next person')} `),
          }),
        ]
      : [];
  });
  return steps.length === 0
    ? say('If nobody answers, you are told to phone.')
    : say('If nobody answers in time, {steps}. You are told.', { steps: steps.join('; ') });
}

/** Somebody who can still be asked: not a reader already, not away, and not left out. */
const isNextInLine = (plan: Plan, staff: Staff, person: PersonId): boolean =>
  !plan.excluded.includes(person) &&
  !staff.away.has(person) &&
  !plan.records.some(({ readers }) => readers.some((reader) => reader.person === person));

/** The passage that says so, or that no passage does. */
export const whyWords = (
  { basis, source }: Pick<Reader, 'basis' | 'source'>,
  say: Say = inEnglish,
): string =>
  basis === 'policy' && source
    ? say('Named by your policy ({rule}, {section})', source)
    : say('Safeguarding default, not in your policy');

/** Whoever is left out, by office with their names, then by name; the reporter is not told of themselves. */
function neverWords(
  plan: Plan,
  school: School,
  staff: Staff,
  reporter: PersonId,
  say: Say,
): readonly string[] {
  const holders = (role: Role) => holdersOf(staff, role, reporter);
  const offices = plan.never.map((role) => {
    const names = holders(role).map(nameIn(staff)).join(', ');
    const title = say('The {role}', { role: lower(school.titles[role]) });
    return names ? `${title} (${names})` : title;
  });
  const inOffice = plan.never.flatMap(holders);
  const people = plan.excluded.filter((one) => one !== reporter && !inOffice.includes(one));
  return [...offices, ...people.map(nameIn(staff))];
}

const oncePerPerson = (readers: readonly Reader[]): readonly Reader[] =>
  readers.filter(
    (reader, at) => readers.findIndex(({ person }) => person === reader.person) === at,
  );
