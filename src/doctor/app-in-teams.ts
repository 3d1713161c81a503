import { neededRoles } from '../domain/reachability.ts';
import type { School } from '../domain/school.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import { findCatalogueId, findInstallation } from '../graph/install.ts';
import { type Finding, mend, ok, unknown } from './finding.ts';
import type { Patient } from './patient.ts';
import { staffOfSchool } from './people.ts';

/** Whether the app lies in the school's catalogue, and is the one that the settings name. */
export async function checkCatalogue({ edges, config }: Patient): Promise<readonly Finding[]> {
  const about = 'Catalogue';
  const { BOT_ID, APP_CATALOG_ID } = config;
  try {
    const found = await findCatalogueId(edges.quickGraph, BOT_ID);
    if (found === null)
      return [
        mend(
          about,
          'The app is not in the catalogue. Run `npm run package` and upload dist/lantern.zip in the Teams admin centre, Manage apps.',
        ),
      ];
    if (APP_CATALOG_ID && APP_CATALOG_ID.toLowerCase() !== found.toLowerCase())
      return [
        mend(
          about,
          'APP_CATALOG_ID names another app. Take the id that the Teams admin centre shows for Lantern, or leave it out.',
        ),
      ];
    return [ok(about, 'the app is there')];
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    if (fault.kind !== 'refused')
      return [mend(about, 'Microsoft Graph does not answer. Try again in some minutes.')];
    return APP_CATALOG_ID
      ? [
          unknown(
            about,
            'AppCatalog.Read.All is not given, so nothing here can tell. Look in the Teams admin centre, Manage apps.',
          ),
        ]
      : [
          mend(
            about,
            'Set APP_CATALOG_ID to the id that the Teams admin centre shows, or give AppCatalog.Read.All.',
          ),
        ];
  }
}

/** Whether those on whom an alert depends have the app: if not, a policy of Teams leaves them out. */
export async function checkPolicies(patient: Patient): Promise<readonly Finding[]> {
  return Promise.all(patient.schools.map((school) => policyOf(patient, school)));
}

async function policyOf({ edges, config }: Patient, school: School): Promise<Finding> {
  const about = `App policy, ${school.name}`;
  const staff = await staffOfSchool(edges.quickGraph, school);
  if (staff === null)
    return mend(about, 'Cannot be tried: the people of the school cannot be read.');
  const needed = [...new Set(neededRoles.flatMap((role) => staff.holders[role]))];
  const has = await Promise.all(
    needed.map((id) => findInstallation(edges.quickGraph, id, config.BOT_ID).catch(() => null)),
  );
  const without = has.filter((installation) => installation === null).length;
  if (needed.length > 0 && without === 0)
    return ok(about, 'everybody who has to be alerted has the app');
  return mend(
    about,
    `${without} of the ${needed.length} people who have to be alerted do not have the app. Teams admin centre: make it available to the group of staff, and add it to a setup policy for that group, never to the global one. It can take a day. Who it is: npm run doctor -- reach`,
  );
}
