import type { Verb } from './verb.ts';
import { absenceVerbs } from './verbs-absence.ts';
import { alertVerbs } from './verbs-alert.ts';
import { answerVerbs } from './verbs-answer.ts';
import { drillVerbs } from './verbs-drill.ts';
import { exceptionVerbs } from './verbs-exception.ts';
import { holdVerbs } from './verbs-hold.ts';
import { policyVerbs } from './verbs-policy.ts';
import { registerVerbs } from './verbs-register.ts';
import { reportVerbs } from './verbs-report.ts';

/** Every button there is: reading this table is reading what can be pressed. */
export const verbs: ReadonlyMap<string, Verb> = new Map([
  ...answerVerbs,
  ...absenceVerbs,
  ...reportVerbs,
  ...alertVerbs,
  ...exceptionVerbs,
  ...registerVerbs,
  ...drillVerbs,
  ...policyVerbs,
  ...holdVerbs,
]);
