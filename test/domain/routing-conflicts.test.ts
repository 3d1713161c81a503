import { expect, test } from '@jest/globals';
import type { Role } from '../../src/domain/people.ts';
import { type Asked, type Route, routeOf } from '../../src/domain/routing.ts';
import {
  expected,
  five,
  type SchoolName,
  schoolNamed,
  six,
  told,
  withHeadAsLead,
} from './routing-schools.ts';

const message = (initiator: Asked['initiator']): Asked => ({
  initiator,
  target: 'pupil',
  action: 'direct_message',
});
const requestFromPupil: Asked = { initiator: 'pupil', target: 'staff', action: 'request_sent' };
const requestFromStaff: Asked = { initiator: 'staff', target: 'pupil', action: 'request_sent' };
const accepted: Asked = { initiator: 'pupil', target: 'staff', action: 'request_accepted' };

const route = (name: SchoolName, asked: Asked): Route => routeOf(schoolNamed(name), asked);
const reached = ({ records }: Route): readonly Role[] =>
  records.flatMap((record) => [...record.told.map(({ role }) => role), ...record.ladder]);
const apart = five.filter((name) => name !== 'blean');

test.each(six)('at %s nothing about the headteacher ever reaches the headteacher', (name) => {
  const about = route(name, message('head'));
  expect(about.never).toContain('head');
  expect(reached(about)).not.toContain('head');
});

test.each(apart)(
  "at %s the headteacher's conduct goes to the chair, the child's welfare to the lead",
  (name) => {
    const { records, external } = route(name, message('head'));
    expect(records.map(({ kind, told: [owner] }) => [kind, owner?.role])).toEqual([
      ['adult', 'chair'],
      ['child', 'dsl'],
    ]);
    expect(external).toContain('lado');
  },
);

test.each(apart)(
  "at %s the safeguarding lead's conduct goes to the head, the child's welfare to a deputy",
  (name) => {
    const about = route(name, message('dsl'));
    expect(about.never).toEqual(['dsl']);
    expect(about.records.map(({ kind, told: [owner] }) => [kind, owner?.role])).toEqual([
      ['adult', 'head'],
      ['child', 'deputy-dsl'],
    ]);
    expect(reached(about)).not.toContain('dsl');
  },
);

test.each(['head', 'dsl'] as const)(
  'at Blean, where the head is the safeguarding lead, the conduct of the %s goes to the chair and the child to a deputy',
  (initiator) => {
    const about = route('blean', message(initiator));
    expect(about.never).toEqual(['dsl', 'head']);
    expect(about.records.map(({ kind, told: [owner] }) => [kind, owner?.role])).toEqual([
      ['adult', 'chair'],
      ['child', 'deputy-dsl'],
    ]);
    expect(about.external[0]).toBe('lado');
  },
);

test('at Blean an ordinary report reaches the head once, with a copy to a deputy', () => {
  const { records } = route('blean', requestFromPupil);
  expect(records.map((record) => record.told.map(({ role }) => role))).toEqual([
    ['head', 'deputy-dsl'],
  ]);
});

test('a school that finds its headteacher to be the lead gets the same copy to a deputy without new rows', () => {
  const { records } = routeOf(withHeadAsLead(schoolNamed('orchard')), requestFromPupil);
  expect(records[0]?.told.map(({ role }) => role)).toEqual(['head', 'deputy-dsl']);
  expect(records[0]?.ladder).toEqual([]);
});

test.each(six)("at %s the chair's conduct goes to nobody in school and shows the LADO", (name) => {
  const about = route(name, message('chair'));
  const [adult] = about.records;
  expect(adult).toEqual({ kind: 'adult', told: [], ladder: [] });
  expect(about).toMatchObject({ sealed: true, external: ['lado', 'police', 'social-care'] });
  expect(about.never).toEqual(expect.arrayContaining(['chair', 'head', 'clerk']));
});

test.each(six)(
  'at %s the child whom the chair wrote to is still looked after, without the head',
  (name) => {
    const child = route(name, message('chair')).records.find(({ kind }) => kind === 'child');
    expect(child?.told.map(({ role }) => role)).toEqual([name === 'blean' ? 'deputy-dsl' : 'dsl']);
    expect(child?.ladder).not.toContain('head');
  },
);

test('the clerk, who works for the chair, is not alarmed about the chair', () => {
  expect(schoolNamed('halley').neutralContact).toBe('clerk');
  expect(route('halley', message('chair')).never).toContain('clerk');
});

test.each(apart)(
  "at %s a deputy's conduct goes to the head and the child's welfare to the lead",
  (name) => {
    const about = route(name, message('deputy_dsl'));
    expect(about.never).toEqual(['deputy-dsl']);
    expect(about.records.map(({ kind, told: [owner] }) => [kind, owner?.role])).toEqual([
      ['adult', 'head'],
      ['child', 'dsl'],
    ]);
    expect(reached(about)).not.toContain('deputy-dsl');
  },
);

test("at Blean a deputy's conduct and the child's welfare both go to the head", () => {
  expect(told('blean', message('deputy_dsl'))).toEqual(expected('H'));
});

test.each(five)(
  'at %s the headteacher hears of agency staff and the agency hears nothing from the bot',
  (name) => {
    const about = route(name, message('supply_agency'));
    expect(about.never).toEqual(['agency']);
    expect(about.records[0]?.told[0]?.role).toBe('head');
    expect(about.external).toContain('lado');
  },
);

