import { neededRoles } from '../domain/reachability.ts';
import type { School } from '../domain/school.ts';
import type { Graph } from '../graph/client.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import { readStaff, type StaffReading } from '../graph/staff.ts';
import { type Finding, mend, ok } from './finding.ts';
import type { Patient } from './patient.ts';

/** The people of a school as the directory has them now; null when it cannot be read. */
export async function staffOfSchool(graph: Graph, school: School): Promise<StaffReading | null> {
  const { id, staffGroup, pupilGroup, holders } = school;
  if (staffGroup === null) return null;
  try {
    return await readStaff(graph, { school: id, staffGroup, pupilGroup, holders });
  } catch (fault) {
    if (fault instanceof GraphFault) return null;
    throw fault;
  }
}

/** Whether each role on which an alert depends is filled by somebody who works there. */
export async function checkHolders({ edges, schools }: Patient): Promise<readonly Finding[]> {
  const all = await Promise.all(schools.map((school) => holdersOf(edges.quickGraph, school)));
  return all.flat();
}

async function holdersOf(graph: Graph, school: School): Promise<readonly Finding[]> {
  const about = `Role holders, ${school.name}`;
  if (school.staffGroup === null)
    return [mend(about, 'The settings name no group of staff. Put its id under staffGroup.')];
  const staff = await staffOfSchool(graph, school);
  if (staff === null)
    return [
      mend(
        about,
        'The people of the school cannot be read. See Consent, and check staffGroup in the settings.',
      ),
    ];
  const empty = neededRoles.filter(
    (role) => staff.holders[role].length === 0 && !school.mailOnly[role],
  );
  const faults = [
    ...empty.map(
      (role) =>
        `Nobody fills "${school.titles[role]}". Name a person or a group under holders.${role}.`,
    ),
    ...staff.notFound.map(
      (id) =>
        `The directory does not know ${id}, which the settings name. Take it out or put it right.`,
    ),
    ...(school.pupilGroup !== null && staff.pupils === 0
      ? ['The group of pupils is empty, so nobody is kept out by it. Check pupilGroup.']
      : []),
  ];
  if (faults.length > 0) return faults.map((fault) => mend(about, fault));
  return [ok(about, `${staff.people.length} members of staff, every role filled`)];
}
