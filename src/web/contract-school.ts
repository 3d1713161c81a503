import { z } from 'zod';
import { type Role, roles } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { type SettingsKey, settingsParts } from '../domain/settings-parts.ts';
import { entry, isStorable, lines, nothing } from './contract-parts.ts';

/** The school's settings: what stands in them, and changing one part at a time. */
const part = z.enum(settingsParts);
const fault = z.object({ place: z.string(), reason: z.string() });
const move = z.object({ reference: z.string(), words: z.string() });

/** The settings as they are edited. They are checked by the same rules as the file, where they are kept. */
const values = z.custom<Pick<School, SettingsKey>>(
  (given) => typeof given === 'object' && given !== null,
);

const proposed = z.strictObject({
  ...{ part, version: z.int().min(0) },
  value: z.record(z.string(), z.json()).refine(isStorable),
});

const weighed = z.object({
  /** What is wrong, and where; with any of it nothing is changed. */
  faults: z.array(fault).readonly(),
  /** Open items that this would touch, of those that this reader may see. */
  moves: z.array(move).readonly(),
  same: z.boolean(),
});

export const schoolContract = {
  'school.read': entry(
    nothing,
    z.object({
      ...{ name: z.string(), version: z.int(), values },
      parts: z
        .array(
          z.object({
            ...{ part, title: z.string(), lines },
            mayEdit: z.boolean(),
            /** Nobody at the school has confirmed it yet. */
            unconfirmed: z.boolean(),
          }),
        )
        .readonly(),
      /** Changes that no longer fit the settings file and are left out. */
      leftOut: z.array(z.string()).readonly(),
      people: z.array(z.object({ id: z.uuid(), name: z.string() })).readonly(),
      titles: z.custom<Readonly<Record<Role, string>>>((given) => typeof given === 'object'),
      /** Roles whose holders this reader may change. */
      fills: z.array(z.enum(roles)).readonly(),
      cover: z
        .array(
          z.object({
            ...{ id: z.uuid(), name: z.string(), duties: z.string() },
            ...{ away: z.boolean(), yours: z.boolean() },
          }),
        )
        .readonly(),
      /** Null where this reader may not say whether school is closed today. */
      closedToday: z.boolean().nullable(),
      history: lines,
      today: z.iso.date(),
    }),
  ),
  'school.preview': entry(proposed, weighed),
  'school.save': entry(proposed, weighed.extend({ saved: z.boolean() })),
  'school.away': entry(
    z.strictObject({ person: z.uuid(), until: z.iso.date().nullable() }),
    z.object({ said: z.string() }),
  ),
  'school.back': entry(z.strictObject({ person: z.uuid() }), z.object({ said: z.string() })),
  'school.day': entry(
    z.strictObject({ is: z.enum(['closed', 'open']) }),
    z.object({ said: z.string() }),
  ),
} as const;