test.each(six)("at %s a governor's conduct goes to the head with a copy to the chair", (name) => {
  const adult = route(name, message('governor')).records.find(({ kind }) => kind === 'adult');
  expect(adult?.told.map(({ role }) => role)).toEqual(['head', 'chair']);
});

test.each(six)(
  'at %s a report of oneself goes to the head, marked as one, and looks after the child',
  (name) => {
    const about = route(name, { ...accepted, self: true });
    expect(about.label).toBe('self-report');
    expect(about.records[0]).toMatchObject({ kind: 'adult', told: [{ role: 'head' }] });
    expect(about.records[1]?.kind).toBe('child');
  },
);

test("a headteacher's report of their own act goes to the chair", () => {
  const own = { ...accepted, self: true, reporter: 'head' } as const;
  const about = route('halley', own);
  expect(about.never).toEqual(['head']);
  expect(about.records[0]?.told[0]?.role).toBe('chair');
});

test('a report of oneself is read even where advice would be enough', () => {
  const asked: Asked = { initiator: 'staff', target: 'pupil_family', action: 'request_sent' };
  expect(told('halley', { ...asked, self: true })).toEqual(expected('h'));
});

test.each(five)(
  'at %s what the safeguarding lead reports about a pupil is read by a deputy',
  (name) => {
    expect(told(name, { ...requestFromPupil, reporter: 'dsl' })).toEqual(expected('p'));
  },
);

test.each(five)('at %s what the head reports about staff is read by the chair', (name) => {
  const about = route(name, { ...requestFromStaff, reporter: 'head' });
  expect(about.records[0]?.told.map(({ role }) => role)).toEqual(['chair']);
  expect(reached(about)).not.toContain('head');
});

test.each(apart)(
  'at %s what the head reports about a pupil is read by the safeguarding lead',
  (name) => {
    const about = route(name, { ...requestFromPupil, reporter: 'head' });
    expect(about.records[0]?.told.map(({ role }) => role)).toEqual(['dsl']);
  },
);

test('at Blean what the head reports about a pupil is read by a deputy', () => {
  expect(told('blean', { ...requestFromPupil, reporter: 'head' })).toEqual(expected('p'));
});

test('a line manager who is in conflict is skipped and the headteacher reads it', () => {
  const asked: Asked = { initiator: 'pupil_family', target: 'staff', action: 'request_sent' };
  expect(told('glazebury', { ...asked, conflicted: ['line-manager'] })).toEqual(expected('h'));
});

test('whoever says that they have a conflict is left out and the next in line reads it', () => {
  const about = route('halley', { ...requestFromPupil, conflicted: ['dsl'] });
  expect(about.never).toEqual(['dsl']);
  expect(about.records[0]).toMatchObject({ told: [{ role: 'deputy-dsl' }], ladder: ['head'] });
});

test('a body whose chair is in conflict is not told either', () => {
  const asked: Asked = {
    initiator: 'pupil_family',
    target: 'staff',
    action: 'post',
    about: 'insult_or_threat',
  };
  expect(told('park-hall', { ...asked, conflicted: ['chair'] })).toEqual(expected('h'));
});

test('the safeguarding lead to whom a child wrote does not look into it', () => {
  const about = route('halley', { initiator: 'pupil', target: 'dsl', action: 'direct_message' });
  expect(about.never).toEqual(['dsl']);
  expect(about.records[0]).toMatchObject({ told: [{ role: 'deputy-dsl' }], ladder: ['head'] });
});

test('the headteacher who was insulted hears of it, as the report is about somebody else', () => {
  const asked: Asked = {
    initiator: 'pupil_family',
    target: 'head',
    action: 'post',
    about: 'insult_or_threat',
  };
  expect(told('glazebury', asked)).toEqual(expected('H'));
});

test.each([
  [['dsl'], 'deputy-dsl'],
  [['dsl', 'deputy-dsl'], 'head'],
  [['dsl', 'deputy-dsl', 'head'], 'chair'],
] as const)('with %j away a request from a pupil goes to the %s', (absent, role) => {
  const about = route('halley', { ...requestFromPupil, absent });
  expect(about.records[0]?.told.map((one) => one.role)).toEqual([role]);
});

test('at Blean the head who is away is away as safeguarding lead too', () => {
  expect(told('blean', { ...requestFromPupil, absent: ['dsl'] })).toEqual(expected('p'));
});

test('with everybody away the item is sealed, the numbers outside are shown and the clerk is alarmed', () => {
  const absent: readonly Role[] = ['dsl', 'deputy-dsl', 'head', 'chair'];
  const about = route('halley', { ...requestFromPupil, absent });
  expect(about).toMatchObject({
    records: [{ kind: 'child', told: [], ladder: [] }],
    sealed: true,
    external: ['lado', 'police', 'social-care'],
  });
  expect(about.never).not.toContain('clerk');
});

test('what the chair reports about the head is sealed and shows the LADO, as nobody is left above them', () => {
  const about = route('halley', { ...message('head'), reporter: 'chair' });
  expect(about.records[0]).toMatchObject({ kind: 'adult', told: [] });
  expect(about).toMatchObject({ sealed: true, external: expect.arrayContaining(['lado']) });
});
