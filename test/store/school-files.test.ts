import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseSchool } from '../../src/store/school-files.ts';

const good = readFileSync('src/schools/sample/settings.json', 'utf8');
/** The sample's settings with one place changed; the text has to stand there once. */
function changed(from: string, to: string): string {
  expect(good.split(from).length).toBe(2);
  return good.replace(from, to);
}
const lineOf = (text: string, of: string): number => {
  const at = text.split('\n').findIndex((line) => line.includes(of));
  expect(at).toBeGreaterThanOrEqual(0);
  return at + 1;
};
const faultsIn = (text: string) => parseSchool(text, 'sample/settings.json', 'sample').faults;

test.each([
  ['a comma is missing', changed('"id": "sample",', '"id": "sample"'), '"name"', 'not valid JSON'],
  [
    'a role is misspelt',
    changed('"it-contact": "IT technician"', '"it-contakt": "IT technician"'),
    '"titles"',
    '"titles.it-contact" is missing',
  ],
  [
    'an unknown setting is written',
    changed('"neutralContact"', '"colour": "red", "neutralContact"'),
    '"colour"',
    '"colour" is not a setting that is known here',
  ],
  [
    'a clerk could read what is sealed',
    changed('"neutralContact": "clerk"', '"neutralContact": "head"'),
    '"neutralContact"',
    'has to be one of: clerk',
  ],
  [
    'a time is no time',
    changed('"open": "07:45"', '"open": "7.45"'),
    '"7.45"',
    'hours and minutes',
  ],
  [
    'school shuts before it opens',
    changed('"close": "18:00"', '"close": "06:00"'),
    '"wrapAround"',
    'later than the opening',
  ],
  [
    'a priority waits without end',
    changed('"minutes": 15', '"minutes": 0'),
    '"minutes": 0',
    '"ladders.P1.next',
  ],
  [
    'a step of the ladder comes too early',
    changed('"minutes": 15', '"minutes": 4'),
    '"minutes": 4',
    '"next" has to come later than "repeat"',
  ],
  [
    'an id is no Entra id',
    changed('5a3b1e00-0000-4000-8000-000000000030', 'everybody'),
    '"everybody"',
    'Entra object id',
  ],
  [
    'the name of a party is unknown',
    changed('"by": ["head"]', '"by": ["headmaster"]'),
    '"headmaster"',
    'has to be one of: pupil',
  ],
  [
    'a day does not exist',
    changed('"to": "2026-10-23"', '"to": "2026-02-30"'),
    '"2026-02-30"',
    'year-month-day',
  ],
  [
    'the id is not that of the folder',
    changed('"id": "sample"', '"id": "simple"'),
    '"simple"',
    'as the folder is called',
  ],
  [
    'a number has letters',
    changed('"01632 960103"', '"ask the office"'),
    '"ask the office"',
    'digits and spaces',
  ],
  [
    'the bank holidays are those of elsewhere',
    changed('"england-and-wales"', '"scotland"'),
    '"scotland"',
    'keeps the bank holidays of "england-and-wales"',
  ],
  [
    'the last resort may not read reports',
    changed('"role": "chair",\n    "call"', '"role": "clerk",\n    "call"'),
    '"clerk",',
    'cannot be the last resort',
  ],
  [
    'the source of the exceptions is missing',
    changed('"exceptionMode": "approve"', '"exceptionMode": "none"'),
    '"exceptionSource"',
    'silent on family links',
  ],
  [
    'there is no number for an emergency',
    changed('"for": "emergency"', '"for": "helpline"'),
    '"phones"',
    'no number for an emergency',
  ],
  [
    'a setting is written twice',
    changed('"dslIsHead": false,', '"dslIsHead": false,\n"dslIsHead": true,'),
    '"dslIsHead": true',
    'is written twice',
  ],
  [
    'something that is no setting is waiting to be confirmed',
    changed('"unconfirmed": []', '"unconfirmed": ["colour"]'),
    '"unconfirmed"',
    'has to be one of: id',
  ],
])('settings are refused with the line when %s', (_what, text, at, reason) => {
  const [fault] = faultsIn(text);
  expect(fault?.reason).toContain(reason);
  expect(fault).toMatchObject({ file: 'sample/settings.json', line: lineOf(text, at) });
});

