import type { PersonId } from '../domain/ids.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import { findAccount, groupsOf, readMemberIds } from '../graph/groups.ts';
import { findInstallation } from '../graph/install.ts';
import { outOfOffice } from '../graph/presence.ts';
import { type Finding, mend, ok } from './finding.ts';
import type { Patient } from './patient.ts';

const about = 'Consent';
const give = (name: string) =>
  mend(
    about,
    `${name} is not given. Run \`node infra/entra.mjs grant\`, or give it in Entra, Enterprise applications, Lantern, Permissions.`,
  );

/** Whether each permission that is needed works, by one harmless question for each. */
export async function checkConsent(patient: Patient): Promise<readonly Finding[]> {
  const { edges, schools, config } = patient;
  const graph = edges.quickGraph;
  const group = schools.find(({ staffGroup }) => staffGroup !== null)?.staffGroup;
  if (!group)
    return [mend(about, 'Cannot be tried: no school names a staffGroup in its settings.')];
  const members = await may(() => readMemberIds(graph, group));
  if (members === 'no') return [give('GroupMember.Read.All')];
  if (members === 'away') return [away];
  const [somebody] = members;
  if (!somebody)
    return [mend(about, 'The group of staff is empty, or GroupMember.Read.All is not given.')];
  const tries = [
    ['GroupMember.Read.All', () => groupsOf(graph, somebody, [group])],
    ['User.Read.All', () => findAccount(graph, somebody)],
    ['Presence.Read.All', () => readsPresence(patient, somebody)],
    [
      'TeamsAppInstallation.ReadWriteSelfForUser.All',
      () => findInstallation(graph, somebody, config.BOT_ID),
    ],
  ] as const;
  const answers = await Promise.all(
    tries.map(async ([name, ask]) => ({ name, answer: await may<unknown>(ask) })),
  );
  if (answers.some(({ answer }) => answer === 'away')) return [away];
  const refused = answers.flatMap(({ name, answer }) => (answer === 'no' ? [give(name)] : []));
  return refused.length > 0 ? refused : [ok(about, 'every permission that is needed works')];
}

const away = mend(about, 'Microsoft Graph does not answer. Try again in some minutes.');

async function may<T>(ask: () => Promise<T>): Promise<T | 'no' | 'away'> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    return fault.kind === 'refused' || fault.kind === 'unauthorised' ? 'no' : 'away';
  }
}

async function readsPresence({ edges }: Patient, id: PersonId): Promise<unknown> {
  const said = await outOfOffice(edges.quickGraph, [id]);
  return said === 'not-known' ? 'no' : said;
}
