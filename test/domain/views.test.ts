import { describe, expect, test } from '@jest/globals';
import { acknowledge } from '../../src/domain/alert.ts';
import { addWords, logAction } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import { planOf } from '../../src/domain/plan.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Staff } from '../../src/domain/staff.ts';
import { alertView, neutralSentence, noticeView } from '../../src/domain/view/alert.ts';
import { newsView } from '../../src/domain/view/news.ts';
import { planView } from '../../src/domain/view/plan.ts';
import { receiptView } from '../../src/domain/view/receipt.ts';
import { speakNow } from '../../src/domain/view/speak-now.ts';
import {
  accepted,
  cast,
  dice,
  everybody,
  incidentOf,
  oneOf,
  openings,
  planFor,
  randomReport,
  randomStaff,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  urgent,
  whileAway,
  without,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, cho, clem, ned } = cast;
const shown = (incident: Incident, reader: Person, staff: Staff = everybody) =>
  alertView(incident, reader.id, school, staff, at('09:30'));
const linesOf = (view: ReturnType<typeof shown>) => [...view.facts, ...view.why];
const value = (view: ReturnType<typeof shown>, name: string) =>
  linesOf(view).find((line) => line.name === name)?.value;

describe("the child's record of two, until it is released", () => {
  const about: Report = { ...requestFromStaff, initiator: 'head', subject: hana.id, self: false };
  const child = incidentOf(about, { kind: 'child' });
  const view = shown(child, lena);

  test('names the adult nowhere: not as adult, not as left out, not by their title', () => {
    expect(JSON.stringify({ ...view, reporter: null })).not.toMatch(/Hana|Headteacher/i);
    expect(value(view, 'Who to whom')).toMatch(/^An adult of the school →/);
  });

  test("shows none of the reporter's words, added ones included", () => {
    const added = accepted(addWords(child, tess, 'It was Hana.', at('09:20'))).next;
    expect(JSON.stringify(shown(added, lena))).not.toMatch(
      /saw it on his phone|It was Hana|form tutor/,
    );
  });

  test('does not say that the reporter is the one who did it', () => {
    const self = incidentOf({ ...requestFromStaff, self: true }, { kind: 'child' });
    expect(self.released).toBe(false);
    expect(value(shown(self, lena), 'Label')).toBeUndefined();
    const adult = incidentOf({ ...requestFromStaff, self: true }, { kind: 'adult' });
    expect(value(shown(adult, hana), 'Label')).toBe('Reported by the person themselves');
  });

  test('shows all of it once it is released', () => {
    const released = shown({ ...child, released: true }, lena);
    expect(value(released, 'Adult')).toBe('Hana');
    expect(value(released, 'Left out of this item')).toContain('Hana');
    expect(released.words).toBe(about.words);
    expect(value(released, 'Who knows')).toBe('His form tutor');
  });

  test('of a P1 shows all of it from the start', () => {
    const now = incidentOf({ ...about, danger: 'yes' }, { kind: 'child' });
    expect(shown(now, lena).words).toBe(about.words);
  });
});

test('neither of two linked records shows what was done in the other', () => {
  const [adult, child] = openings(requestFromStaff).map(({ next }) => next);
  if (!adult || !child) throw new Error('Two records were expected');
  const logged = accepted(logAction(adult, hana, 'Rang the LADO.', everybody, at('09:20'))).next;
  expect(JSON.stringify(shown(logged, hana))).toContain('Rang the LADO.');
  expect(JSON.stringify(shown(child, lena))).not.toContain('LADO');
});

