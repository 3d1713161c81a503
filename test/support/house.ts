/**
 * All of Lantern as a school has it, with stand-ins for Microsoft's side: the channel, the directory,
 * the sample school, a database of its own, and the cast of house-cast.ts. One for each test file.
 *
 *     const house = await startHouse();                     // a real PostgreSQL
 *     await house.say(tess, 'report');                      // words typed into her chat
 *     await house.press(tess, 'Cancel');                    // a button on the card before her
 *     await house.press(tess, 'Send', {}, 'submit');        // the same as phones send it
 *     house.cardsFor(lena);                                 // the last card in her chat, updates applied
 *     await house.until(() => house.words(lena).includes('Ref'));
 *     await house.rows('select * from incident');           // what is stored
 *     house.written();                                      // everything logged or printed so far
 *
 * School is always open there, and goes by the machine's clock unless `house.clock.stopped` is a date.
 */
import { randomUUID } from 'node:crypto';
import { readConfig } from '../../src/config.ts';
import { startDirectory } from '../../src/demo/directory.ts';
import type { School } from '../../src/domain/school.ts';
import { newLog, startLantern } from '../../src/lantern.ts';
import type { Watch } from '../../src/telemetry/watch.ts';
import type { Rate } from '../../src/web/rate.ts';
import { type FakeChannel, openChannel } from './channel.ts';
import type { Fields, Reply } from './channel-person.ts';
import { type Pressable, pressOf, type Values, wordsOf } from './house-card.ts';
import {
  directoryOf,
  everybody,
  houseSecret,
  type Member,
  mailbox,
  sampleSchool,
  staff,
} from './house-cast.ts';
import { databaseFor } from './house-database.ts';

const phone = [{ type: 'clientInfo', platform: 'iOS', locale: 'en-GB', country: 'GB' }];
const desktop = [{ type: 'clientInfo', platform: 'Windows', locale: 'en-GB', country: 'GB' }];
const adaptive = 'application/vnd.microsoft.card.adaptive';

export type House = Awaited<ReturnType<typeof startHouse>>;
type Seen = { readonly message: string | null; readonly card: unknown };

/** `on`: a PostgreSQL server as in service, or PGlite in memory as in the demo. */
export async function startHouse(
  wanted: {
    /** How often one person may ask of the tab; as often as a test likes unless given. */
    readonly rate?: Rate;
    readonly on?: 'postgres' | 'memory';
    readonly school?: (sample: School) => School;
    /** An instant at which the clock stands still. */
    readonly at?: string;
    /** Settings besides those that every house has. */
    readonly settings?: Readonly<Record<string, string>>;
    /** Who watches how the work goes. */
    readonly watch?: Watch;
  } = {},
) {
  const channel = await openChannel();
  const members = staff.map((who) => who.id);
  const directory = await startDirectory({ ...directoryOf(members), port: 0 });
  const database = await databaseFor(wanted.on ?? 'postgres');
  const clock = clockAt(wanted.at);
  const book = writtenDown();
  const sample = await sampleSchool();
  const school = wanted.school?.(sample) ?? sample;
  const config = readConfig({
    ...{ PORT: '3978', BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant },
    ...{ BOT_TYPE: 'SingleTenant', BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox },
    ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
    ...{ BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl },
    ...{ BOT_SERVICE_HOSTS: '127.0.0.1', ...wanted.settings },
  });
  const lantern = await startLantern({
    ...{ config: { ...config, PORT: 0 }, host: '127.0.0.1', log: newLog('debug', book.to) },
    ...{ place: database.place, schools: new Map([[school.id, school]]) },
    ...{ limits: { lameDuckMs: 0 }, now: () => clock.now, framedBy: ["'self'"] },
    // a test asks in a second what people ask in an hour
    rate: wanted.rate ?? { burst: 10_000, perMinute: 10_000 },
    ...(wanted.watch ? { watch: wanted.watch } : {}),
  });
  channel.connect(lantern.url);
  await lantern.syncNow();
  return {
    ...{ channel, directory, clock, school, lantern, rows: database.rows, database },
    ...inhabitants(channel),
    /** Somebody new in the staff group, whom the last copy does not know yet. */
    starts: (who: Member) => void members.push(who.id),
    written: book.written,
    close: async () => {
      await lantern.stop();
      await directory.stop();
      await channel.stop();
      await database.drop();
      book.restore();
    },
  };
}

function clockAt(at: string | undefined) {
  const stopped: Date | null = at === undefined ? null : new Date(at);
  return {
    stopped: stopped as Date | null,
    get now(): Date {
      return this.stopped ?? new Date();
    },
  };
}

