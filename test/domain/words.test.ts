import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { dayInWords, inWords, weekdayInWords } from '../../src/domain/calendar-words.ts';
import { sayFor } from '../../src/domain/words/languages.ts';
import { inEnglish, speaking } from '../../src/domain/words/say.ts';
import { welsh } from '../../src/domain/words/welsh.ts';
import { school } from '../support/cast.ts';
import { at } from '../support/clock.ts';

const open = 'Open';
const inWelsh = sayFor('cy-GB');

test.each(['cy', 'cy-GB', 'cy-gb', 'CY', 'cy_GB'])(
  'a client in %s is answered in Welsh',
  (locale) => {
    expect(sayFor(locale)(open)).toBe('Agor');
  },
);

test.each(['en-GB', 'en-US', 'en', 'pl-PL', 'cym', 'xx', '', 'constructor', '__proto__', null])(
  'a client in %s is answered in English',
  (locale) => {
    expect(sayFor(locale)(open)).toBe('Open');
  },
);

const entries = Object.entries(welsh);
const holesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test('the Welsh of every text leaves open what the English does', () => {
  const wrong = entries.filter(
    ([english, said]) => holesOf(said).join() !== holesOf(english).join(),
  );
  expect(wrong).toEqual([]);
});

const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

test('no two files of Welsh say the same English, and none is forgotten', async () => {
  const named = files.filter((file) => /words\/welsh-(?!commands)\w+\.ts$/.test(file));
  const parts: unknown[] = await Promise.all(
    named.map(async (file) => Object.values(await import(`../../src/${file}`))[0]),
  );
  const keys = parts.flatMap((part) => Object.keys(Object(part)));
  expect(keys).toEqual([...new Set(keys)]);
  expect(new Set(keys)).toEqual(new Set(Object.keys(welsh)));
});

test('every text is said somewhere', () => {
  const code = files
    .filter((file) => /^(?:domain\/(?!words\/)|teams\/).*\.ts$/.test(file))
    .map(read)
    .join('\n');
  const said = (text: string) => ["'", '"'].some((mark) => code.includes(`${mark}${text}${mark}`));
  expect(Object.keys(welsh).filter((text) => !said(text))).toEqual([]);
});

test('999 and every other number of a text stand in its Welsh', () => {
  const numbers = (text: string) => (text.match(/\d[\d ]*\d/g) ?? []).toSorted().join();
  expect(entries.filter(([english, said]) => numbers(said) !== numbers(english))).toEqual([]);
});

test('what is shouted in English is shouted in Welsh', () => {
  const shouts = (text: string) => /^\p{Lu}{2}/u.test(text);
  const quiet = entries.filter(([english, said]) => shouts(said) !== shouts(english));
  expect(quiet.map(([english]) => english)).toEqual([]);
});

test('no text is the same in both languages', () => {
  expect(entries.filter(([english, said]) => said === english)).toEqual([]);
});

test('what is filled in stays as it is, even where it looks like a hole or a text', () => {
  const filled = inWelsh('{name} has it.', { name: 'Open {name} $& No' });
  expect(filled).toBe('Mae gyda Open {name} $& No.');
});

test('what tells two uses of a word apart is never shown', () => {
  expect([inEnglish('Yes|it helped'), inWelsh('Yes|it helped'), inWelsh('Yes')]).toEqual([
    ...['Yes', 'Oedd', 'Ie'],
  ]);
});

test('a language that lacks a text says it in English', () => {
  expect(speaking({ Open: 'Ouvrir' })('Cancel')).toBe('Cancel');
});

test('days and hours are Welsh in Welsh', () => {
  const now = at('10:12');
  const next = at('08:45', '2027-01-04');
  expect(inWords(school.calendar, now, now, inWelsh)).toBe('heddiw am 10:12');
  expect(inWords(school.calendar, next, now, inWelsh)).toBe('ddydd Llun 4 Ionawr 2027 am 08:45');
  expect(weekdayInWords('2026-12-24', inWelsh)).toBe('dydd Iau 24 Rhagfyr 2026');
});

test.each(Array.from({ length: 12 }, (_, month) => month + 1))(
  'the name of month %i and of a weekday in it are those of the Welsh calendar',
  (month) => {
    const day = `2026-${String(month).padStart(2, '0')}-0${(month % 7) + 1}`;
    const named = new Intl.DateTimeFormat('cy-GB', { dateStyle: 'full', timeZone: 'UTC' });
    const [weekday, date] = named.format(new Date(`${day}T12:00:00Z`)).split(', ');
    expect(dayInWords(day, inWelsh)).toBe(date);
    expect(weekdayInWords(day, inWelsh)).toBe(`${weekday?.replace('Dydd', 'dydd')} ${date}`);
  },
);
