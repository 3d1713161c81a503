import type { Role } from './people.ts';
import type { Party } from './report.ts';
import type { AlsoRow, RouteRow } from './route-row.ts';
import type { Told } from './route-told.ts';

export const byDefault = (role: Role): Told => ({ role, basis: 'default', source: null });

/** Adults of the school whose private ties to other adults are their own affair; leaders and governors answer for theirs. */
const withoutOffice: readonly Party[] = [
  'staff',
  'supply_agency',
  'volunteer',
  'contractor',
  'visitor',
  'third_party_in_school',
  'trainee',
];

const dsl = byDefault('dsl');
const head = byDefault('head');

/**
 * The safeguarding default: who is told where a school's policy is silent. Shown as "not in your policy".
 * A school's own rows come first; the last row of each kind holds for everything.
 */
export const defaultRows: readonly RouteRow[] = [
  {
    record: 'child',
    when: { by: ['child'], to: ['works-here'], action: ['follow'], about: ['nothing'] },
    advice: 'pupil-follow',
    source: null,
  },
  { record: 'child', when: {}, tell: [dsl] },
  {
    record: 'adult',
    when: {
      by: withoutOffice,
      to: ['former'],
      action: ['contact', 'follow'],
      about: ['nothing'],
    },
    advice: 'former-pupil',
    source: null,
  },
  { record: 'adult', when: {}, tell: [head] },
  {
    record: 'school',
    when: {
      by: ['former'],
      to: ['works-here'],
      action: ['contact', 'follow'],
      about: ['nothing'],
    },
    advice: 'former-pupil',
    source: null,
  },
  {
    record: 'school',
    when: {
      by: ['family'],
      to: ['works-here'],
      action: ['contact', 'follow'],
      about: ['nothing'],
    },
    advice: 'family-contact',
    source: null,
  },
  { record: 'school', when: { about: ['data_breach'] }, tell: [byDefault('dpo'), head] },
  { record: 'school', when: { by: ['account'] }, tell: [byDefault('account-owner'), head] },
  {
    record: 'school',
    when: { to: ['account'], action: ['account_misused'] },
    tell: [byDefault('account-owner'), head],
  },
  { record: 'school', when: {}, tell: [head] },
];

/** A governor's conduct also concerns the chair; personal data that adults of the school let out, the DPO. */
export const alsoTold: readonly AlsoRow[] = [
  { record: 'adult', when: { by: ['governor'] }, role: 'chair' },
  { record: 'adult', when: { about: ['data_breach'] }, role: 'dpo' },
  { record: 'adult', when: { to: ['child'], action: ['image_shared'] }, role: 'dpo' },
  { record: 'school', when: { by: ['account'], action: ['image_shared'] }, role: 'dpo' },
];
