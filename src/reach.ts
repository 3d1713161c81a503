import type { PersonId } from './domain/ids.ts';
import type { Person } from './domain/people.ts';
import { neutralSentence } from './domain/view/alert.ts';
import type { Reach } from './flows/reach.ts';
import type { Graph } from './graph/client.ts';
import { findCatalogueId, findInstallation, installFor } from './graph/install.ts';
import { sendMail } from './graph/mail.ts';
import { activityTypes, sendActivityNotification } from './graph/notify.ts';
import { type Channel, openChatBy, postNoticeBy } from './teams/send.ts';

/** The global address of the Teams channel, until somebody in the tenant has written (platform facts 2.1). */
const globalServiceUrl = 'https://smba.trafficmanager.net/teams/';

export type ReachSettings = {
  readonly channel: Channel;
  readonly graph: Graph;
  readonly tenant: string;
  readonly botId: string;
  readonly catalogueId: string | undefined;
  readonly mailFrom: string | undefined;
  readonly note: (what: string, fault: unknown) => void;
};

/** All the ways in which somebody can be reached, each saying what became of it. */
export function reachBy(settings: ReachSettings): Reach {
  const { channel, graph, tenant, botId, catalogueId, mailFrom, note } = settings;
  const tried = async (what: string, send: () => Promise<unknown>) => {
    try {
      await send();
      return 'sent' as const;
    } catch (fault) {
      note(what, fault);
      return 'failed' as const;
    }
  };
  const post = async (to: string | null, reference: string) => {
    if (!mailFrom || !to) throw new Error('No address to send from or to');
    const text = neutralSentence(reference);
    await sendMail(graph, { from: mailFrom, to, subject: text, text, reference });
  };
  return {
    serviceUrl: globalServiceUrl,
    openChat: openChatBy(channel, tenant),
    postNotice: postNoticeBy(channel),
    install: async (to: Person) => {
      const done = await tried('install', async () => {
        const catalogue = catalogueId ?? (await findCatalogueId(graph, botId));
        if (catalogue === null) throw new Error('The app is not in the catalogue');
        await installFor(graph, to.id, catalogue);
      });
      return done === 'sent';
    },
    feed: (to, reference) => tried('feed', () => putInFeed(graph, botId, to.id, reference)),
    mail: (to, reference) => tried('mail', () => post(to.email, reference)),
    mailTo: (address, reference) => tried('mail', () => post(address, reference)),
  };
}

async function putInFeed(
  graph: Graph,
  botId: string,
  to: PersonId,
  reference: string,
): Promise<void> {
  const installation = await findInstallation(graph, to, botId);
  if (installation === null) throw new Error('The app is not installed for this person');
  await sendActivityNotification(graph, {
    ...{ to, installation, activityType: activityTypes[0], preview: neutralSentence(reference) },
    chainId: Number.parseInt(reference, 36),
  });
}
