import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type StartedBrowser, startBrowser } from './browser.ts';
import { type DrawnCard, drawCard, drawEverywhere } from './draw-card.ts';

const started: { browser?: StartedBrowser } = {};
beforeAll(async () => {
  started.browser = await startBrowser();
});
afterAll(() => started.browser?.close());

function browser(): Browser {
  if (!started.browser) throw new Error('The browser is not there yet.');
  return started.browser.browser;
}

const send = (title: string, verb: string, data: object) => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});
const sheet = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const form = sheet(
  {
    type: 'TextBlock',
    text: 'Tell us **what** happened',
    wrap: true,
    size: 'large',
    weight: 'bolder',
  },
  { type: 'FactSet', facts: [{ title: 'Reference', value: 'R-0042' }] },
  {
    type: 'Input.Text',
    id: 'what',
    label: 'What happened?',
    isMultiline: true,
    isRequired: true,
    errorMessage: 'Say in a few words what happened.',
  },
  { type: 'Input.Number', id: 'age', label: 'Age' },
  { type: 'Input.Date', id: 'day', label: 'Day' },
  { type: 'Input.Time', id: 'hour', label: 'Time' },
  {
    type: 'Input.ChoiceSet',
    id: 'where',
    label: 'Where?',
    choices: [
      { title: 'In school', value: 'school' },
      { title: 'At home', value: 'home' },
    ],
  },
  {
    type: 'Input.ChoiceSet',
    id: 'urgent',
    label: 'Is it urgent?',
    style: 'expanded',
    choices: [
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'no' },
    ],
  },
  {
    type: 'Input.ChoiceSet',
    id: 'apps',
    label: 'Which apps?',
    isMultiSelect: true,
    choices: [
      { title: 'A chat', value: 'chat' },
      { title: 'A game', value: 'game' },
      { title: 'A video', value: 'video' },
    ],
  },
  { type: 'Input.Toggle', id: 'safe', label: 'Safety', title: 'The child is safe now' },
  {
    type: 'ActionSet',
    actions: [
      { ...send('Send', 'report.send', { report: 'r1' }), style: 'positive' },
      {
        type: 'Action.ShowCard',
        title: 'Add a note',
        card: sheet(
          { type: 'Input.Text', id: 'note', label: 'Note' },
          {
            type: 'ActionSet',
            actions: [{ ...send('Keep the note', 'note.keep', {}), associatedInputs: 'auto' }],
          },
        ),
      },
      { type: 'Action.OpenUrl', title: 'Read the policy', url: 'https://school.example/policy' },
    ],
  },
);

test('a card shows its texts and its buttons, and is saved as a picture', async () => {
  const drawn = await drawCard(browser(), form, { name: 'form' });
  await drawn.close();
  expect(drawn.texts).toEqual(
    expect.arrayContaining(['Tell us what happened', 'Reference', 'R-0042', 'What happened? *']),
  );
  expect(drawn.buttons).toEqual(['Send', 'Add a note', 'Read the policy']);
  expect(statSync(drawn.picture).size).toBeGreaterThan(5000);
});

test('the sample form is readable in every theme, on a phone and on a desk', async () => {
  expect(await drawEverywhere(browser(), form, 'form')).toEqual([]);
});

test('every colour is readable on every ground, in every theme', async () => {
  const grounds = ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'];
  const colours = ['default', 'accent', 'good', 'warning', 'attention'];
  const texts = colours.map((color) => ({ type: 'TextBlock', text: color, color, wrap: true }));
  const subtle = { type: 'TextBlock', text: 'subtle', isSubtle: true, wrap: true };
  const items = [...texts, subtle];
  const containers = grounds.map((style) => ({ type: 'Container', style, items }));
  expect(await drawEverywhere(browser(), sheet(...containers), 'colours')).toEqual([]);
});

test('a form that lacks what is required is not sent, and says what is missing', async () => {
  const drawn = await drawCard(browser(), form, { name: 'form-refused' });
  const refused = await drawn.press('Send');
  const { texts } = await drawn.look();
  await drawn.close();
  expect(refused).toEqual({ kind: 'refused', messages: ['Say in a few words what happened.'] });
  expect(texts).toContain('Say in a few words what happened.');
});

