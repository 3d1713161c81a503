import type { DirectoryData, DirectoryUser } from '../../src/demo/directory-data.ts';
import type { SchoolId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/people.ts';
import { type HolderSource, perRole, type SchoolGroups } from '../../src/graph/school-groups.ts';

export const tenant = '22222222-2222-4222-8222-222222222222';
export const secret = 'not-a-real-secret-7f3a';

const id = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function user(number: number, name: string, more: Partial<DirectoryUser> = {}): DirectoryUser {
  const address = `${name.toLowerCase()}@sample.example`;
  return {
    id: id('1', number),
    displayName: name,
    userPrincipalName: address,
    mail: address,
    accountEnabled: true,
    userType: 'Member',
    tenant,
    manager: null,
    businessPhones: [],
    outOfOffice: null,
    ...more,
  };
}

export const hana = user(1, 'Hana', { businessPhones: ['01632 960001'] });
export const lena = user(2, 'Lena', { manager: hana.id, outOfOffice: 'Back when my son is well' });
export const dev = user(3, 'Dev', { manager: hana.id });
export const tess = user(4, 'Tess', { manager: lena.id });
/** Chairs the governors; has an account, works elsewhere and has a manager there. */
export const cho = user(5, 'Cho', { manager: id('1', 100) });
export const pia = user(6, 'Pia');
/** A pupil whom somebody has put into the staff group. */
export const pax = user(7, 'Pax');
export const gus = user(8, 'Gus', { userType: 'Guest' });
export const lee = user(9, 'Lee', { accountEnabled: false });
export const far = user(10, 'Far', { tenant: '33333333-3333-4333-8333-333333333333' });
/** The shared mailbox. */
export const office = user(11, 'Office');

const many = Array.from({ length: 250 }, (_, index) => user(100 + index, `Teacher${index}`));

const group = (number: number, displayName: string, members: readonly string[]) => ({
  id: id('a', number),
  displayName,
  members,
});

export const deputies = group(2, 'Deputies', [dev.id, gus.id]);
const office_ = group(4, 'Office staff', [tess.id]);
export const staff = group(1, 'Staff', [
  hana.id,
  lena.id,
  office_.id,
  deputies.id,
  pax.id,
  gus.id,
  lee.id,
  far.id,
]);
export const pupils = group(3, 'Pupils', [pia.id, pax.id]);
export const big = group(
  5,
  'A large trust',
  many.map((each) => each.id),
);
export const nobody = group(6, 'Nobody', []);

export const data: DirectoryData = {
  tenant,
  app: {
    clientId: '44444444-4444-4444-8444-444444444444',
    secret,
    certificate: null,
    manifestId: '55555555-5555-4555-8555-555555555555',
    catalogueId: '66666666-6666-4666-8666-666666666666',
    name: 'Lantern',
    activityTypes: ['itemWaiting'],
    mailboxes: ['office@sample.example'],
    installedFor: [lena.id],
    blockedFor: [gus.id],
  },
  people: [hana, lena, dev, tess, cho, pia, pax, gus, lee, far, office, ...many],
  groups: [staff, deputies, pupils, office_, big, nobody],
};

const filled: Partial<Record<Role, readonly HolderSource[]>> = {
  head: [{ user: hana.id.toUpperCase() }],
  dsl: [{ user: lena.userPrincipalName }],
  'deputy-dsl': [{ group: deputies.id }, { user: tess.id }, { user: dev.id }],
  chair: [{ user: cho.id }],
};

export const school: SchoolGroups = {
  school: 'sample' as SchoolId,
  staffGroup: staff.id,
  pupilGroup: pupils.id,
  holders: perRole((role) => filled[role] ?? []),
};
