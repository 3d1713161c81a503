import type { SoundsDangerous } from '../domain/screen.ts';
import type { ConceptTable } from './concept-table.ts';
import { featuresOf } from './features.ts';
import { leaningOf } from './tagger.ts';

/** What the words of a message say for danger, learned from messages in which it was mostly half-said. */
export type DangerSense = {
  /** One concept: danger. */
  readonly table: ConceptTable;
  readonly messages: number;
};

/**
 * From which leaning on a message sounds dangerous: below it too many plain ones would. Chosen on
 * messages of writers from whom nothing was learned.
 */
const bar = 0.5;

/** Hears danger that is not named: for the screen, after its rules. */
export const hearsDanger =
  ({ table, messages }: DangerSense): SoundsDangerous =>
  (text) =>
    leaningOf({ table, messages, concepts: 1 }, featuresOf(text)) > bar;
