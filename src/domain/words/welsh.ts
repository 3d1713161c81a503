import { welshAbsence } from './welsh-absence.ts';
import { welshAfter } from './welsh-after.ts';
import { welshAlert } from './welsh-alert.ts';
import { welshAnswer } from './welsh-answer.ts';
import { welshDays } from './welsh-days.ts';
import { welshDeciding } from './welsh-deciding.ts';
import { welshDeclaring } from './welsh-declaring.ts';
import { welshDoing } from './welsh-doing.ts';
import { welshIncident } from './welsh-incident.ts';
import { welshItem } from './welsh-item.ts';
import { welshLink } from './welsh-link.ts';
import { welshPolicy } from './welsh-policy.ts';
import { welshRefusals } from './welsh-refusals.ts';
import { welshReport } from './welsh-report.ts';
import { welshSafety } from './welsh-safety.ts';

/**
 * Every fixed text in Welsh, by what it is in English. Holes in braces stay as they are. Roles are named
 * as the school names them, so no text makes a mutation before one.
 */
export const welsh = {
  ...welshSafety,
  ...welshReport,
  ...welshIncident,
  ...welshAfter,
  ...welshAnswer,
  ...welshAlert,
  ...welshRefusals,
  ...welshDays,
  ...welshAbsence,
  ...welshItem,
  ...welshDoing,
  ...welshDeclaring,
  ...welshLink,
  ...welshPolicy,
  ...welshDeciding,
};