test('a file that breaks off is refused at its last line', () => {
  const text = good.slice(0, good.indexOf('"routes"'));
  expect(faultsIn(text)[0]).toMatchObject({ line: text.split('\n').length });
});

type Json = { holders: { head: Json } };

/** The sample's settings with a change made to what they say. */
function edited(edit: (settings: Json) => unknown): string {
  const settings: Json = JSON.parse(good);
  edit(settings);
  return JSON.stringify(settings, null, 2);
}
const dsl = { role: 'dsl', basis: 'default', source: null };

test.each([
  [
    'a route is said to be policy and names no rule',
    [{ record: 'child', when: {}, tell: [{ ...dsl, basis: 'policy' }] }],
    'the source in the policy has to be named',
  ],
  [
    'a default names a rule',
    [
      {
        record: 'child',
        when: {},
        tell: [{ ...dsl, source: { rule: 'S-1', section: 'One', find: ['one'] } }],
      },
    ],
    'the basis has to be "policy"',
  ],
  [
    "an adult's conduct would go to the safeguarding lead",
    [{ record: 'adult', when: {}, tell: [dsl] }],
    'may not go to "dsl"',
  ],
  [
    "a child's welfare would go to the clerk",
    [{ record: 'child', when: {}, tell: [{ ...dsl, role: 'clerk' }] }],
    'may not go to "clerk"',
  ],
  [
    'somebody is told twice',
    [{ record: 'child', when: {}, tell: [dsl, dsl] }],
    '"dsl" is told twice',
  ],
  ['nobody is told', [{ record: 'child', when: {}, tell: [] }], 'tell'],
  [
    'advice alone would swallow a threat',
    [{ record: 'child', when: {}, advice: 'pupil-follow', source: null }],
    'nothing worrying ends in silence',
  ],
  [
    'a source copies a sentence',
    [
      {
        record: 'child',
        when: {},
        tell: [
          {
            ...dsl,
            basis: 'policy',
            source: { rule: 'S-1', section: 'One', find: ['tell the lead before going home'] },
          },
        ],
      },
    ],
    'not a sentence',
  ],
  [
    'an empty list would match nothing',
    [{ record: 'child', when: { by: [] }, tell: [dsl] }],
    'matches nothing',
  ],
])('routes are refused when %s', (_what, routes, reason) => {
  const faults = faultsIn(edited((settings) => Object.assign(settings, { routes })));
  expect(faults.map((fault) => fault.reason).join(' ')).toContain(reason);
  expect(faults[0]?.line).toBeGreaterThan(1);
});

test('a headteacher who is the safeguarding lead needs a deputy, as nobody else could act', () => {
  const text = edited((settings) => {
    const holders = {
      ...settings.holders,
      dsl: settings.holders.head,
      'deputy-dsl': [],
    };
    return Object.assign(settings, { dslIsHead: true, holders });
  });
  expect(faultsIn(text).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('at least one deputy'),
  ]);
});

test('a headteacher said to be the safeguarding lead cannot have somebody else named as the lead', () => {
  const text = edited((settings) => Object.assign(settings, { dslIsHead: true }));
  expect(faultsIn(text).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('other people are named'),
  ]);
});

test('every fault of a file is named, not only the first', () => {
  const text = edited((settings) => Object.assign(settings, { name: '', region: 'kent' }));
  expect(faultsIn(text).map(({ line }) => line)).toEqual([3, 4]);
});

test('what is said of a fault never quotes the file, where a name could stand', () => {
  const text = edited((settings) => Object.assign(settings, { staffGroup: 'Lena Example' }));
  expect(JSON.stringify(faultsIn(text))).not.toContain('Lena');
});