export function inhabitants(channel: FakeChannel) {
  const people = new Map(
    everybody.map((who) => [who.id, channel.person({ name: who.name, aadObjectId: who.id })]),
  );
  const phones = new Set<string>();
  const welsh = new Set<string>();
  /** What a press as Execute put before one person alone, until their message changes. */
  const views = new Map<string, Seen>();
  /** The message that last answered somebody. */
  const answers = new Map<string, string | null>();
  const person = (who: Member) => {
    const known = people.get(who.id);
    if (!known) throw new Error(`${who.name} does not live here`);
    return known;
  };
  const clientOf = (who: Member): Fields => ({
    entities: phones.has(who.id) ? phone : desktop,
    locale: welsh.has(who.id) ? 'cy-GB' : 'en-GB',
  });
  const cardsFor = (who: Member): unknown => lastCard(person(who).sees())?.card;
  const onScreen = (who: Member): Seen => {
    const before = person(who)
      .sees()
      .filter(({ id }) => id === answers.get(who.id));
    const seen = views.get(who.id) ?? lastCard(before) ?? lastCard(person(who).sees());
    if (!seen) throw new Error(`${who.name} has no card`);
    return seen;
  };
  /** Sends something, and puts the card that answers it before the person, whatever comes in beside it. */
  const speak = async (who: Member, over: Fields): Promise<Reply> => {
    const id = freshId();
    const reply = await person(who).does({ id, ...clientOf(who), ...over });
    const answer = lastCard(person(who).sees().filter(answersTo(id)));
    if (answer ?? over.type !== 'invoke') {
      views.delete(who.id);
      const pressed = typeof over.replyToId === 'string' ? over.replyToId : null;
      answers.set(who.id, answer?.message ?? pressed);
    }
    return reply;
  };
  const send = async (who: Member, pressed: Pressable, message: string | null): Promise<Reply> => {
    const as = { replyToId: message ?? undefined, text: undefined };
    if (pressed.type === 'Action.Submit') return speak(who, { ...as, value: pressed.data });
    const action = { type: 'Action.Execute', verb: pressed.verb, data: pressed.data };
    const value = { action, trigger: 'manual' };
    const reply = await speak(who, { ...as, type: 'invoke', name: 'adaptiveCard/action', value });
    const card = viewIn(reply.body);
    if (card) views.set(who.id, { message, card });
    // after a sentence the card stays as it was, with what was typed into it
    return reply;
  };
  return {
    person,
    cardsFor,
    /** The words of the last card in somebody's chat. */
    words: (who: Member): string => wordsOf(cardsFor(who) ?? {}),
    /** The last card in somebody's chat that says this. */
    messageWith: (who: Member, text: string): Seen | undefined =>
      cardsIn(person(who).sees()).findLast(({ card }) => wordsOf(card).includes(text)),
    /** What somebody has before them: a view of their own, or the last card in the chat. */
    screen: (who: Member): unknown => onScreen(who).card,
    read: (who: Member): string => wordsOf(onScreen(who).card),
    /** The last message in somebody's chat, as plain text when it is no card. */
    lastText: (who: Member): string => {
      const { text }: { text?: unknown } = Object(person(who).sees().at(-1)?.activity);
      return typeof text === 'string' ? text : '';
    },
    /** From now on somebody writes from an iPhone. */
    onPhone: (who: Member) => void phones.add(who.id),
    /** From now on somebody's Teams is in Welsh. */
    inWelsh: (who: Member) => void welsh.add(who.id),
    say: (who: Member, text: string, over: Fields = {}): Promise<Reply> =>
      speak(who, { text, ...over }),
    /** Presses a button of what is on somebody's screen, or of `card` in `message`. */
    press: (who: Member, title: string, inputs: Values = {}, as?: 'execute' | 'submit') => {
      const { card, message } = onScreen(who);
      return send(who, pressOf(card, title, inputs, as), message);
    },
    pressOn: (who: Member, seen: Seen, title: string, inputs: Values = {}) =>
      send(who, pressOf(seen.card, title, inputs), seen.message),
    /** A press with anything in it, as a hand-made request would have it. */
    forge: (who: Member, verb: string, data: Fields, type = 'Action.Execute') =>
      send(who, { type, verb, data: { ...data, verb } }, null),
    lastSeen: (who: Member) => onScreen(who),
    install: async (...who: readonly Member[]) => {
      const added = { type: 'installationUpdate', action: 'add', text: undefined };
      for (const one of who) await person(one).does({ ...clientOf(one), ...added });
    },
    /** Waits until something holds. @throws after a minute and a half without it */
    until: (holds: () => boolean) => channel.waitFor(() => holds()),
  };
}

type Messages = ReturnType<FakeChannel['messagesIn']>;
const answersTo =
  (id: string) =>
  ({ activity }: Messages[number]): boolean =>
    Object(activity).replyToId === id;
const lastCard = (messages: Messages): Seen | undefined => cardsIn(messages).at(-1);
const cardsIn = (messages: Messages): readonly Seen[] =>
  messages
    .map(({ id, activity }) => ({ message: id, card: cardIn(activity) }))
    .filter(({ card }) => card !== undefined);

/** The card that a message carries. */
export function cardIn(activity: unknown): unknown {
  const { attachments }: { attachments?: unknown } = Object(activity);
  return [attachments ?? []]
    .flat()
    .map((one): { contentType?: unknown; content?: unknown } => Object(one))
    .find(({ contentType }) => contentType === adaptive)?.content;
}

function viewIn(body: unknown): unknown {
  const { type, value }: { type?: unknown; value?: unknown } = Object(body);
  return type === adaptive ? value : undefined;
}

/** What an invoke was answered with, where that is a sentence under the card. */
export function sentenceIn({ body }: Reply): string {
  const { type, value }: { type?: unknown; value?: unknown } = Object(body);
  return type === 'application/vnd.microsoft.activity.message' ? String(value) : '';
}

const spoken = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** Everything logged, and everything that somebody printed past the log. */
function writtenDown() {
  const lines: string[] = [];
  const original = { ...console };
  for (const name of spoken) {
    console[name] = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
  }
  return {
    to: { write: (line: string) => void lines.push(line) },
    written: () => lines.join('\n'),
    restore: () => Object.assign(console, original),
  };
}

export const freshId = (): string => randomUUID();
