import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundsDangerous } from '../domain/screen.ts';
import { hearsDanger } from './danger-sense.ts';
import type { Knowledge } from './knowledge.ts';
import { readWeights } from './weights-file.ts';

/** Where the learned weights are kept, and the corpus from which `npm run learn` makes them. */
export const knowledgeFolder = join(import.meta.dirname, 'knowledge');
export const weightsFile = join(knowledgeFolder, 'weights.bin');

/** What ships with this version, read once and shared by all schools. */
export const shippedKnowledge: Knowledge = readWeights(readFileSync(weightsFile));

/** Hears danger that is half-said. */
export const soundsDangerous: SoundsDangerous = hearsDanger(shippedKnowledge.danger);
