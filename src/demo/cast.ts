import type { School } from '../domain/school.ts';
import type { DirectoryData, DirectoryUser } from './directory-data.ts';

/** The demo's ids are made up for this machine and belong to nobody. */
export const demoTenant = '5e0c1a7e-0000-4000-8000-000000000001';
export const demoBot = '5e0c1a7e-0000-4000-8000-0000000000b0';
export const demoSecret = 'only-for-this-machine';
const catalogue = '5e0c1a7e-0000-4000-8000-0000000000ca';
const staffGroup = '5e0c1a7e-0000-4000-8000-0000000000a1';
const pupilGroup = '5e0c1a7e-0000-4000-8000-0000000000a2';
export const mailbox = 'lantern@meadowlark.example';

export type DemoPerson = {
  readonly key: 'teacher' | 'dsl' | 'head';
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly says: string;
};

const id = (last: string) => `5e0c1a7e-0000-4000-8000-0000000001${last}`;

/** The three who have a window of their own. */
export const demoPeople: readonly DemoPerson[] = [
  {
    ...{ key: 'teacher', id: id('01'), name: 'Tess Teacher', address: 'tess@meadowlark.example' },
    says: 'teaches Year 6',
  },
  {
    ...{ key: 'dsl', id: id('02'), name: 'Lena Lead', address: 'lena@meadowlark.example' },
    says: 'is the designated safeguarding lead',
  },
  {
    ...{ key: 'head', id: id('03'), name: 'Hana Head', address: 'hana@meadowlark.example' },
    says: 'is the headteacher',
  },
];

type Account = { readonly id: string; readonly name: string; readonly address: string };

const others = {
  deputy: { id: id('04'), name: 'Dev Deputy', address: 'dev@meadowlark.example' },
  chair: { id: id('05'), name: 'Cho Chair', address: 'cho@meadowlark.example' },
  clerk: { id: id('06'), name: 'Clem Clerk', address: 'clem@meadowlark.example' },
};
/** Everybody else in the pretend school, without a window of their own. */
export const demoOthers: readonly Account[] = Object.values(others);

const pupil = { id: id('90'), name: 'Pip Pupil', address: 'pip@meadowlark.example' };

const user = (
  person: { id: string; name: string; address: string },
  phone: string,
): DirectoryUser => ({
  ...{ id: person.id, displayName: person.name, userPrincipalName: person.address },
  ...{ mail: person.address, accountEnabled: true, userType: 'Member', tenant: demoTenant },
  ...{ manager: person.id === id('01') ? id('04') : null, businessPhones: [phone] },
  outOfOffice: null,
});

/** Ofcom keeps 01632 960 000 to 960 999 for stories: nobody is at the other end. */
export const demoDirectory: DirectoryData = {
  tenant: demoTenant,
  app: {
    ...{ clientId: demoBot, secret: demoSecret, certificate: null, manifestId: demoBot },
    ...{ catalogueId: catalogue, name: 'Lantern', activityTypes: ['itemWaiting'] },
    ...{ mailboxes: [mailbox], installedFor: [], blockedFor: [] },
  },
  people: [
    ...demoPeople.map((person, at) => user(person, `01632 96020${at + 1}`)),
    ...demoOthers.map((person, at) => user(person, `01632 96021${at + 1}`)),
    user(pupil, '01632 960299'),
    // mail goes out of an account of its own, which is nobody's and in no group
    user({ id: id('99'), name: 'Lantern', address: mailbox }, '01632 960298'),
  ],
  groups: [
    {
      ...{ id: staffGroup, displayName: 'All staff' },
      members: [...demoPeople, ...demoOthers].map((person) => person.id),
    },
    { id: pupilGroup, displayName: 'All pupils', members: [pupil.id] },
  ],
};

/** The sample school with the demo's people in its roles. */
export function staffed(school: School): School {
  const [, lead, head] = demoPeople;
  const by = (person: { readonly id: string } | undefined) => (person ? [{ user: person.id }] : []);
  return {
    ...school,
    ...{ staffGroup, pupilGroup },
    holders: {
      ...school.holders,
      ...{
        dsl: by(lead),
        head: by(head),
        'deputy-dsl': by(others.deputy),
        chair: by(others.chair),
      },
      ...{ clerk: by(others.clerk), 'account-owner': by(others.deputy), dpo: by(others.clerk) },
      ...{ 'policy-owner': by(lead), 'it-contact': by(others.clerk) },
    },
  };
}

/** A person as a Playground wants to know them. */
export const inPlayground = ({ id: aadObjectId, name, address }: Account) => ({
  ...{ id: `29:${aadObjectId}`, name, email: address, aadObjectId },
});
