import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cardIn, type House, startHouse } from '../support/house.ts';
import { textsOf } from '../support/house-card.ts';
import {
  cho,
  clem,
  dev,
  everybody,
  hana,
  lena,
  type Member,
  tess,
  tom,
} from '../support/house-cast.ts';
import { fillIn, openItem, referencesIn, report } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena, dev, hana, cho, tom);
});
afterAll(() => house.close());

/** Planted in every text that anybody can type; and every name there is. */
const planted = [
  'Zanzibar',
  'Quagga',
  'Xylograph',
  'Okapi',
  'Umbrage',
  'Vellum',
  'Wyvern',
  'Yarrow',
];
const [child, app, when, noticed, knows, words, done, added] = planted;
const names = everybody.flatMap(({ name, email }) => [...name.split(' '), email]);
const types = ['Instagram', 'friend request', 'conduct', 'allegation', 'pupil', 'headteacher'];
const leaks = (text: string, list: readonly string[]): readonly string[] =>
  list.filter((word) =>
    new RegExp(`(?<!\\p{L})${word}${planted.includes(word) ? '' : '(?!\\p{L})'}`, 'iu').test(text),
  );

const free = {
  child: `${child} 6B`,
  app: `${app}gram`,
  happened: `${when}`,
  noticed: `${noticed}`,
};
const texts = { ...free, whoKnows: `${knows}`, words: `${words} wrote to me` };
const base = { ...texts, place: 'in-school', ongoing: 'yes' };

/** One report of each kind that goes to different people, urgent and not. */
const reports: readonly Record<string, string>[] = [
  { ...base, initiator: 'pupil', target: 'staff', action: 'request_sent', danger: 'no' },
  {
    ...base,
    initiator: 'pupil',
    target: 'pupil',
    action: 'image_shared',
    imagery: 'yes',
    danger: 'yes',
  },
  { ...base, initiator: 'staff', target: 'pupil', action: 'request_accepted', subject: tom.id },
  { ...base, initiator: 'head', target: 'staff', action: 'post', about: 'conduct' },
  {
    ...base,
    initiator: 'pupil_family',
    target: 'staff',
    action: 'post',
    about: 'insult_or_threat',
  },
  { ...base, initiator: 'staff', target: 'school_account', action: 'post', about: 'data_breach' },
];

const recipients: readonly Member[] = [lena, dev, hana, cho, clem];
type Sent = {
  readonly summary: string;
  readonly first: string;
  readonly fallback: string;
  readonly speak: string;
};

/** What a lock screen, a list or a loudspeaker may show of each message to somebody. */
const shownOf = (who: Member): readonly Sent[] =>
  house.channel.requests
    .filter(({ method, path }) => ['POST', 'PUT'].includes(method) && path.includes(who.id))
    .map(({ body }) => {
      const card = cardIn(body);
      const { fallbackText, speak }: Record<string, unknown> = Object(card);
      const { summary, text }: Record<string, unknown> = Object(body);
      const first = card ? (textsOf(card)[0] ?? '') : String(text ?? '');
      return {
        summary: String(summary ?? first),
        first,
        fallback: String(fallbackText ?? ''),
        speak: String(speak ?? ''),
      };
    });
const neutral = /^New item needs your attention\. Ref [2-9A-HJ-NP-TV-Z]{6}\. Please open Teams\.$/;

test('what anybody is shown of an item before opening it is the same sentence, whatever it is about', async () => {
  for (const answers of reports) {
    const references = await report(house, tess, answers);
    for (const reference of references) {
      await house.until(() => recipients.some((who) => house.messageWith(who, reference)));
    }
  }
  const before = recipients.flatMap(shownOf);
  const notices = before.filter(({ first }) => first.startsWith('New item'));
  expect(notices.length).toBeGreaterThanOrEqual(8);
  for (const { summary, first, fallback, speak } of notices) {
    expect([first, summary, fallback, speak]).toEqual(Array(4).fill(first));
    expect(first).toMatch(neutral);
  }
  const welcome = /^Lantern, for the staff of/;
  expect(before.filter(({ first }) => !neutral.test(first) && !welcome.test(first))).toEqual([]);
});

test('the whole message, buttons and all, holds nothing but the reference', () => {
  const posts = house.channel.requests
    .filter(({ path }) => recipients.some((who) => path.includes(who.id)))
    .map(({ body }) => JSON.stringify(cardIn(body) ?? body))
    .filter((text) => text.includes('New item'));
  for (const text of posts) expect(leaks(text, [...planted, ...names, ...types])).toEqual([]);
});