describe('what lies in a chat unopened', () => {
  test('is the same for everything, whatever it is about', () => {
    const [one, two] = [incidentOf(urgent), incidentOf(requestFromStaff, { kind: 'adult' })];
    const notice = (incident: Incident, to: Person) => ({
      ...noticeView(incident, to.id, everybody),
      ...{ incident: null, reference: null },
    });
    expect(notice(one, lena)).toEqual(notice(two, hana));
    expect(JSON.stringify(notice(one, lena))).not.toMatch(/Tess|Instagram|P1|child/);
    expect(neutralSentence('7K4QAB')).toBe(
      'New item needs your attention. Ref 7K4QAB. Please open Teams.',
    );
  });

  test('is gone for whoever may not read it any more', () => {
    const { id } = lena;
    expect(noticeView(incidentOf(requestFromPupil), id, without(lena)).state).toBe('gone');
    expect(noticeView(incidentOf(requestFromPupil), ned.id, everybody).state).toBe('gone');
  });

  test('says who has it, once somebody has', () => {
    const held = accepted(acknowledge(incidentOf(urgent), dev, everybody, at('09:02'))).next;
    expect(noticeView(held, lena.id, everybody)).toMatchObject({ state: 'in-hand', by: 'Dev' });
  });
});

describe('the first ten seconds of an opened item', () => {
  test.each([
    ['yes', /^NOT SAFE/, true],
    ['unknown', /^NOT KNOWN/, true],
    ['no', /no child is in danger/, false],
  ] as const)(
    'whether the child is safe (%s) comes first, unknown as loud as not safe',
    (danger, words, alarming) => {
      const { safe } = shown(incidentOf({ ...requestFromPupil, danger }), lena);
      expect(safe.words).toMatch(words);
      expect(safe.alarming).toBe(alarming);
    },
  );

  test('then where the child is and how long until home time', () => {
    const view = shown(incidentOf(urgent), lena);
    expect(view.facts.slice(0, 2)).toEqual([
      { name: 'Where the child is', value: 'In school' },
      { name: 'Home time', value: 'in 6 hours' },
    ]);
  });

  test('why it came to this reader, with the passage or that no passage says so', () => {
    const view = shown(incidentOf(urgent), lena);
    expect(value(view, 'Why you got this')).toMatch(/Named by your policy \(S-14/);
    expect(value(shown(incidentOf(urgent), dev), 'Why you got this')).toMatch(/not in your policy/);
  });

  test('how to reach the reporter, and that nobody has it yet', () => {
    const view = shown(incidentOf(urgent), lena);
    expect(view.reporter).toEqual({ name: 'Tess', phone: tess.phone, email: tess.email });
    expect(view.clock).toMatch(/^Nobody has this yet/);
  });
});

describe('who is named before sending', () => {
  test('everybody who will read it, by name and title, and the numbers of those who never will', () => {
    const view = planView(
      planFor({ ...requestFromStaff, subject: hana.id }),
      school,
      everybody,
      tess.id,
    );
    expect(view.readers.map(({ name }) => name)).toEqual(['Cho', 'Lena', 'Dev']);
    expect(view.never).toEqual(['The headteacher (Hana)']);
    expect(view.twoRecords).toBe(true);
  });

  test('nobody is named as the next who is left out, away, or a reader already', () => {
    const others = (report: Report, staff: Staff = everybody) =>
      planView(planFor(report, tess, staff), school, staff, tess.id).ifNobodyAnswers;
    expect(others(requestFromPupil)).toMatch(/the Deputy DSL, then the headteacher/i);
    expect(others({ ...requestFromPupil, subject: hana.id })).not.toMatch(/headteacher/i);
    expect(others(requestFromPupil, whileAway(dev, dot))).not.toMatch(/deputy/i);
    expect(others({ ...requestFromStaff, subject: hana.id }, without(dot))).toMatch(/phone/);
  });

  test('in a thousand schools no left-out person is named as a reader or as somebody to speak to', () => {
    const roll = dice(4);
    for (let number = 0; number < 1000; number += 1) {
      const staff = randomStaff(roll);
      const by = oneOf(roll, [...staff.people.values()]);
      const plan = planOf(school, staff, randomReport(roll), by.id);
      const out = plan.excluded.map((id) => staff.people.get(id)?.name);
      const named = [
        ...planView(plan, school, staff, by.id).readers.map(({ name }) => name),
        ...speakNow(plan, school, staff, by.id).map(({ name }) => name),
      ];
      expect(named.filter((name) => out.includes(name))).toEqual([]);
    }
  });
});

describe('somebody to speak to now', () => {
  const names = (plan: ReturnType<typeof planFor> | null, staff: Staff = everybody) =>
    speakNow(plan, school, staff, tess.id).map(({ name }) => name);

  test('before there is a report: the lead, then whoever stands in, never who is away or asks', () => {
    expect(names(null)).toEqual(['Lena', 'Dev', 'Dot']);
    expect(names(null, whileAway(lena))).toEqual(['Dev', 'Dot', 'Hana']);
    expect(speakNow(null, school, everybody, lena.id).map(({ name }) => name)).not.toContain(
      'Lena',
    );
  });

  test('with a report: the people who will read it', () => {
    expect(names(planFor(urgent))).toEqual(['Lena', 'Dev', 'Dot']);
  });

  test('where advice is enough, not the person whom it concerns', () => {
    const advised = planOf(
      { ...school, routes: [] },
      everybody,
      { ...requestFromPupil, action: 'follow', subject: lena.id },
      tess.id,
    );
    expect(advised.advice).toBe('pupil-follow');
    expect(names(advised)).toEqual(['Dev', 'Dot', 'Hana']);
  });

  test('where nobody in school can be told, nobody', () => {
    const chairs = planFor({ ...requestFromStaff, initiator: 'chair' });
    expect(
      names({ ...chairs, records: chairs.records.filter(({ kind }) => kind === 'adult') }),
    ).toEqual([]);
  });
});

describe('what the reporter keeps', () => {
  const receipt = (records: readonly [Incident, ...Incident[]], staff: Staff = everybody) =>
    receiptView(records, school, staff, at('09:30'));
  const two = openings(requestFromStaff).map(({ next }) => next);
  const [adult, child] = two;
  if (!adult || !child) throw new Error('Two records were expected');

  test('never what they wrote, always with whom it is', () => {
    const kept = receipt([adult, child]);
    expect(JSON.stringify(kept)).not.toContain(requestFromStaff.words);
    expect(kept.withWhom.join()).toMatch(/Hana.*Lena.*Dev/);
    expect(kept.references).toHaveLength(2);
  });

  test('of two records the one that is least far says how far it is', () => {
    const held = accepted(acknowledge(adult, hana, everybody, at('09:02'))).next;
    expect(receipt([held, child]).state).toBe('Received');
    const both = accepted(acknowledge(child, lena, everybody, at('09:03'))).next;
    expect(receipt([held, both]).state).toBe('In hand');
  });

  test('that one of two records could not be told to anybody is said, whichever it is', () => {
    const sealed: Incident = { ...child, status: 'sealed' };
    expect(receipt([adult, sealed]).sealed).toBe(true);
    expect(receipt([sealed, adult]).sealed).toBe(true);
    expect(receipt([adult, child]).sealed).toBe(false);
  });
});

describe('news for the reporter', () => {
  test('to phone comes with the numbers that the school named, and no other news has numbers', () => {
    const incident = incidentOf(urgent);
    const { numbers } = newsView(incident, 'please-phone', school);
    expect(numbers.map(({ value: number }) => number)).toEqual([
      '999',
      '01632 960101',
      '01632 960102',
    ]);
    expect(newsView(incident, 'in-hand', school).numbers).toEqual([]);
  });

  test('none of it says what the report was about, or who has it', () => {
    const held = accepted(acknowledge(incidentOf(urgent), lena, everybody, at('09:02'))).next;
    for (const news of ['in-hand', 'dealt-with', 'still-waiting', 'please-phone'] as const) {
      expect(JSON.stringify(newsView(held, news, school))).not.toMatch(/Lena|Instagram|She asked/);
    }
  });
});

test('a person with two roles is named once among the readers', () => {
  const both = staffOf(Object.values(withRoles(cast, { lena: [], hana: ['head', 'dsl'] })));
  const view = planView(planFor(requestFromStaff, tess, both), school, both, tess.id);
  expect(view.readers.filter(({ name }) => name === 'Hana')).toHaveLength(1);
  expect(view.readers.map(({ name }) => name)).not.toContain(clem.name);
  expect(view.readers.map(({ name }) => name)).not.toContain(cho.name);
});
