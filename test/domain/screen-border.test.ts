import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type MessageKind, screen } from '../../src/domain/screen.ts';
import { soundsDangerous } from '../../src/library/shipped-knowledge.ts';

type Side = 'danger' | 'plain';
type Borders = Readonly<Record<string, Readonly<Record<Side, readonly string[]>>>>;

/** The same words on both sides of the border: danger told of, and a plain matter of work. */
const borders: Borders = JSON.parse(
  readFileSync(new URL('./screen-border.json', import.meta.url), 'utf8'),
);
const about = Object.entries(borders);
const alarms: ReadonlySet<MessageKind> = new Set(['emergency', 'image']);
const alarmed = (text: string): boolean =>
  alarms.has(screen(text, undefined, soundsDangerous).kind);

test.each(about)('danger is heard in words about %s', (_what, { danger }) => {
  expect(danger.filter((text) => !alarmed(text))).toEqual([]);
});

test.each(about)('a plain matter raises no alarm in words about %s', (_what, { plain }) => {
  expect(plain.filter(alarmed)).toEqual([]);
});

test.each([
  'surely my own evenings are my own business',
  'its only her hands and a paintbrush, still no?',
  'This rule is for the bus driver also?',
  'Grandmother of my pupil is my neighbour, I can accept?',
  'in which book i must write this',
  'a carer wants us to put her lad on the front page',
  'reception want a page of their own like nursery has',
  'i need a photo of me teaching for my course blog',
  "cant we just cover his face, he's in every one",
  'she is twenty and at college, been gone two years. fine?',
  'mine is locked to friends only, good enough?',
  'just want to have a moan on my own wall',
])('said as a fact and meant as a question, "%s" is a question', (text) => {
  expect(screen(text).kind).toBe('question');
});

test.each([
  'a carer put her lad on our page without asking, is that ok?',
  'she has sent me three requests this week, still no?',
  'a dad messaged me last night, good enough to ignore it?',
  'i only said one word about him on my page so its fine?',
  'my colleague writes nasty things about me online. It is allowed?',
  'Grandmother of my pupil send me message every night, I can answer?',
  'Father of one child invite me in Facebook, he is polite. Allowed or not?',
  'surely the ta who posted that photo should have asked',
  'we told the head twice and nothing was done, surely thats wrong?',
])('a thing told stays told, though it is asked about: "%s"', (text) => {
  expect(screen(text).kind).toBe('incident');
});
