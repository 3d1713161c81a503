import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../src/domain/incident.ts';
import { holder } from '../../src/domain/redact.ts';
import { askersCalled, partsIn } from '../../src/domain/subject-access.ts';
import { subjectPaper } from '../../src/domain/view/subject-access.ts';
import {
  actionId,
  cast,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
  school,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, ned } = cast;
const known = Object.values(cast);
const everybody = known.map(({ name }) => name);
const words =
  'Ned told me that Zoë Ferrer wrote to him: zoe.f@mail.example, 07700 900123, @zoe_99.';
const aboutNed = { ...requestFromStaff, subject: ned.id, words, child: 'Zoë Ferrer' };
const adult = incidentOf(aboutNed, { kind: 'adult' });
const child = incidentOf(aboutNed, { kind: 'child' });
const logged: Incident = {
  ...adult,
  actions: [
    { at: at('10:00'), by: lena.id, as: 'dsl', did: 'Spoke to Ned.' },
    { at: at('11:00'), by: ned.id, as: 'staff', did: 'Rang Tess about Zoë Ferrer.' },
  ],
};

const draft = (name: string, items: readonly Incident[]) => {
  const [asker] = askersCalled(name, known);
  if (!asker) throw new Error('Nobody is called that');
  const names = [...everybody];
  return subjectPaper(asker, items, [], names, 'Hana', school, at('12:00'));
};
const textOf = (paper: ReturnType<typeof draft>) =>
  paper.parts
    .flatMap((part) => [part.heading, ...part.lines.map((line) => `${line.name}: ${line.value}`)])
    .join('\n');

describe('who asks', () => {
  test('is found by name in any spelling of it, or by e-mail address', () => {
    expect(askersCalled('  tess ', known)).toEqual([{ name: 'Tess', id: tess.id }]);
    expect(askersCalled('TESS@meadowlark.example', known)).toEqual([{ name: 'Tess', id: tess.id }]);
  });

  test('is nobody in particular while two people have the name', () => {
    expect(askersCalled('Tess', [...known, { ...ned, name: 'Tess' }])).toHaveLength(2);
  });

  test('may have no account at all', () => {
    expect(askersCalled('Zoë Ferrer', known)).toEqual([{ name: 'Zoë Ferrer', id: null }]);
  });
});

test.each([
  ['Tess', adult, ['reporter']],
  ['Ned', adult, ['subject', 'named']],
  ['Lena', logged, ['handler']],
  ['Zoë Ferrer', adult, ['child', 'named']],
  ['zoë  ferrer', adult, ['child', 'named']],
  ['Zoë', incidentOf({ ...requestFromPupil, child: 'Zoëlle' }), []],
] as const)('%s is found in an item as what they are in it', (name, incident, parts) => {
  const [asker] = askersCalled(name, known);
  expect(asker && partsIn(incident, asker)).toEqual(parts);
});

test("while the adult is kept from a child's record, nobody is found there as its adult", () => {
  expect(child.released).toBe(false);
  expect(textOf(draft('Ned', [child]))).toContain('Nothing that you may read is about them.');
});

test('whoever a report is about does not learn who made it, what they wrote, or who the child is', () => {
  const text = textOf(draft('Ned', [logged]));
  expect(text).toContain('It is about them');
  expect(text).not.toMatch(/Tess|Zoë|zoe|07700|Spoke to/);
  expect(text).toContain('Who reported it');
});

test('what somebody logged themselves is theirs, without the names in it', () => {
  expect(textOf(draft('Ned', [logged]))).toMatch(
    /They logged: Rang \[held back \d+\] about \[held/,
  );
});

test('of planned actions somebody gets what they wrote, and what others wrote is held back', () => {
  const by = { at: at('10:00'), by: lena.id, as: 'dsl' } as const;
  const settled = {
    how: 'done',
    at: at('11:00'),
    by: ned.id,
    as: 'staff',
    words: 'Tess agreed.',
  } as const;
  const planned = [
    { ...by, id: actionId(1), what: 'Ask Zoë Ferrer', owner: ned.id, due: '2026-11-27', settled },
  ];
  const item = { ...adult, planned };
  const text = textOf(draft('Ned', [item]));
  expect(text).toContain('They planned an action, or it is theirs');
  expect(text).toMatch(/Somebody planned: \[held back \d+\]/);
  expect(text).toContain('It is theirs, due: 27 November 2026');
  expect(text).toMatch(/They said of it: \[held back \d+\] agreed\./);
  expect(text).not.toMatch(/Ask |Zoë/);
});

test('a reporter gets their own words, without the names, addresses and numbers of others', () => {
  const text = textOf(draft('Tess', [adult]));
  expect(text).toMatch(/Words: \[held back \d+\] told me that \[held back \d+\] wrote to him:/);
  expect(text).not.toMatch(/Ned|Zoë|zoe|07700|_99/);
});

test('each mark stands once in the list of what was held back, with its reason and room to decide', () => {
  const paper = draft('Tess', [adult]);
  const list = paper.parts.at(-1)?.lines ?? [];
  const marks = textOf({ ...paper, parts: paper.parts.slice(0, -1) }).match(/held back \d+/g) ?? [];
  expect(new Set(marks).size).toBe(list.length);
  expect(list.length).toBeGreaterThan(4);
  for (const { value } of list)
    expect(value).toMatch(/\. (?:It says|They are|Others).*Decided: _+$/);
});

test('the draft says that it is one, and that others may hold more', () => {
  const { opening } = draft('Tess', [adult]);
  expect(opening.join(' ')).toMatch(/^DRAFT: not to be given/);
  expect(opening.join(' ')).toContain('Others in school may hold more');
});

test.each([
  ['Anne-Marie', 'Anne-Marie and marie met.', '[held back 2] and [held back 1] met.'],
  ['Ann', 'Annabel met ann.', 'Annabel met [held back 1].'],
  ['Al Bo', 'Al Bo wrote, and al.', '[held back 1] wrote, and al.'],
])('of %s in a text nothing is left that stands for a whole name', (name, text, left) => {
  const numbered = holder().names(text, 'in it', [name]);
  expect(numbered.replaceAll(/\d/g, '')).toBe(left.replaceAll(/\d/g, ''));
});
