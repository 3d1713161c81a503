/** What came of one report, from what is stored and from what lies at Microsoft's side. */
import { neutralSentence } from '../../src/domain/view/alert.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import { openServer } from '../../src/store/server.ts';
import { testKey } from '../support/content-key.ts';
import { type Member, staff, tess } from '../support/house-cast.ts';
import type { Account } from './kill-run.ts';
import type { KillScene } from './kill-scene.ts';

export type Sent = { readonly incident: string; readonly reference: string };

/** A death between a mail and the note that it went makes a second one: better the sentence twice than never. */
const mostMails = 2;

/** Cards, mails and feed items by which somebody was told of a record, whatever they say of it. */
export function toldOf(scene: KillScene, who: Member, reference: string) {
  const names = (thing: unknown) => JSON.stringify(thing).includes(reference);
  const sent = scene.directory.sent.filter(({ body }) => names(body));
  const messages = scene.posted.filter(
    ({ path, text }) => decodeURIComponent(path).includes(who.id) && text.includes(reference),
  );
  const sentence = neutralSentence(reference);
  return {
    messages: messages.length,
    notices: messages.filter(({ text }) => text.includes(sentence)).length,
    mails: sent.filter(({ kind, to }) => kind === 'mail' && to === who.email).length,
    feeds: sent.filter(({ kind, to }) => kind === 'notification' && to === who.id).length,
  };
}

const heard = (scene: KillScene, who: Member, reference: string): boolean => {
  const { messages, mails, feeds } = toldOf(scene, who, reference);
  return messages + mails + feeds > 0;
};

/** Whether the reporter saw that it was stored. */
export function hasReceipt(scene: KillScene, { reference }: Sent): boolean {
  const says = `Sent and stored. Ref ${reference}`;
  const inChat = scene
    .person(tess)
    .sees()
    .some((one) => JSON.stringify(one).includes(says));
  return inChat || scene.read(tess).includes(says);
}

/**
 * Holds one report to what must be: there once, with each of these lines in the ledger once, these people
 * told once each, and nobody else at all.
 */
export async function accountOf(
  scene: KillScene,
  sent: Sent,
  { told, lines }: { readonly told: readonly Member[]; readonly lines: readonly string[] },
): Promise<Account> {
  const { incident, reference } = sent;
  const { rows } = scene.base;
  const [found] = await rows('select count(*)::int as n from incident where id = $1', [incident]);
  const ledger = await rows(
    "select what->>'kind' as kind, count(*)::int as n from ledger where about = $1 group by 1",
    [incident],
  );
  const times = (kind: string) => Number(ledger.find((line) => line.kind === kind)?.n ?? 0);
  const unheard = told.filter((who) => !heard(scene, who, reference));
  const twice = told.filter((who) => {
    const { notices, mails } = toldOf(scene, who, reference);
    return notices > 1 || mails > mostMails;
  });
  const strangers = staff.filter(
    (who) => who.id !== tess.id && !told.includes(who) && heard(scene, who, reference),
  );
  return {
    sent: 1,
    lost: [
      ...(found?.n === 1 ? [] : [`${reference}: not stored`]),
      ...lines.filter((kind) => times(kind) === 0).map((kind) => `${reference}: no ${kind}`),
      ...unheard.map(({ name }) => `${reference}: ${name} not told`),
    ],
    doubled: [
      ...lines.filter((kind) => times(kind) > 1).map((kind) => `${reference}: ${kind} twice`),
      ...twice.map(({ name }) => `${reference}: ${name} told twice`),
    ],
    wrong: strangers.map(({ name }) => `${reference}: ${name} told`),
  };
}

/** Nothing under another id: as many incidents as reports, and every line of the ledger where it was. */
export async function wholeOf(scene: KillScene, reports: number): Promise<Account> {
  const [found] = await scene.base.rows('select count(*)::int as n from incident');
  const more = Number(found?.n) - reports;
  return {
    sent: 0,
    lost: more < 0 ? [`${-more} reports are not there`] : [],
    doubled: more > 0 ? [`${more} incidents too many`] : [],
    wrong: [],
  };
}

/** The ledger of this database, proved line by line. */
export async function ledgerFaults(url: string): Promise<readonly string[]> {
  const opened = await openServer({ url, keys: testKey });
  try {
    const verdict = await verifyLedger(opened.owner);
    return verdict.ok ? [] : [`the ledger is broken at line ${verdict.line}`];
  } finally {
    await opened.close();
  }
}
