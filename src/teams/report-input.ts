import { z } from 'zod';
import { halfReport } from '../domain/half-report.ts';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import {
  abouts,
  actions,
  dangers,
  parties,
  places,
  type Report,
  yesNoUnknown,
} from '../domain/report.ts';
import type { FieldName, Prefilled } from './cards/report-form.ts';

/** As the form allows, in the client and here: a long text, and a line. */
const most = 10_000;
const line = z
  .string()
  .max(200)
  .optional()
  .transform((typed) => (typed === undefined || typed === '' ? null : typed));
const orUnset = <T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.literal('')]).optional();

const shape = z.object({
  id: z.uuid().transform((id) => id as IncidentId),
  initiator: z.union([z.enum(parties), z.literal('self')]),
  target: z.enum(parties),
  action: z.enum(actions),
  about: orUnset(abouts),
  danger: orUnset(dangers),
  imagery: orUnset(yesNoUnknown),
  ongoing: orUnset(yesNoUnknown),
  place: orUnset(places),
  subject: z.union([z.uuid().transform((id) => id as PersonId), z.literal('')]).optional(),
  words: z.string().max(most).optional(),
  // free text exactly as typed; only an untouched field becomes null
  ...{ child: line, app: line, happened: line, noticed: line, whoKnows: line },
});

/** The filled-in form: its id, minted when it was drawn, and the report in it. */
export const reportInput = shape.transform((form) => ({
  id: form.id,
  report: {
    initiator: form.initiator === 'self' ? 'staff' : form.initiator,
    target: form.target,
    action: form.action,
    about: form.about || null,
    danger: form.danger || 'unknown',
    imagery: form.imagery || 'unknown',
    self: form.initiator === 'self',
    insists: false,
    subject: form.subject || null,
    words: form.words ?? '',
    child: form.child,
    app: form.app,
    happened: form.happened,
    noticed: form.noticed,
    place: form.place || 'unknown',
    ongoing: form.ongoing || 'unknown',
    whoKnows: form.whoKnows,
  } satisfies Report,
}));

/** A half-filled form, to say what is missing without losing the rest. */
export function halfFilled(data: Readonly<Record<string, unknown>>): Prefilled {
  const given = names.map((name) => {
    const value = data[name];
    return [name, typeof value === 'string' ? value.slice(0, most) : null] as const;
  });
  return Object.fromEntries(given);
}

const names: readonly FieldName[] = [
  ...(['initiator', 'target', 'action', 'about', 'danger', 'imagery', 'words', 'subject'] as const),
  ...(['child', 'app', 'happened', 'noticed', 'place', 'ongoing', 'whoKnows'] as const),
];

/** A report as the form had it. */
export function asFilled(report: Report): Prefilled {
  const { self, insists: _, ...answers } = report;
  return { ...answers, initiator: self ? 'self' : report.initiator };
}

/** What a message already said, as the form has it. */
export function asPrefilled(said: string): Prefilled {
  const { self, ...half } = halfReport(said);
  return self && half.initiator === 'staff' ? { ...half, initiator: 'self' } : half;
}
