import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../src/domain/incident.ts';
import type { Entry } from '../../src/domain/ledger.ts';
import { chronologyPaper, itemForFile } from '../../src/domain/view/chronology.ts';
import { handOffText } from '../../src/domain/view/hand-off.ts';
import {
  actionId,
  cast,
  everybody,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
  school,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { lena, ned, tess } = cast;
const words = 'She asked me twise.\n\n<b>I said no.</b>';
const item = incidentOf({ ...requestFromPupil, words });
const line = (
  by: typeof lena,
  as: Entry['as'],
  kind: 'incident-read' | 'reading-refused',
): Entry => ({
  ...{ at: at('10:00'), school: school.id, about: item.id, by: by.id, as, kind },
});
const paperOf = (incident: Incident, entries: readonly Entry[]) =>
  chronologyPaper(
    itemForFile(incident, entries, lena.id, school, everybody),
    ...(['Lena', school, at('12:00')] as const),
  );
const happened = (incident: Incident, ...entries: readonly Entry[]) =>
  paperOf(incident, entries).parts.find(({ heading }) => heading === 'What happened to this item')
    ?.lines;

test('the words are in it exactly as they were typed', () => {
  expect(paperOf(item, []).parts.flatMap((part) => part.words)).toEqual([words]);
});

test('each step says what the person was when they did it', () => {
  expect(happened(item, line(lena, 'dsl', 'incident-read'))).toEqual([
    {
      name: 'On Tuesday 24 November 2026 at 10:00',
      value: 'Lena read this, as Designated Safeguarding Lead (DSL)',
    },
  ]);
});

test('whoever is kept out of a child’s record is not given away by their office', () => {
  const child = incidentOf({ ...requestFromStaff, subject: ned.id }, { kind: 'child' });
  expect(happened(child, line(ned, 'account-owner', 'reading-refused'))).toEqual([
    {
      name: 'On Tuesday 24 November 2026 at 10:00',
      value: 'Somebody who is left out tried to open this and was refused',
    },
  ]);
});

test('while the words are kept from a record, they are in none of its files', () => {
  const child = { kind: 'child', reference: 'ABC234' } as const;
  const kept = incidentOf({ ...requestFromStaff, subject: ned.id, words }, { kind: 'child' });
  const paper = paperOf(kept, []);
  expect(JSON.stringify(paper)).not.toContain('twise');
  expect(handOffText(paper, child, 'cpoms', school)).not.toContain('twise');
});

test('nothing in it holds only for the moment at which it was made', () => {
  const paper = paperOf(item, [line(tess, 'staff', 'incident-read')]);
  expect(JSON.stringify(paper.parts)).not.toMatch(/today at|Home time|child is\b/);
});

describe('the text for the file', () => {
  const child = { kind: 'child', reference: 'ABC234' } as const;

  test('names the system, keeps the reference, and says from when its days run', () => {
    const text = handOffText(paperOf(item, []), child, 'myconcern', school);
    expect(text).toMatch(
      /^From Lantern, Meadowlark Primary School\. Ref ABC234\.\r\nFor MyConcern\./,
    );
    expect(text).toContain('say in Lantern that its detail is in the file. From then on');
    expect(text).toContain('for 30 days');
    for (const line of words.split('\n')) expect(text).toContain(`> ${line}\r\n`);
  });

  test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'lets no typed line pose as a heading or as another line, whatever ends it (%j)',
    (end) => {
      const typed = ['He wrote twise', 'WHAT WAS DONE', 'On Friday, Lena: Nothing', ''].join(end);
      const did = [{ at: at('10:00'), by: lena.id, as: 'dsl', did: typed } as const];
      const report = { ...item.report, words: typed, happened: typed, child: typed };
      const text = handOffText(
        paperOf({ ...item, report, actions: did }, []),
        child,
        'cpoms',
        school,
      );
      const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
      expect(lines.filter((line) => line === 'WHAT WAS DONE')).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('On Friday, Lena'))).toEqual([]);
      expect(lines.filter((line) => line === '> WHAT WAS DONE').length).toBeGreaterThan(2);
    },
  );

  test('of what is about an adult says where it does not belong', () => {
    const text = handOffText(paperOf(item, []), { ...child, kind: 'adult' }, 'other', school);
    expect(text).toContain('For the staff file.');
    expect(text).toContain('It does not belong in a child-protection system.');
  });
});

test('planned actions are in it, with who, by when, in which office, and what became of them', () => {
  const by = { at: at('10:00'), by: lena.id, as: 'dsl' } as const;
  const settled = { how: 'dropped', ...by, words: 'She rang us' } as const;
  const action = { ...by, id: actionId(1), what: 'Ring home', owner: tess.id, due: '2026-11-27' };
  const paper = paperOf({ ...item, planned: [{ ...action, settled }] }, []);
  const lines = paper.parts.find(({ heading }) => heading.startsWith('Actions'))?.lines;
  expect(lines).toEqual([
    {
      name: 'Action 1',
      value: [
        'Ring home',
        'For: Tess. Due: Friday 27 November 2026.',
        'Planned by Lena, on Tuesday 24 November 2026 at 10:00, as Designated Safeguarding Lead (DSL).',
        'Dropped by Lena on Tuesday 24 November 2026 at 10:00, as Designated Safeguarding Lead (DSL): She rang us',
      ].join('\n'),
    },
  ]);
});
