import { dayIn } from '../calendar-days.ts';
import { dayInWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import { type InFile, inFile } from '../in-file.ts';
import type { Incident } from '../incident.ts';
import type { School } from '../school.ts';
import type { Staff } from '../staff.ts';

/** The file where the detail of a record belongs. */
export const files: Record<Incident['kind'], string> = {
  child: "the child's file",
  adult: 'the staff file',
  school: "the school's own file",
};

/** What a reader is asked, or told, of the file in which the detail of an item belongs. */
export type FileView =
  | { readonly state: 'ask'; readonly question: string; readonly follows: string }
  | { readonly state: 'said'; readonly words: string };

/** Null where there is nothing to be said of it by this reader now. */
export function fileView(
  incident: Incident,
  before: Date | null,
  reader: PersonId,
  school: School,
  staff: Staff,
  now: Date,
): FileView | null {
  const outcome = inFile(incident, before, reader, school, staff, now);
  if (!outcome.ok) return null;
  const file = files[incident.kind];
  const follows = whatFollows(outcome.value, school);
  return before === null
    ? { state: 'ask', question: `Is the detail in ${file} now?`, follows }
    : { state: 'said', words: `The detail is in ${file}. ${follows}` };
}

/** From which day the detail may go, by the school's clock, and what stays. */
export const whatFollows = ({ removableFrom }: InFile, { calendar }: School): string =>
  `The detail here may be removed from ${dayInWords(dayIn(calendar, removableFrom))}. The reference stays.`;