test('mail and feed carry the same sentence, without the name of anybody', async () => {
  await fillIn(house, tess, reports[0] ?? {});
  house.channel.fault({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
  const sent = new Promise<void>((resolve) => {
    house.directory.failWith(({ path }) => {
      if (path.endsWith('/sendActivityNotification')) resolve();
      return undefined;
    });
  });
  await house.press(tess, 'Send', {}, 'execute');
  await sent;
  house.channel.heal();
  const posts = house.directory.requests.filter(({ path }) => /sendMail|sendActivity/.test(path));
  expect(posts.length).toBeGreaterThanOrEqual(2);
  for (const { body } of posts) {
    const { toRecipients: _, ...mail } = Object(body).message ?? {};
    const { topic: __, ...item } = Object(body);
    const text = JSON.stringify(Object(body).message ? mail : item);
    expect(leaks(text, [...planted, ...names, ...types])).toEqual([]);
    expect(text).toMatch(/New item needs your attention\. Ref \w{6}\. Please open Teams\./);
  }
});

test('while an item is handled, previews stay bare: of who has it, what was done, what was added', async () => {
  await house.install(tess, lena, dev, hana);
  const [reference = ''] = await report(house, tess, reports[0] ?? {});
  const receipt = house.lastSeen(tess);
  await openItem(house, lena, reference);
  await house.press(lena, "I've got this");
  await house.press(lena, 'Log it', { did: `${done} was phoned` });
  await house.pressOn(tess, receipt, 'Add it', { words: `${added} again` });
  await house.press(lena, 'Send it to them as well', { role: 'head' });
  await house.press(lena, "I've got this");
  const closing = { outcome: 'advice-given', reason: `${done} is well`, recordedIn: `${added} 1` };
  await house.press(lena, 'Close this item', closing);
  await house.until(() => house.words(tess).startsWith('Your report has been dealt with'));
  for (const { summary, first, fallback, speak } of everybody.flatMap(shownOf)) {
    const shown = [summary, first, fallback, speak].join('\n');
    expect([shown, leaks(shown, [...planted, ...names])]).toEqual([shown, []]);
  }
});

test('the reporter is never shown again what they wrote', () => {
  const sent = house.channel.requests
    .filter(({ path }) => path.includes(tess.id))
    .map(({ body }) => JSON.stringify(body));
  for (const text of sent) expect(leaks(text, planted)).toEqual([]);
});

test('a family link is announced with the same sentence, and its first lines name nobody', async () => {
  await house.say(tess, 'declare');
  const who = { child: `${child}`, since: `${when}`, relationship: 'cousin', origin: 'later' };
  await house.press(tess, 'Next', who);
  const parties = { parent: `${knows}`, agreement: 'agrees', otherPupils: 'no' };
  await house.press(tess, 'Next', { ...parties, apps: `${app}`, contact: 'messages' });
  const understood = 'no-leave-yet,only-this-child,tell-of-changes';
  const work = { teaching: 'none', headsRelative: 'no', understood };
  await house.press(tess, 'Next: check it', work);
  await house.press(tess, 'Send');
  const [reference = ''] = referencesIn(house.read(tess));
  await openItem(house, lena, reference);
  const comment = { stance: 'with-care', view: `${done}`, flag: 'yes' };
  await house.press(lena, 'Save comment', comment);
  await openItem(house, hana, reference);
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await house.press(hana, 'Approve', { reason: `${done}`, until });
  await house.until(
    () => house.messageWith(tess, `Ref ${reference}. Please open Teams.`) !== undefined,
  );
  for (const one of [tess, lena, hana]) {
    for (const { summary, first, fallback, speak } of shownOf(one)) {
      expect(leaks([summary, first, fallback, speak].join('\n'), [...planted, ...names])).toEqual(
        [],
      );
    }
  }
});

test('the log of all this holds no name, no word that was typed, and no token', () => {
  expect(house.written()).not.toBe('');
  expect(leaks(house.written(), [...planted, ...names, 'eyJ', 'Bearer'])).toEqual([]);
});

test('the ledger holds no name and no word that was typed', async () => {
  const ledger = JSON.stringify(await house.rows('select * from ledger'));
  expect(leaks(ledger, [...planted, ...names])).toEqual([]);
});
