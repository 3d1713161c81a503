import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import { buttonsOf, filledIn, pressOf, type Values, wordsOf } from '../support/house-card.ts';
import { lena, tess } from '../support/house-cast.ts';
import { pupilAsks, referencesIn } from '../support/house-report.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
  await house.install(tess, lena);
});
afterAll(() => house.close());

/** A chat with a pupil in it, where the bot is not. */
const conversation = () => ({
  ...{ id: '19:class@thread.v2', conversationType: 'groupChat', isGroup: true },
  tenantId: house.channel.tenant,
});
const invoke = (name: string, value: object) =>
  house
    .person(tess)
    .does({ type: 'invoke', name, value, conversation: conversation(), text: undefined });
type Dialog = { readonly card: unknown; readonly text: string };
const dialogIn = async (reply: ReturnType<typeof invoke>): Promise<Dialog> => {
  const { body, text } = await reply;
  return { card: Object(body).task?.value?.card?.content, text };
};
const reportMessage = (content: string) =>
  dialogIn(
    invoke('composeExtension/fetchTask', {
      ...{ commandId: 'report', commandContext: 'message' },
      messagePayload: {
        id: '1',
        from: { user: { displayName: 'Pip' } },
        body: { contentType: 'html', content },
      },
    }),
  );
const pressIn = ({ card }: Dialog, title: string, inputs: Values = {}) =>
  dialogIn(
    invoke('composeExtension/submitAction', {
      ...{ commandId: 'report', commandContext: 'message' },
      data: pressOf(card, title, inputs).data,
    }),
  );

test('"Report this message" goes from the message to the receipt, all by Submit, and nothing is said in that chat', async () => {
  const form = await reportMessage(
    '<p>can i <b>add</b> u on insta &amp; snap</p><p>pls<img src="x"></p>',
  );
  expect(wordsOf(form.card)).toContain(
    "The message's words are in the form below. Pictures are left out",
  );
  expect(filledIn(form.card)).toMatchObject({ words: 'can i add u on insta & snap\npls' });
  const preview = await pressIn(form, 'Next: see who will read it', pupilAsks);
  expect(wordsOf(preview.card)).toContain('Lena Larkspur');
  const receipt = await pressIn(preview, 'Send');
  expect(wordsOf(receipt.card)).toMatch(/^Sent and stored\. Ref /);
  expect(receipt.text).not.toContain('insta');
  for (const { text } of [form, preview, receipt]) expect(text).not.toContain('Action.Execute');
  expect(house.channel.messagesIn(conversation().id)).toEqual([]);
  const [reference = ''] = referencesIn(wordsOf(receipt.card));
  await house.until(() => house.words(lena).includes(reference));
  const [stored] = await house.rows('select state from incident where reference = $1', [reference]);
  expect(stored).toMatchObject({
    state: { report: { words: 'can i add u on insta & snap\npls' } },
  });
});

test('a message that speaks of danger opens the form with 999 above it', async () => {
  const form = await reportMessage('<p>i want to kill myself tonight</p>');
  expect(wordsOf(form.card)).toMatch(
    /^Report something\nThis message may mean danger\. Speak to someone now, and phone 999/,
  );
});

test('who sent the message is not taken over: the form asks', async () => {
  const { text } = await reportMessage('<p>hello</p>');
  expect(text).not.toContain('Pip');
});

test('an answer left out brings the form back with everything typed in it', async () => {
  const form = await reportMessage('<p>hello</p>');
  const again = await pressIn(form, 'Next: see who will read it', {
    ...pupilAsks,
    action: '',
    words: 'Mine',
  });
  expect(wordsOf(again.card)).toContain('Something is missing or too long.');
  expect(filledIn(again.card)).toMatchObject({
    initiator: 'pupil',
    target: 'staff',
    words: 'Mine',
  });
});

test('Cancel sends nothing, and an old button in a dialog says so', async () => {
  const form = await reportMessage('<p>hello</p>');
  expect(wordsOf((await pressIn(form, 'Cancel')).card)).toMatch(/^Nothing was sent\n/);
  const old = await dialogIn(
    invoke('composeExtension/submitAction', { data: { verb: 'old.verb' } }),
  );
  expect(wordsOf(old.card)).toContain('This button is no longer in use.');
});

test.each([
  ['no message at all', {}],
  ['a message that is a list', { messagePayload: ['x'] }],
  ['a body that is a number', { messagePayload: { body: 7 } }],
  ['words beyond any message', { messagePayload: { body: { content: 'x'.repeat(120_000) } } }],
])('with %s an empty form opens', async (_what, value) => {
  const form = await dialogIn(invoke('composeExtension/fetchTask', value));
  expect(buttonsOf(form.card)).toContain('Cancel');
  expect(filledIn(form.card).words).toBeUndefined();
});
