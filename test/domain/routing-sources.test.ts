import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { passageOf } from '../../src/domain/route-source.ts';
import type { Source } from '../../src/domain/routing.ts';
import type { School } from '../../src/domain/school.ts';
import { readText } from '../../src/library/read-text.ts';
import { five, schoolNamed } from './routing-schools.ts';

const shared = process.env.LANTERN_SHARED ?? '../shared';

function sourcesOf(school: School): readonly (readonly [string, Source])[] {
  const told = school.routes.flatMap((row) =>
    'tell' in row ? row.tell.map(({ source }) => source) : [row.source],
  );
  const others = school.deadlines.map(({ source }) => source);
  const named = [...told, ...others, school.questionsTo.source, school.exceptionSource].filter(
    (source) => source !== null,
  );
  return [...new Map(named.map((source) => [JSON.stringify(source), source])).values()].map(
    (source) => [source.rule, source],
  );
}

function everySourceStands(school: School, policy: string): void {
  test.each(sourcesOf(school))(
    `rule %s of ${school.name} is in its policy, under the heading that the settings name`,
    (_rule, source) => {
      const { passages } = readText(readFileSync(policy, 'utf8'));
      expect(passageOf(source, passages)).not.toBeNull();
    },
  );
}

everySourceStands(schoolNamed('sample'), 'src/schools/sample/policy.md');

if (existsSync(`${shared}/policies`)) {
  for (const name of five) everySourceStands(schoolNamed(name), `${shared}/policies/${name}.txt`);
} else {
  test('the five policies are not on this machine, so their rules were not compared with the settings', () => {
    expect(five.flatMap((name) => sourcesOf(schoolNamed(name))).length).toBeGreaterThan(0);
  });
}

test('a source finds its passage by heading and words, whatever quotation marks the copy has', () => {
  const passage = {
    number: 1,
    headings: ['Staff’s *own* accounts:'],
    text: 'Tell the “lead” today.',
  };
  const source = { rule: 'X-1', section: "Staff's own accounts", find: ['the lead'] };
  expect(passageOf(source, [passage])).toBe(passage);
});

test.each([
  ['the heading is another', 'Elsewhere', ['lead']],
  ['a word is gone', 'Staff', ['lead', 'tomorrow']],
])('a source is lost when %s', (_why, section, find) => {
  const passage = { number: 1, headings: ['Staff'], text: 'Tell the lead today.' };
  expect(passageOf({ rule: 'X-1', section, find }, [passage])).toBeNull();
});

test('of two passages that fit, the shorter one is meant', () => {
  const long = { number: 1, headings: ['Staff'], text: 'Tell the lead, and much more besides.' };
  const short = { number: 2, headings: ['Staff'], text: 'Tell the lead.' };
  expect(passageOf({ rule: 'X-1', section: 'Staff', find: ['lead'] }, [long, short])).toBe(short);
});
