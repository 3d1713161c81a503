import { expect, test } from '@jest/globals';
import { personId } from '../../src/graph/account.ts';
import { chatOf, findCatalogueId, findInstallation, installFor } from '../../src/graph/install.ts';
import { sendMail } from '../../src/graph/mail.ts';
import { sendActivityNotification } from '../../src/graph/notify.ts';
import { readPerson } from '../../src/graph/person.ts';
import { outOfOffice } from '../../src/graph/presence.ts';
import { readStaff } from '../../src/graph/staff.ts';
import { graphDescription } from '../support/graph-description.ts';
import { type Opened, withDirectory } from './open.ts';
import * as cast from './school.ts';

const notChecked =
  graphDescription === null ? ' (NOT CHECKED: the description is not on this machine)' : '';
const lena = personId(cast.lena.id);
const { manifestId, catalogueId } = cast.data.app;

async function everything({ graph }: Opened): Promise<void> {
  await readStaff(graph, cast.school, 'ask');
  await readPerson(graph, lena, cast.school);
  await outOfOffice(graph, [lena]);
  await findCatalogueId(graph, manifestId);
  await installFor(graph, personId(cast.tess.id), catalogueId);
  const installation = (await findInstallation(graph, lena, manifestId)) ?? '';
  await chatOf(graph, lena, installation);
  await sendActivityNotification(graph, {
    to: lena,
    installation,
    activityType: 'itemWaiting',
    preview: 'Something is waiting for you in Lantern.',
    chainId: 1,
    parameters: { ref: 'A-0042' },
  });
  await sendMail(graph, {
    from: 'office@sample.example',
    to: 'lena@sample.example',
    subject: 'Something is waiting for you in Lantern',
    text: 'Open Lantern in Teams to read it.',
    reference: 'A-0042',
  });
}

const made = [
  '/graph.user',
  '/manager',
  '/checkMemberGroups',
  '/getPresencesByUserId',
  '/appCatalogs/teamsApps',
  '/installedApps',
  '/chat',
  '/sendActivityNotification',
  '/sendMail',
];

test(`every request we make is one that Microsoft describes, to the letter${notChecked}`, () =>
  withDirectory(async (opened) => {
    await everything(opened);
    const requests = opened.directory.requests.filter(({ path }) => path.startsWith('/v1.0/'));
    expect(requests.flatMap((request) => graphDescription?.(request) ?? [])).toEqual([]);
    const paths = requests.map(({ path }) => path.split('?')[0] ?? '');
    for (const end of made) expect(paths.some((path) => path.endsWith(end))).toBe(true);
  }));

test(`a request with a field that Graph does not know is noticed${notChecked}`, () => {
  const body = { message: { subject: 'x', urgency: 'high' } };
  const wrong = graphDescription?.({ method: 'POST', path: '/v1.0/users/a/sendMail', body });
  expect(wrong === undefined || wrong.length > 0).toBe(true);
});
