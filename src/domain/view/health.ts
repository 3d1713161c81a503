import { inWords } from '../calendar-words.ts';
import { inMinutes } from '../drill.ts';
import type { School } from '../school.ts';
import { type Checked, type LedgerCheck, ledgerCheckWords } from './ledger-check.ts';

/** How Lantern proves to Microsoft who it is, and until when that holds where it is known. */
export type Credential =
  | { readonly kind: 'managed-identity' }
  | { readonly kind: 'certificate' | 'secret'; readonly ends: Date | null };

export type SendFault = { readonly fault: string; readonly count: number; readonly last: Date };
export type QueueState = {
  /** Due, and nobody is at them yet. */
  readonly due: number;
  readonly retrying: number;
  readonly failed: number;
  readonly oldestDue: Date | null;
};
export type Health = {
  /** When everybody on whom an alert depends was last checked; null when never. */
  readonly reachAt: Date | null;
  readonly reach: readonly string[];
  readonly sends: readonly SendFault[];
  readonly queue: QueueState;
  readonly copiedAt: Date | null;
  readonly credential: Credential;
  readonly ledger: LedgerCheck | null;
  readonly drills: readonly { readonly at: Date; readonly minutes: number | null }[];
};

/** One thing that has to work: how it stands, and what to do where it does not. */
export type HealthLine = Checked & { readonly name: string; readonly steps: readonly string[] };
export type HealthView = {
  readonly lines: readonly HealthLine[];
  readonly drills: readonly { readonly at: string; readonly result: string }[];
};

const hour = 3_600_000;
const day = 24 * hour;

/** How Lantern stands, for an outside technician: nothing of anybody who reported, nor of what. */
export function healthView(health: Health, school: School, now: Date): HealthView {
  const when = (at: Date) => inWords(school.calendar, at, now);
  return {
    lines: [
      reachLine(health, when),
      sendsLine(health.sends, when),
      queueLine(health.queue, now),
      copyLine(health.copiedAt, school, when, now),
      credentialLine(health.credential, when, now),
      { name: 'Ledger', steps: [], ...ledgerCheckWords(health.ledger, school, now) },
    ],
    drills: health.drills.map(({ at, minutes }) => ({
      at: when(at),
      result: minutes === null ? 'Nobody took it' : `Taken after ${inMinutes(minutes)}`,
    })),
  };
}

type When = (at: Date) => string;

function reachLine({ reachAt, reach }: Health, when: When): HealthLine {
  const name = 'Reaching people';
  if (!reachAt) {
    const words =
      'Nobody has been checked yet. It happens each night, once the directory is copied.';
    return { name, words, alarming: true, steps: reach };
  }
  const words =
    reach.length === 0
      ? `Everybody on whom an alert depends could be reached, ${when(reachAt)}.`
      : `Not everybody on whom an alert depends can be reached, as of the check ${when(reachAt)}.`;
  return { name, words, alarming: reach.length > 0, steps: reach };
}

const faultSteps: Readonly<Record<string, string>> = {
  blocked: 'Somebody has blocked Lantern in Teams. They open its chat and choose Unblock.',
  'not-installed':
    'Somebody does not have Lantern in Teams. Add it to the setup policy for staff in the Teams admin centre.',
  gone: 'A chat was no longer there. Add Lantern to the setup policy for staff again.',
  refused: 'Teams refused Lantern itself. Check the app id and its secret or certificate.',
  'may-not-read': 'Somebody had lost the role before the notice went out. Nothing to do.',
  later: 'Teams did not answer. Look at the service health page of Microsoft 365.',
  perhaps:
    'Teams did not say whether it arrived. Look at the service health page of Microsoft 365.',
};

/** Not to whom: who was sent an alert says what kind of thing it was about. */
function sendsLine(sends: readonly SendFault[], when: When): HealthLine {
  const name = 'Notices that could not be sent';
  const count = sends.reduce((all, one) => all + one.count, 0);
  if (count === 0) {
    return { name, words: 'None in the last 30 days.', alarming: false, steps: [] };
  }
  const last = new Date(Math.max(...sends.map((one) => one.last.getTime())));
  return {
    ...{ name, alarming: true },
    words: `${count} in the last 30 days, the last ${when(last)}. Each time another way or the next person was tried at once.`,
    steps: sends.map(
      ({ fault, count: times }) => `${times} × ${faultSteps[fault] ?? `Teams said: ${fault}.`}`,
    ),
  };
}

function queueLine({ due, retrying, failed, oldestDue }: QueueState, now: Date): HealthLine {
  const name = 'Work in the queue';
  const waits = oldestDue ? now.getTime() - oldestDue.getTime() : 0;
  const late = waits > 5 * 60_000;
  const words = `${due} due now, ${retrying} to be tried again, ${failed} given up.`;
  const minutes = Math.floor(waits / 60_000);
  const steps = [
    ...(late
      ? [`The oldest has waited for ${inMinutes(minutes)}. Restart Lantern and look at its log.`]
      : []),
    ...(failed > 0
      ? ['What was given up stands in the log, by its number. It is not tried again.']
      : []),
  ];
  return { name, words, alarming: late || failed > 0, steps };
}

function copyLine(copiedAt: Date | null, school: School, when: When, now: Date): HealthLine {
  const name = 'Copy of the directory';
  if (school.staffGroup === null) {
    const words = 'No group of staff is named, so nobody is known to Lantern.';
    return {
      name,
      words,
      alarming: true,
      steps: ["Name the group under staffGroup in the school's settings."],
    };
  }
  if (!copiedAt) {
    return { name, words: 'It was never copied.', alarming: true, steps: [askDoctor] };
  }
  const old = now.getTime() - copiedAt.getTime() > hour;
  const words = `Last copied ${when(copiedAt)}. It is copied every ten minutes.`;
  return { name, words, alarming: old, steps: old ? [askDoctor] : [] };
}

const askDoctor = 'Run npm run doctor on the server: it says which consent is missing.';

function credentialLine(credential: Credential, when: When, now: Date): HealthLine {
  const name = 'How Lantern signs in';
  if (credential.kind === 'managed-identity') {
    return {
      name,
      words: 'By its managed identity, which does not expire.',
      alarming: false,
      steps: [],
    };
  }
  const { kind, ends } = credential;
  if (!ends) {
    return {
      ...{ name, alarming: true, words: `By a ${kind}. When it expires is not known here.` },
      steps: ['Look it up in Entra, App registrations, and put the day into BOT_PASSWORD_ENDS.'],
    };
  }
  const left = ends.getTime() - now.getTime();
  const soon = left < 60 * day;
  const words =
    left < 0
      ? `By a ${kind} that expired ${when(ends)}.`
      : `By a ${kind} that expires ${when(ends)}.`;
  return {
    name,
    words,
    alarming: soon,
    steps: soon
      ? [`Make a new ${kind} in Entra, give it to Lantern, and only then remove the old one.`]
      : [],
  };
}
