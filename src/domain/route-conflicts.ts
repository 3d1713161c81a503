import { type Role, roles } from './people.ts';
import type { Party } from './report.ts';
import { type Asked, actorsIn, isAction, isParty } from './route-asked.ts';
import type { School } from './school.ts';

/** The parties who hold a role that is told of reports. */
const roleOf: Partial<Record<Party, Role>> = {
  head: 'head',
  chair: 'chair',
  dsl: 'dsl',
  deputy_dsl: 'deputy-dsl',
};

/** Nothing about the chair goes to the headteacher, whom the chair oversees, nor to the chair's clerk. */
const withChair: readonly Role[] = ['head', 'clerk'];

type Named = Pick<School, 'dslIsHead'>;

/** Whoever must not be told: the report is about them, or they have a conflict of interest. */
export function neverTold(school: Named, asked: Asked): readonly (Role | 'agency')[] {
  const subjects = subjectRoles(asked);
  const never = samePeople(school, [
    ...subjects,
    ...(subjects.includes('chair') ? withChair : []),
    ...approached(asked),
    ...(asked.conflicted ?? []),
  ]);
  const agency = asked.initiator === 'supply_agency' || asked.target === 'supply_agency';
  return [...roles.filter((role) => never.includes(role)), ...(agency ? ['agency' as const] : [])];
}

/** Whoever is left out of a route: in conflict, the reporter, away, or a body whose chair is in conflict. */
export function leftOut(school: Named, asked: Asked): readonly Role[] {
  const never = neverTold(school, asked).filter((role) => role !== 'agency');
  const body: readonly Role[] = never.includes('chair') ? ['governing-body'] : [];
  return samePeople(school, [...never, ...reporterRoles(asked), ...(asked.absent ?? []), ...body]);
}

/** The roles whose own act the report is about. */
export function subjectRoles(asked: Asked): readonly Role[] {
  const acting = actorsIn(asked).flatMap(({ by }) => roleOf[by] ?? []);
  return asked.self === true ? [...acting, ...reporterRoles(asked)] : acting;
}

const reporterRoles = ({ reporter }: Asked): readonly Role[] =>
  reporter === undefined || reporter === 'staff' ? [] : [reporter];

/** Whom a child got in touch with does not look into it: what the adult did is not known yet. */
function approached({ initiator, target, action }: Asked): readonly Role[] {
  const contact = isAction(action, 'contact') || isAction(action, 'follow');
  const role = roleOf[target];
  return role && contact && isParty(initiator, 'child') ? [role] : [];
}

/** Where the headteacher is the safeguarding lead, what bars one bars the other. */
export function samePeople(school: Named, barred: readonly Role[]): readonly Role[] {
  const either = barred.includes('dsl') || barred.includes('head');
  return school.dslIsHead && either ? [...barred, 'dsl', 'head'] : barred;
}