test('a form sends what each kind of input holds, as Teams spells it', async () => {
  const drawn = await drawCard(browser(), form, { name: 'form-sent', width: 320 });
  await fillInEverything(drawn);
  const sent = await drawn.press('Send');
  await drawn.close();
  const inputs = {
    what: 'A screenshot went round.',
    age: '13',
    day: '2026-11-20',
    hour: '15:30',
    where: 'home',
    urgent: 'yes',
    apps: 'chat,video',
    safe: 'true',
  };
  expect(sent).toEqual({
    kind: 'sent',
    type: 'Action.Execute',
    verb: 'report.send',
    data: { report: 'r1', ...inputs },
    inputs,
  });
});

test('a client that does not know Action.Execute sends the same through the fallback', async () => {
  const drawn = await drawCard(browser(), form, {
    name: 'form-phone',
    client: 'without Action.Execute',
  });
  await drawn.fillIn('What happened?', 'A fight.');
  const sent = await drawn.press('Send');
  await drawn.close();
  expect(drawn.faults).toEqual([]);
  expect(sent).toMatchObject({
    type: 'Action.Submit',
    verb: 'report.send',
    data: { report: 'r1', verb: 'report.send', what: 'A fight.' },
  });
});

test('a card inside a card unfolds and folds, and its button sends the inputs of both', async () => {
  const drawn = await drawCard(browser(), form, { name: 'form-note' });
  await drawn.fillIn('What happened?', 'A fight.');
  const unfolded = await drawn.press('Add a note');
  await drawn.fillIn('Note', 'Spoke to both.');
  const sent = await drawn.press('Keep the note');
  const folded = await drawn.press('Add a note');
  await drawn.close();
  expect([unfolded, folded]).toEqual([{ kind: 'unfolded' }, { kind: 'folded' }]);
  expect(sent).toMatchObject({
    verb: 'note.keep',
    inputs: { what: 'A fight.', note: 'Spoke to both.' },
  });
});

test('a link is opened, not sent to the bot', async () => {
  const drawn = await drawCard(browser(), form, { name: 'form-link' });
  const opened = await drawn.press('Read the policy');
  await drawn.close();
  expect(opened).toEqual({ kind: 'opened', url: 'https://school.example/policy' });
});

test.each([
  ['an element Teams does not know', { type: 'Speedometer' }, 'Speedometer'],
  ['text that may not wrap', { type: 'TextBlock', text: 'a long line '.repeat(20) }, 'is cut off'],
  [
    'light letters on white',
    { type: 'TextBlock', text: 'Psst', color: 'light' },
    'is faint: 1.0 to 1',
  ],
  [
    'something wider than a phone',
    { type: 'Container', minHeight: '10px', items: [wide()] },
    'needs',
  ],
  ['an input without a label', { type: 'Input.Text', id: 'x' }, 'no name to be read aloud'],
])('%s is a fault', async (_what, element, fault) => {
  const drawn = await drawCard(browser(), sheet(element), { name: 'fault', width: 320 });
  await drawn.close();
  expect(drawn.faults).toContainEqual(expect.stringContaining(fault));
});

function wide(): object {
  const column = (text: string) => ({
    type: 'Column',
    width: '300px',
    items: [{ type: 'TextBlock', text, wrap: true }],
  });
  return { type: 'ColumnSet', columns: [column('one'), column('two')] };
}

async function fillInEverything(drawn: DrawnCard): Promise<void> {
  await drawn.fillIn('What happened?', 'A screenshot went round.');
  await drawn.fillIn('Age', '13');
  await drawn.fillIn('Day', '2026-11-20');
  await drawn.fillIn('Time', '15:30');
  await drawn.fillIn('Where?', 'At home');
  await drawn.fillIn('Is it urgent?', 'Yes');
  await drawn.fillIn('Which apps?', ['A chat', 'A video']);
  await drawn.fillIn('Safety', 'true');
}
