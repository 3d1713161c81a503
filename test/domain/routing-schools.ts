import { fileURLToPath } from 'node:url';
import type { Role } from '../../src/domain/people.ts';
import { type Asked, type Basis, rolesTold, routeOf } from '../../src/domain/routing.ts';
import type { School } from '../../src/domain/school.ts';
import { readSchools } from '../../src/store/school-files.ts';

const folder = fileURLToPath(new URL('../../src/schools', import.meta.url));
const { schools, faults } = await readSchools(folder);
if (faults.length > 0) throw new Error(`Settings are refused: ${JSON.stringify(faults)}`);

export const five = ['halley', 'glazebury', 'orchard', 'blean', 'park-hall'] as const;
export const six = [...five, 'sample'] as const;
export type SchoolName = (typeof six)[number];

export function schoolNamed(name: SchoolName): School {
  const found = [...schools.values()].find(({ id }) => id === name);
  if (!found) throw new Error(`There are no settings for ${name}`);
  return found;
}

/** Capitals: the policy says so. Small letters: the safeguarding default. */
const letters: Record<string, readonly [Role, Basis]> = {
  D: ['dsl', 'policy'],
  d: ['dsl', 'default'],
  P: ['deputy-dsl', 'policy'],
  p: ['deputy-dsl', 'default'],
  H: ['head', 'policy'],
  h: ['head', 'default'],
  C: ['chair', 'policy'],
  c: ['chair', 'default'],
  LM: ['line-manager', 'policy'],
  LGB: ['governing-body', 'policy'],
  AO: ['account-owner', 'policy'],
  ao: ['account-owner', 'default'],
  DPO: ['dpo', 'policy'],
  dpo: ['dpo', 'default'],
};

/** "H + d" as the roles and their bases; "nobody" as none. */
export const expected = (cell: string): Readonly<Record<string, Basis>> =>
  Object.fromEntries(
    cell === 'nobody'
      ? []
      : cell.split(' + ').map((letter) => {
          const told = letters[letter];
          if (!told) throw new Error(`Nobody is meant by ${letter}`);
          return told;
        }),
  );

const titles: Partial<Record<string, string>> = {
  dsl: 'the safeguarding lead',
  'deputy-dsl': 'a deputy',
  head: 'the headteacher',
  chair: 'the chair',
  'line-manager': 'the line manager',
  'governing-body': 'the governing body',
  'account-owner': 'the account owner',
};

/** "H + d" as "the headteacher (policy) and the safeguarding lead (default)". */
export function inWords(cell: string): string {
  const said = Object.entries(expected(cell)).map(
    ([role, basis]) => `${titles[role] ?? role} (${basis})`,
  );
  return said.length === 0 ? 'nobody, as advice is enough' : said.join(' and ');
}

export function told(name: SchoolName, asked: Asked): Readonly<Record<string, Basis>> {
  const school = schoolNamed(name);
  return Object.fromEntries(rolesTold(school, routeOf(school, asked)));
}

/** The school with its headteacher as safeguarding lead, whatever its settings say. */
export const withHeadAsLead = (school: School): School => ({ ...school, dslIsHead: true });
