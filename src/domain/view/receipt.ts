import { inWords } from '../calendar-words.ts';
import { timeOfSchool, nextOpening } from '../calendar.ts';
import { type Incident, referenceOf } from '../incident.ts';
import type { IncidentId } from '../ids.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';
import { lower } from './report-words.ts';

/** What the reporter keeps: never what they wrote. */
export type ReceiptView = {
  readonly incident: IncidentId;
  readonly references: readonly string[];
  readonly at: string;
  readonly state: string;
  readonly withWhom: readonly string[];
  readonly whenRead: string | null;
  readonly sealed: boolean;
  readonly urgent: boolean;
};

const stateWords: Record<Incident['status'], string> = {
  waiting: 'Received',
  unanswered: 'Received. Nobody has answered yet: please phone.',
  'in-hand': 'In hand',
  'to-confirm': 'In hand',
  sealed: 'Received and sealed',
  closed: 'Dealt with',
};

export function receiptView(
  records: readonly [Incident, ...Incident[]],
  school: School,
  staff: Staff,
  now: Date,
): ReceiptView {
  const [first] = records;
  const asked = new Set(records.flatMap((incident) => incident.asked));
  const urgent = first.priority === 'P1';
  const closed = timeOfSchool(school.calendar, now) === 'closed';
  return {
    incident: first.id,
    references: records.map(({ id }) => referenceOf(id)),
    at: inWords(school.calendar, first.recordedAt, now),
    state: stateWords[first.status],
    withWhom: [...asked].map((person) => `${nameIn(staff)(person)} (${titleOf(person)})`),
    whenRead:
      closed && first.status === 'waiting'
        ? `School is closed. They may not read it until school opens ${inWords(school.calendar, nextOpening(school.calendar, now), now)}. If it cannot wait, phone.`
        : null,
    sealed: first.status === 'sealed',
    urgent,
  };

  function titleOf(person: string): string {
    const reader = records.flatMap(({ readers }) => readers).find((one) => one.person === person);
    return lower(reader ? school.titles[reader.role] : 'next in line');
  }
}
