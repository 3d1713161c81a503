import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type MessageKind, screen } from '../../src/domain/screen.ts';
import { soundsDangerous } from '../../src/library/shipped-knowledge.ts';

type Messages = Readonly<Record<MessageKind, readonly string[]>>;
type Judged = { readonly text: string; readonly kind: MessageKind; readonly found: MessageKind };

function judged(file: string): readonly Judged[] {
  const url = new URL(file, import.meta.url);
  const messages: Messages = JSON.parse(readFileSync(url, 'utf8'));
  const kinds = Object.keys(messages) as readonly MessageKind[];
  return kinds.flatMap((kind) =>
    messages[kind].map((text) => ({
      text,
      kind,
      found: screen(text, undefined, soundsDangerous).kind,
    })),
  );
}

const alarms: ReadonlySet<MessageKind> = new Set(['emergency', 'image']);
const heard: ReadonlySet<MessageKind> = new Set(['emergency', 'image', 'incident']);
const share = (part: readonly Judged[], of: readonly Judged[]): number => part.length / of.length;
const ofKind = (list: readonly Judged[], ...kinds: readonly MessageKind[]): readonly Judged[] =>
  list.filter(({ kind }) => kinds.includes(kind));

const sets = [
  ['written while the rules were made', judged('./screen-messages.json')],
  ['written before the rules were made', judged('./screen-heldout.json')],
] as const;

test.each(sets)('every emergency is heard as one, of those %s', (_when, all) => {
  const missed = ofKind(all, 'emergency').filter(({ found }) => !alarms.has(found));
  expect(missed.map(({ text }) => text)).toEqual([]);
});

test.each(sets)('at most three in a hundred half-reports go unheard, of those %s', (_when, all) => {
  const told = ofKind(all, 'incident');
  const missed = told.filter(({ found }) => !heard.has(found));
  expect(share(missed, told)).toBeLessThanOrEqual(0.03);
});

test.each(sets)(
  'at most three in a hundred plain messages raise an alarm, of those %s',
  (_when, all) => {
    const calm = ofKind(all, 'question', 'smalltalk');
    const alarmed = calm.filter(({ found }) => heard.has(found));
    expect(share(alarmed, calm)).toBeLessThanOrEqual(0.03);
  },
);

test.each(sets)(
  'at least 96 in a hundred are taken for what they are, of those %s',
  (_when, all) => {
    const right = all.filter(({ kind, found }) => kind === found);
    expect(share(right, all)).toBeGreaterThanOrEqual(0.96);
  },
);

const subjects = [
  'suicide',
  'self harm',
  'sexual abuse',
  'nude images',
  'sexting',
  'grooming',
  'sextortion',
  'weapons',
  'threats',
  'bomb threats',
  'FGM',
  'forced marriage',
  'county lines',
  'radicalisation',
  'missing children',
  'domestic abuse',
  'strangers online',
] as const;

test.each(subjects)('a question about the policy on %s is a question', (subject) => {
  expect(screen(`what does the policy say about ${subject}`).kind).toBe('question');
  expect(screen(`do we teach year 6 about ${subject}?`).kind).toBe('question');
  expect(screen(`where is the guidance on ${subject}`).kind).toBe('question');
});

test.each([
  'can parents be prosecuted for threatening posts',
  'do we ring the police for racist posts',
  'what do we teach about meeting strangers online',
  'who would deal with a bomb threat made online',
  'how are threats to staff handled',
  'do we call the police if someone threatens a teacher online',
])('"%s" is a question', (text) => {
  expect(screen(text).kind).toBe('question');
});
