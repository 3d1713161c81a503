import type { Action, Party } from '../../src/domain/report.ts';
import { rolesTold, routeOf } from '../../src/domain/routing.ts';
import type { School } from '../../src/domain/school.ts';

/** What happened, as the README's table has it. */
const cases = [
  ['A pupil sends a member of staff a friend request', 'pupil', 'staff', 'request_sent'],
  ['A pupil writes to a member of staff', 'pupil', 'staff', 'direct_message'],
  ['A member of staff sends a pupil a request', 'staff', 'pupil', 'request_sent'],
  ['A member of staff accepted a pupil', 'pupil', 'staff', 'request_accepted'],
  ['The headteacher writes to a pupil', 'head', 'pupil', 'direct_message'],
  ['The safeguarding lead writes to a pupil', 'dsl', 'pupil', 'direct_message'],
  ['Nobody knows who did it', 'unknown', 'pupil', 'direct_message'],
  ["A pupil's family sends a member of staff a request", 'pupil_family', 'staff', 'request_sent'],
] as const satisfies readonly (readonly [string, Party, Party, Action])[];

/** Who is told, for each school: roles, with those that the policy itself names in bold. */
export function whoIsTold(schools: readonly School[]): string {
  const head = `| | ${schools.map(({ name }) => name).join(' | ')} |`;
  const rule = `|---|${schools.map(() => '---').join('|')}|`;
  const rows = cases.map(([words, initiator, target, action]) => {
    const cells = schools.map((school) => {
      const told = rolesTold(school, routeOf(school, { initiator, target, action }));
      const roles = [...told].map(([role, basis]) => (basis === 'policy' ? `**${role}**` : role));
      return roles.length === 0 ? 'advice only' : roles.join(', ');
    });
    return `| ${words} | ${cells.join(' | ')} |`;
  });
  return [head, rule, ...rows].join('\n');
}
