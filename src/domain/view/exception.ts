import { approverRole, type PolicyException } from '../exception.ts';
import type { ExceptionId } from '../ids.ts';
import type { Person } from '../people.ts';
import { nameIn, type Staff } from '../staff.ts';
import type { Line } from './plan.ts';

/** One line of the register, for one reader. */
export type LinkView = {
  readonly exception: ExceptionId;
  readonly status: PolicyException['status'];
  readonly lines: readonly Line[];
  readonly toDecide: boolean;
  readonly canApprove: boolean;
};

const stateWords: Record<PolicyException['status'], string> = {
  declared: 'Declared, not decided: gives no leave',
  approved: 'Approved',
  declined: 'Not approved',
  expired: 'Lapsed: no longer approved',
};

export function linkView(link: PolicyException, reader: Person, staff: Staff): LinkView {
  const nameOf = nameIn(staff);
  return {
    exception: link.id,
    status: link.status,
    lines: [
      { name: 'Declared by', value: nameOf(link.declarer) },
      { name: 'Child', value: link.child },
      { name: 'Related', value: link.relationship },
      { name: 'Since', value: link.since },
      { name: 'Contact', value: link.contact },
      { name: 'State', value: stateWords[link.status] },
      ...('until' in link ? [{ name: 'Until', value: longDay(link.until) }] : []),
      ...('reason' in link ? [{ name: 'Reason', value: link.reason }] : []),
    ],
    toDecide:
      link.status === 'declared' &&
      link.declarer !== reader.id &&
      reader.roles.includes(approverRole(staff, link.declarer)),
    canApprove: link.mode !== 'declare-only',
  };
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** `2027-07-31` as people write it: 31 July 2027. */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}
