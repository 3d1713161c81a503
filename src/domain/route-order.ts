import type { Role } from './people.ts';
import type { Priority } from './report.ts';
import { samePeople } from './route-conflicts.ts';
import { byDefault } from './route-defaults.ts';
import type { RecordKind, RecordRoute, Told } from './route-told.ts';
import type { School } from './school.ts';

/** Who takes the place of somebody left out, first come first. */
const instead: Record<RecordKind, readonly Role[]> = {
  child: ['dsl', 'deputy-dsl', 'head', 'chair'],
  adult: ['head', 'chair'],
  school: ['head', 'chair', 'dsl', 'deputy-dsl'],
};

/** Who is asked next when nobody answers (escalation, domain facts 2.6). */
const ladders: Record<RecordKind, readonly Role[]> = {
  child: ['dsl', 'deputy-dsl', 'head'],
  adult: ['head', 'chair'],
  school: ['head', 'chair'],
};

/**
 * Puts those who may read a record in order. An owner who is left out is replaced by the next in
 * line; a copy to somebody left out falls away.
 */
export function inOrder(
  kind: RecordKind,
  wanted: readonly Told[],
  out: readonly Role[],
  priority: Priority,
  school: School,
): RecordRoute {
  const free = wanted.filter(({ role }) => !out.includes(role));
  const told = wanted[0] === free[0] ? free : withOwner(kind, free, out);
  const asked = samePeople(
    school,
    told.map(({ role }) => role),
  );
  const rungs = kind === 'child' && priority === 'P1' ? instead.child : ladders[kind];
  const ladder = rungs.filter((role) => !out.includes(role) && !asked.includes(role));
  return { kind, told, ladder: told.length === 0 ? [] : onePerPerson(ladder, school) };
}

function withOwner(kind: RecordKind, free: readonly Told[], out: readonly Role[]): readonly Told[] {
  const next = instead[kind].find((role) => !out.includes(role));
  if (next === undefined) return free;
  const owner = free.find(({ role }) => role === next) ?? byDefault(next);
  return [owner, ...free.filter(({ role }) => role !== next)];
}

/** A headteacher who is the safeguarding lead stands on the ladder once. */
const onePerPerson = (ladder: readonly Role[], school: School): readonly Role[] =>
  school.dslIsHead && ladder.includes('dsl') ? ladder.filter((role) => role !== 'head') : ladder;
