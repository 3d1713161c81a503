import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type MessageKind, screen } from '../../src/domain/screen.ts';

type Side = 'danger' | 'plain';
type Borders = Readonly<Record<string, Readonly<Record<Side, readonly string[]>>>>;

/** The same words on both sides of the border: danger told of, and a plain matter of work. */
const borders: Borders = JSON.parse(
  readFileSync(new URL('./screen-border.json', import.meta.url), 'utf8'),
);
const about = Object.entries(borders);
const alarms: ReadonlySet<MessageKind> = new Set(['emergency', 'image']);
const alarmed = (text: string): boolean => alarms.has(screen(text).kind);

test.each(about)('danger is heard in words about %s', (_what, { danger }) => {
  expect(danger.filter((text) => !alarmed(text))).toEqual([]);
});

test.each(about)('a plain matter raises no alarm in words about %s', (_what, { plain }) => {
  expect(plain.filter(alarmed)).toEqual([]);
});
