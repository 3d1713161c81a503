import { nextOpening, timeOfSchool } from '../calendar.ts';
import { inWords } from '../calendar-words.ts';
import type { IncidentId } from '../ids.ts';
import { type Incident, referenceOf } from '../incident.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';

/** What the reporter keeps: never what they wrote. */
export type ReceiptView = {
  readonly incident: IncidentId;
  readonly references: readonly string[];
  readonly at: string;
  readonly state: string;
  readonly withWhom: readonly string[];
  readonly whenRead: string | null;
  /** Nobody in school could be told of it, or of one of its two records. */
  readonly sealed: boolean;
  readonly urgent: boolean;
  readonly drill: boolean;
};

const stateWords: Record<Incident['status'], Plain> = {
  waiting: 'Received',
  unanswered: 'Received. Nobody has answered yet: please phone.',
  'in-hand': 'In hand',
  'to-confirm': 'In hand',
  sealed: 'Stored: please phone',
  closed: 'Dealt with',
};

/** Two records of one report are as far as the one that is least far. */
const leastFar: readonly Incident['status'][] = [
  ...(['unanswered', 'sealed', 'waiting', 'in-hand', 'to-confirm', 'closed'] as const),
];

export function receiptView(
  records: readonly [Incident, ...Incident[]],
  school: School,
  staff: Staff,
  now: Date,
  say: Say = inEnglish,
): ReceiptView {
  const [first] = records;
  const held = records.map(({ status }) => status);
  const status = leastFar.find((one) => held.includes(one)) ?? first.status;
  const asked = new Set(records.flatMap((incident) => incident.asked));
  const urgent = first.priority === 'P1';
  const closed = timeOfSchool(school.calendar, now) === 'closed';
  return {
    incident: first.id,
    references: records.map(({ id }) => referenceOf(id)),
    at: inWords(school.calendar, first.recordedAt, now, say),
    state: say(stateWords[status]),
    withWhom: [...asked].map((person) => `${nameIn(staff)(person)}, ${titleOf(person)}`),
    whenRead:
      closed && held.includes('waiting')
        ? say(
            'School is closed. They may not read it until school opens {when}. If it cannot wait, phone.',
            {
              when: inWords(school.calendar, nextOpening(school.calendar, now), now, say),
            },
          )
        : null,
    sealed: held.includes('sealed'),
    urgent,
    drill: first.drill,
  };

  function titleOf(person: string): string {
    const reader = records.flatMap(({ readers }) => readers).find((one) => one.person === person);
    return reader ? school.titles[reader.role] : say('next in line');
  }
}
