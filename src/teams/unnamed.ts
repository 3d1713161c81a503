import type { Staff } from '../domain/staff.ts';

const somebody = 'a colleague';

/** A message with the full names of the staff taken out, so that it is heard, searched and kept without them. */
export function unnamed(text: string, staff: Staff): string {
  const names = [...staff.people.values()].map(({ name }) => name.trim().split(/\s+/));
  const full = names
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map(literal).join('\\s+'));
  return full.length === 0 ? text : text.replace(whole(full), somebody);
}

/** The same for what is kept: "Mr Tarrant" as well. */
export function unnamedForKeeping(text: string, staff: Staff): string {
  const last = [...staff.people.values()].flatMap(
    ({ name }) => name.trim().split(/\s+/).at(-1) ?? [],
  );
  const titled = last.map((name) => `(?:mr|mrs|ms|miss|mx|dr)\\.?\\s+${literal(name)}`);
  return titled.length === 0 ? text : unnamed(text, staff).replace(whole(titled), somebody);
}

const whole = (names: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu');

const literal = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
