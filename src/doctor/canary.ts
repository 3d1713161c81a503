import { databaseAt } from '../database-at.ts';
import type { School } from '../domain/school.ts';
import { GraphFault } from '../graph/graph-fault.ts';
import { sendMail } from '../graph/mail.ts';
import { reachBy } from '../reach.ts';
import { serverFacts } from '../store/server-facts.ts';
import { card, paragraph } from '../teams/cards/card.ts';
import { postCardBy } from '../teams/send.ts';
import { type Finding, mend, ok, unknown } from './finding.ts';
import type { Patient } from './patient.ts';
import { staffOfSchool } from './people.ts';

const testWords = 'This is a test of Lantern. There is nothing to do.';
const left = 'Left out. Run without --quiet to send a test.';

/** Whether mail can be sent from the shared mailbox: a test goes from it to itself. */
export async function checkMailbox({ edges, config, send }: Patient): Promise<readonly Finding[]> {
  const about = 'Mailbox';
  const { MAIL_FROM: from } = config;
  if (!from)
    return [
      unknown(about, 'MAIL_FROM is not set, so no mail stands in when Teams cannot be reached.'),
    ];
  if (!send) return [unknown(about, left)];
  try {
    const message = { subject: testWords, text: testWords, reference: 'TEST' };
    await sendMail(edges.sendingGraph, { from, to: from, ...message });
    return [ok(about, 'a test mail was taken; look whether it arrived in the mailbox itself')];
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    return [mend(about, mailAdvice(fault))];
  }
}

function mailAdvice({ kind }: GraphFault): string {
  if (kind === 'not-found') return 'There is no such mailbox. Check MAIL_FROM.';
  if (kind === 'refused' || kind === 'unauthorised')
    return 'Mail may not be sent from it. In Exchange Online, give the app the role Application Mail.Send for this one mailbox. It can take an hour.';
  return 'Exchange does not answer. Try again in some minutes.';
}

/** Whether a card arrives: a test goes to the IT contact of each school. */
export async function checkCanary(patient: Patient): Promise<readonly Finding[]> {
  return Promise.all(patient.schools.map((school) => canaryAt(patient, school)));
}

async function canaryAt(patient: Patient, school: School): Promise<Finding> {
  const about = `Test card, ${school.name}`;
  if (!patient.send) return unknown(about, left);
  const staff = await staffOfSchool(patient.edges.quickGraph, school);
  const [first] = staff?.holders['it-contact'] ?? [];
  const to = staff?.people.find(({ id }) => id === first);
  if (!to)
    return mend(
      about,
      `Nobody to send it to: nobody fills "${school.titles['it-contact']}" (holders.it-contact).`,
    );
  const reach = reachOf(patient);
  const heard = await serverFacts(databaseAt(patient.config)).catch(() => null);
  const chat = await reach.openChat(to, heard?.serviceUrl ?? reach.serviceUrl);
  if ('kind' in chat) return mend(about, chatAdvice(chat.kind === 'no' ? chat.why : 'later'));
  await postCardBy(patient.edges.adapter)(
    chat,
    card(testWords, [paragraph('Sent by npm run doctor.')]),
  );
  return ok(
    about,
    `the channel took it for "${school.titles['it-contact']}"; ask whether it arrived`,
  );
}

const reachOf = ({ edges, config }: Patient) =>
  reachBy({
    ...{ channel: edges.adapter, graph: edges.sendingGraph, tenant: config.BOT_TENANT_ID },
    ...{ botId: config.BOT_ID, catalogueId: config.APP_CATALOG_ID, mailFrom: config.MAIL_FROM },
    note: () => undefined,
  });

function chatAdvice(why: 'blocked' | 'not-installed' | 'gone' | 'refused' | 'later'): string {
  switch (why) {
    case 'blocked':
      return 'The IT contact has blocked Lantern in Teams. Ask them to unblock it.';
    case 'not-installed':
    case 'gone':
      return 'The IT contact does not have Lantern in Teams. See App policy.';
    case 'refused':
      return 'Teams refused Lantern itself. Check that the Azure Bot has this BOT_ID and its Teams channel is on.';
    case 'later':
      return 'Teams does not answer. Try again in some minutes.';
  }
}
