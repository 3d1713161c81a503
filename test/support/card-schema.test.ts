import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cardFaults, schemaIsThere } from './card-schema.ts';

const heading = { type: 'TextBlock', text: 'A report needs you', wrap: true };
const card = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const buttons = (...actions: object[]) => ({ type: 'ActionSet', actions });
const submit = (title: string) => ({ type: 'Action.Submit', title, data: { verb: 'go' } });
const take = {
  type: 'Action.Execute',
  title: 'I have this',
  verb: 'alert.acknowledge',
  data: { alert: 'a1' },
  fallback: {
    type: 'Action.Submit',
    title: 'I have this',
    data: { alert: 'a1', verb: 'alert.acknowledge', msteams: { type: 'task/fetch' } },
    msTeams: { feedback: { hide: true } },
  },
};
const what = {
  type: 'Input.Text',
  id: 'what',
  label: 'What happened?',
  isRequired: true,
  errorMessage: 'Say what happened.',
};

test('a card as the house makes them has no fault', () => {
  const plain = card(
    heading,
    what,
    buttons(take, { type: 'Action.ShowCard', title: 'More', card: card(heading) }),
  );
  expect(cardFaults({ ...plain, msteams: { width: 'Full' } })).toEqual([]);
});

test.each([
  ['another version', { ...card(heading), version: '1.6' }, 'The version is "1.6"'],
  ['no version', { type: 'AdaptiveCard', body: [heading] }, 'not "1.5"'],
  ['an input without a label', card(heading, { ...what, label: ' ' }), 'has no label'],
  [
    'a required input that says nothing when empty',
    card(heading, { ...what, errorMessage: '' }),
    'has no errorMessage',
  ],
  [
    'seven actions in a set',
    card(heading, buttons(...'1234567'.split('').map(submit))),
    'more than 6 actions',
  ],
  ['28 kB or more', card({ ...heading, text: 'é'.repeat(14_000) }), 'over 28000'],
  [
    'an image',
    card(heading, { type: 'Image', url: 'https://school.example/a.png' }),
    'shows a picture',
  ],
  [
    'a picture behind a container',
    card(heading, {
      type: 'Container',
      items: [heading],
      backgroundImage: 'https://school.example/a.png',
    }),
    'shows a picture',
  ],
  [
    'a picture on a button',
    card(heading, buttons({ ...submit('Go'), iconUrl: 'https://school.example/a.png' })),
    'shows a picture',
  ],
  [
    'a picture inside a text',
    card({ ...heading, text: 'See ![it](https://school.example/a.png)' }),
    'shows a picture',
  ],
  [
    'an Action.Execute without fallback',
    card(heading, buttons({ ...take, fallback: 'drop' })),
    'no fallback Action.Submit',
  ],
  [
    'a fallback with another verb',
    card(heading, buttons(withFallbackData({ alert: 'a1', verb: 'alert.close' }))),
    'does not carry the same',
  ],
  [
    'a fallback with other data',
    card(heading, buttons(withFallbackData({ alert: 'a2', verb: take.verb }))),
    'does not carry the same',
  ],
  [
    'a fallback that insists on inputs the button does not',
    card(heading, what, buttons({ ...take, associatedInputs: 'none' })),
    'does not carry the same',
  ],
  [
    'an Action.Execute among the card’s own actions',
    { ...card(heading), actions: [take] },
    'outside an ActionSet',
  ],
  ['an input before any text', card(what, heading), 'does not open with a TextBlock'],
  ['an empty first text', card({ ...heading, text: '' }), 'does not open with a TextBlock'],
  ['a button without a title', card(heading, buttons(submit(''))), 'has no title'],
  [
    'a pressable container without a title',
    card(heading, { type: 'Container', items: [heading], selectAction: submit('') }),
    'has no title',
  ],
  [
    'a tick without a title',
    card(heading, { type: 'Input.Toggle', id: 'safe', label: 'Safety', title: '' }),
    'has no title',
  ],
  [
    'a choice without a title',
    card(heading, {
      type: 'Input.ChoiceSet',
      id: 'c',
      label: 'Where?',
      choices: [{ title: '', value: 'a' }],
    }),
    'a choice without a title',
  ],
  [
    'a fault inside a card that unfolds',
    card(
      heading,
      buttons({
        type: 'Action.ShowCard',
        title: 'More',
        card: card(heading, { ...what, label: '' }),
      }),
    ),
    'has no label',
  ],
  ['an element the renderer does not know', card(heading, { type: 'Speedometer' }), 'Speedometer'],
  ['a size the renderer does not know', card({ ...heading, size: 'huge' }), 'huge'],
  ['nothing at all', undefined, 'This is not a card.'],
])('a card with %s is not sent', (_fault, faulty, sentence) => {
  expect(cardFaults(faulty)).toContainEqual(expect.stringContaining(sentence));
});

test('the published schema is used where it lies beside the project, and names the innermost part', () => {
  const faults = cardFaults(
    card(heading, { type: 'Container', items: [{ ...heading, colour: 'red' }] }),
  );
  expect(schemaIsThere).toBe(
    existsSync(`${process.env.LANTERN_SHARED ?? '../shared'}/schemas/adaptive-card-1.5.0.json`),
  );
  const named =
    'TextBlock “A report needs you” at body[1].items[0] is not as the schema says: must NOT have additional properties (colour).';
  expect(faults).toEqual(schemaIsThere ? [named] : []);
});

test('what a button carries is not mistaken for parts of the card', () => {
  const data = { alert: 'a1', about: { type: 'Image' } };
  const carrying = {
    ...take,
    data,
    fallback: { ...take.fallback, data: { ...data, verb: take.verb } },
  };
  expect(cardFaults(card(heading, buttons(carrying)))).toEqual([]);
});

function withFallbackData(data: object): object {
  return { ...take, fallback: { ...take.fallback, data } };
}
