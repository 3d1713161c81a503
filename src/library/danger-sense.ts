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

/** How far the words of a message lean to danger; above nought they rather do. */
export const dangerIn = ({ table, messages }: DangerSense, text: string): number =>
  leaningOf({ table, messages, concepts: 1 }, featuresOf(text));

/** Hears danger that is not named: for the screen, after its rules. */
export const hearsDanger =
  (sense: DangerSense): SoundsDangerous =>
  (text) =>
    dangerIn(sense, text) > bar;
