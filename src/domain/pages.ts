import { figureRoles } from './figures.ts';
import type { Person, Role } from './people.ts';
import type { Staff } from './staff.ts';

/** The pages of the tab. */
export const pages = [
  ...(['items', 'register', 'school', 'policies'] as const),
  ...(['audit', 'figures', 'health', 'exports', 'staff'] as const),
] as const;
export type Page = (typeof pages)[number];

/** Who has which page. What stands on it for whom is decided for each thing by itself. */
export const opensTo: Record<Page, readonly Role[] | 'everybody'> = {
  staff: 'everybody',
  // metadata only (domain facts 3.5)
  audit: ['dpo', 'chair'],
  figures: figureRoles,
  health: ['it-contact', 'clerk', 'head', 'dsl', 'deputy-dsl'],
  // what stands there for whom, the rules of each export say
  exports: ['dsl', 'deputy-dsl', 'head', 'chair', 'dpo'],
  // what stands there for whom, the rules of each link say
  register: ['head', 'dsl', 'deputy-dsl', 'chair', 'governing-body'],
  school: ['head', 'dsl', 'deputy-dsl', 'chair', 'clerk', 'it-contact'],
  policies: ['policy-owner', 'head', 'dsl'],
  items: [
    ...(['dsl', 'deputy-dsl', 'head', 'chair', 'governing-body'] as const),
    ...(['line-manager', 'phase-leader', 'account-owner', 'dpo'] as const),
  ],
};

/** The pages of one person, in order. No other page is so much as named to them. */
export function pagesOf(person: Person, staff: Staff): readonly Page[] {
  const manages = [...staff.people.values()].some(({ manager }) => manager === person.id);
  const held: readonly Role[] = manages ? [...person.roles, 'line-manager'] : person.roles;
  return pages.filter((page) => {
    const opens = opensTo[page];
    return opens === 'everybody' || opens.some((role) => held.includes(role));
  });
}
