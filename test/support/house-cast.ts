/** The people of the house of test/support/house.ts, and the sample school with them in its roles. */

import type { DirectoryData, DirectoryUser } from '../../src/demo/directory-data.ts';
import type { SchoolId } from '../../src/domain/ids.ts';
import type { School } from '../../src/domain/school.ts';
import { readSchools } from '../../src/store/school-files.ts';
import { testAppId, testTenant } from './channel.ts';

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
};

const id = (last: number) => `7a11ce00-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`;
const member = (at: number, name: string, phone: string | null = null): Member => ({
  ...{ id: id(at), name, phone },
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@meadowlark.example`,
});

/** Ofcom keeps 01632 960 000 to 960 999 for stories: nobody is at the other end. */
export const tess = member(1, 'Tess Thackeray', '01632 960201');
export const lena = member(2, 'Lena Larkspur', '01632 960202');
export const dev = member(3, 'Dev Dunmore', '01632 960203');
export const hana = member(4, 'Hana Hollis', '01632 960204');
export const cho = member(5, 'Cho Chesterton');
export const clem = member(6, 'Clem Calloway');
export const tom = member(7, 'Tom Tarrant-Vale');
/** New this week: in the directory, not yet in the copy of it. */
export const nina = member(8, 'Nina Newcombe');
export const pip = member(20, 'Pip Pemberton');
export const gus = member(21, 'Gus Guestley');
export const fay = member(22, 'Fay Foreign');
export const elsewhere = '33333333-3333-4333-8333-333333333333';

export const staff = [tess, lena, dev, hana, cho, clem, tom];
export const everybody = [...staff, nina, pip, gus, fay];

export const houseSecret = 'only-for-this-house';
export const mailbox = 'lantern@meadowlark.example';
const staffGroup = id(80);
const pupilGroup = id(81);

const account = (who: Member, more: Partial<DirectoryUser> = {}): DirectoryUser => ({
  ...{ id: who.id, displayName: who.name, userPrincipalName: who.email, mail: who.email },
  ...{ accountEnabled: true, userType: 'Member', tenant: testTenant, manager: null },
  ...{ businessPhones: who.phone ? [who.phone] : [], outOfOffice: null },
  ...more,
});

/** Tess is managed by Dev; `staffGroup` grows when somebody starts during the test. */
export const directoryOf = (members: string[]): DirectoryData => ({
  tenant: testTenant,
  app: {
    ...{ clientId: testAppId, secret: houseSecret, certificate: null, manifestId: testAppId },
    ...{ catalogueId: id(90), name: 'Lantern', activityTypes: ['itemWaiting'] },
    ...{ mailboxes: [mailbox], installedFor: staff.map((who) => who.id), blockedFor: [] },
  },
  people: [
    account(tess, { manager: dev.id }),
    ...[lena, dev, hana, cho, clem, tom, nina, pip].map((who) => account(who)),
    account({ id: id(91), name: 'Lantern', email: mailbox, phone: null }),
    account(gus, { userType: 'Guest' }),
    account(fay, { tenant: elsewhere }),
  ],
  groups: [
    { id: staffGroup, displayName: 'All staff', members },
    { id: pupilGroup, displayName: 'All pupils', members: [pip.id] },
  ],
});

const allDay = { open: '00:00', close: '23:59' };

/** The sample school as it lies in src/schools, with the cast in its roles; open whenever the tests run. */
export async function sampleSchool(): Promise<School> {
  const { schools, faults } = await readSchools('src/schools');
  const school = schools.get('sample' as SchoolId);
  if (!school) throw new Error(`The sample school cannot be read: ${JSON.stringify(faults)}`);
  const by = (...people: readonly Member[]) => people.map((who) => ({ user: who.id }));
  return {
    ...school,
    ...{ staffGroup, pupilGroup },
    calendar: {
      ...school.calendar,
      hours: {
        mon: allDay,
        tue: allDay,
        wed: allDay,
        thu: allDay,
        fri: allDay,
        sat: allDay,
        sun: allDay,
      },
      ...{ terms: [], closed: [] },
    },
    holders: {
      ...school.holders,
      ...{ dsl: by(lena), 'deputy-dsl': by(dev), head: by(hana), chair: by(cho), clerk: by(clem) },
      ...{ 'line-manager': [], 'phase-leader': [], 'governing-body': [], 'account-owner': by(dev) },
      ...{ dpo: by(clem), 'policy-owner': by(lena), 'it-contact': by(clem) },
    },
  };
}
