import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import {
  abouts,
  actions,
  dangers,
  parties,
  places,
  type Report,
  yesNoUnknown,
} from '../domain/report.ts';
import { id } from './job-shapes.ts';

const text = z.string().nullable();

export const reportShape: z.ZodType<Report> = z.object({
  initiator: z.enum(parties),
  target: z.enum(parties),
  action: z.enum(actions),
  about: z.enum(abouts).nullable(),
  danger: z.enum(dangers),
  imagery: z.enum(yesNoUnknown),
  self: z.boolean(),
  insists: z.boolean(),
  subject: id<PersonId>().nullable(),
  words: z.string(),
  child: text,
  app: text,
  happened: text,
  noticed: text,
  place: z.enum(places),
  ongoing: z.enum(yesNoUnknown),
  whoKnows: text,
});
