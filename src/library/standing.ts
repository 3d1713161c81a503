import type { Passage } from '../domain/policy.ts';
import { statesFact } from './labels.ts';

const notRules = /\b(?:prayer|vision|values|motto|mission|ethos|our aims|our intent)\b/i;
const quotedWhole = /^["“'‘][^"”]*["”'’]$/;

/** Prayers, mottoes and visions stand beside the rules: they are found when nothing else is. */
export const isAside = ({ headings, text }: Passage): boolean =>
  quotedWhole.test(text) || headings.some((heading) => notRules.test(heading));

/** The cover of a policy, which speaks of the policy itself without calling it that. */
export const isCover = ({ text }: Passage): boolean => text.split('\n').some(statesFact);
