/** Made-up schools by the number: their folders as somebody installs them, and the copy of their people. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/people.ts';
import type { School } from '../../src/domain/school.ts';
import type { Tx } from '../../src/store/db.ts';
import { type Cast, castOf, staffOf } from '../support/cast.ts';
import { sampleSchool } from '../support/house-cast.ts';

export type Town = {
  readonly school: School;
  readonly cast: Cast;
  readonly staff: readonly Person[];
};

/** The members of staff of a middling school. */
export const staffEach = 40;

const idOf = (school: number, place: number) =>
  `7a11ce${String(school % 100).padStart(2, '0')}-${String(Math.floor(school / 100)).padStart(4, '0')}-4000-8000-${String(place).padStart(12, '0')}`;

/** The sample school again and again, each with people of its own; open all day, every day. */
export async function townsOf(count: number): Promise<readonly Town[]> {
  const sample = await sampleSchool();
  return Array.from({ length: count }, (_, number) => townFrom(sample, number));
}

function townFrom(sample: School, number: number): Town {
  const id = `bench-${String(number).padStart(5, '0')}` as SchoolId;
  const cast = castOf(id, (_, place) => idOf(number, place));
  const own = Object.values(cast);
  const others = Array.from(
    { length: staffEach - own.length },
    (_, place): Person => ({
      ...{ id: idOf(number, 100 + place) as PersonId, school: id, name: `Sam Surname${place}` },
      ...{ email: `sam${place}@meadowlark.example`, phone: null, manager: null, roles: [] },
    }),
  );
  const by = ({ id: user }: Person) => [{ user }];
  const holders = {
    ...sample.holders,
    ...{ dsl: by(cast.lena), 'deputy-dsl': by(cast.dev), head: by(cast.hana), chair: by(cast.cho) },
    ...{ clerk: by(cast.clem), dpo: by(cast.clem), 'it-contact': by(cast.clem) },
    ...{ 'policy-owner': by(cast.lena), 'account-owner': by(cast.dev) },
  };
  const school = { ...sample, id, staffGroup: null, pupilGroup: null, holders };
  return { school, cast, staff: [...own, ...others] };
}

/** A folder with a folder for each of them. */
export function foldersFor(towns: readonly Town[]) {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-bench-'));
  for (const { school } of towns) {
    const own = join(folder, school.id);
    cpSync('src/schools/sample', own, { recursive: true });
    writeFileSync(join(own, 'settings.json'), JSON.stringify(school));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const atOnce = 100;

/** The copy of the directory, for all of them, with the chat that everybody has had with the bot. */
export async function peopleInto(
  tx: Tx,
  towns: readonly Town[],
  serviceUrl: string,
): Promise<void> {
  for (let from = 0; from < towns.length; from += atOnce) {
    const some = towns.slice(from, from + atOnce);
    await tx.insertInto('person').values(some.flatMap(personRows)).execute();
    await tx.insertInto('holder').values(some.flatMap(holderRows)).execute();
    await tx
      .insertInto('conversation')
      .values(some.flatMap((town) => conversationRows(town, serviceUrl)))
      .execute();
  }
}

const personRows = ({ staff }: Town) =>
  staff.map(({ id, school, name, email, phone, manager }) => ({
    ...{ id, school, name, email, phone, manager, current: true, left_at: null },
  }));

const holderRows = ({ school, staff }: Town) =>
  Object.entries(staffOf(staff).holders).flatMap(([role, people]) =>
    people.map((person, rank) => ({ school: school.id, role, rank, person })),
  );

const conversationRows = ({ school, staff }: Town, serviceUrl: string) =>
  staff.map(({ id }) => ({
    ...{ person: id, school: school.id, conversation: `a:${id}`, service_url: serviceUrl },
    ...{ user_id: null, platform: 'Windows', state: 'ok', seen_at: new Date() },
    ...{ screened: null, screened_at: null },
  }));
