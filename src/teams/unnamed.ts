import type { Staff } from '../domain/staff.ts';

const somebody = 'a colleague';

/** A message with the full names of the staff taken out, so that it is heard and searched without them. */
export function unnamed(text: string, staff: Staff): string {
  const names = [...staff.people.values()].map(({ name }) => name.trim().split(/\s+/));
  const full = names
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map(literal).join('\\s+'));
  return full.length === 0 ? text : text.replace(whole(full), somebody);
}

const whole = (names: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu');

const literal = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
