import { afterAll, beforeAll } from '@jest/globals';
import { readProductionConfig } from '../../src/config.ts';
import { type Directory, startDirectory } from '../../src/demo/directory.ts';
import { examine } from '../../src/doctor/examine.ts';
import { type Finding, lineOf } from '../../src/doctor/finding.ts';
import type { Patient } from '../../src/doctor/patient.ts';
import type { PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { School } from '../../src/domain/school.ts';
import { openEdges } from '../../src/edges.ts';
import { newLog } from '../../src/lantern.ts';
import { rememberConversation } from '../../src/store/conversations.ts';
import { openStore } from '../../src/store/open.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import {
  clem,
  directoryOf,
  houseSecret,
  mailbox,
  sampleSchool,
  staff,
} from '../support/house-cast.ts';
import { type FreshDatabase, freshDatabase, startPostgres } from '../support/postgres.ts';

type World = {
  readonly channel: FakeChannel;
  readonly directory: Directory;
  readonly database: FreshDatabase;
  readonly empty: FreshDatabase;
  readonly school: School;
};
export type Change = {
  readonly env?: Readonly<Record<string, string>>;
  readonly school?: Partial<School>;
  readonly patient?: Partial<Patient>;
  readonly directory?: Directory;
};

/** The stand-ins for one file's tests: opened before them, closed after. */
export function tenantInOrder() {
  const held: { world?: World } = {};
  const world = (): World => {
    if (!held.world) throw new Error('The stand-ins are not there');
    return held.world;
  };

  beforeAll(async () => {
    const server = await startPostgres();
    const [database, empty] = [await freshDatabase(server), await freshDatabase(server)];
    const channel = await openChannel();
    const directory = await startDirectory({ ...directoryOf(staff.map(({ id }) => id)), port: 0 });
    const store = await openStore({ url: database.url, keys: testKey }, () => undefined);
    const met = { conversation: 'a:met', serviceUrl: channel.serviceUrl, platform: null };
    await rememberConversation(
      store.db.rows,
      'sample' as SchoolId,
      { person: clem.id as PersonId, ...met },
      new Date(),
    );
    await store.close();
    held.world = { channel, directory, database, empty, school: await sampleSchool() };
  }, 120_000);

  afterAll(async () => {
    await held.world?.channel.stop();
    await held.world?.directory.stop();
    await held.world?.database.drop();
    await held.world?.empty.drop();
  });

  async function examined(change: Change = {}) {
    const { channel, database, school } = world();
    const directory = change.directory ?? world().directory;
    const config = readProductionConfig({
      ...{ BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant, BOT_TYPE: 'SingleTenant' },
      ...{ BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox, BOT_SERVICE_HOSTS: '127.0.0.1' },
      CONTENT_KEY: testKeyText,
      ...{
        GRAPH_URL: directory.graphUrl,
        LOGIN_URL: directory.loginUrl,
        DATABASE_URL: database.url,
      },
      ...{ BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl, ...change.env },
    });
    const findings: Finding[] = [];
    const well = await examine(
      {
        ...{ config, schools: [{ ...school, ...change.school }] },
        keys: testKey,
        ...{ edges: openEdges(config, newLog('silent')), now: () => new Date(), send: true },
        ...change.patient,
      },
      (finding) => findings.push(finding),
    );
    const of = (about: string) => findings.filter((each) => each.about.startsWith(about));
    return { well, findings, of, printed: findings.map(lineOf).join('\n') };
  }

  /** Runs with Graph refusing whatever matches, as it does without consent. */
  async function refusing(
    wanted: RegExp,
    status = 403,
  ): Promise<Awaited<ReturnType<typeof examined>>> {
    const { directory } = world();
    directory.failWith(({ path }) =>
      wanted.test(path)
        ? { status, body: { error: { code: 'Forbidden', message: 'no' } } }
        : undefined,
    );
    try {
      return await examined();
    } finally {
      directory.failWith(undefined);
    }
  }

  return { world, examined, refusing };
}
