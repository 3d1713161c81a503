import { expect, test } from '@jest/globals';
import { drillReport, inMinutes, mayDrill, minutesBetween } from '../../src/domain/drill.ts';
import { type Incident, opened } from '../../src/domain/incident.ts';
import { newsKinds } from '../../src/domain/job.ts';
import { roles } from '../../src/domain/people.ts';
import { noticeView } from '../../src/domain/view/alert.ts';
import { newsView } from '../../src/domain/view/news.ts';
import { noticeCard } from '../../src/teams/cards/notice.ts';
import { newsCard } from '../../src/teams/send.ts';
import { cardFaults } from '../support/card-schema.ts';
import { cast, everybody, incidentOf, planFor, requestFromPupil, school } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { textsOf } from '../support/house-card.ts';

const { tess, lena, hana } = cast;
const drill = { ...incidentOf(drillReport, { by: hana }), drill: true };
const real = incidentOf(requestFromPupil);

test('headteacher, lead, deputy, technician and clerk may call a drill, and nobody else', () => {
  const may = roles.filter((role) => mayDrill({ ...tess, roles: [role] }));
  expect(may).toEqual(['dsl', 'deputy-dsl', 'head', 'it-contact', 'clerk']);
  expect(mayDrill(tess)).toBe(false);
});

test('a drill goes to whom a real request from a pupil would go', () => {
  const people = (report: typeof drillReport) =>
    planFor(report, hana).records.map(({ kind, readers }) => [
      kind,
      readers.map((one) => one.person),
    ]);
  expect(people(drillReport)).toEqual(people(requestFromPupil));
  expect(people(drillReport)).toEqual([['child', [lena.id]]]);
});

test('the practice report names no child, no adult and no app', () => {
  const { child, subject, app, whoKnows } = drillReport;
  expect([child, subject, app, whoKnows]).toEqual([null, null, null, null]);
});

test('the notice of a drill has the same neutral first line as any other, and is marked below it', () => {
  const card = (incident: typeof real) =>
    noticeCard(noticeView({ ...incident, id: real.id }, lena.id, everybody));
  expect(card(drill).fallbackText).toBe(card(real).fallbackText);
  expect(textsOf(card(drill))[0]).toBe(textsOf(card(real))[0]);
  expect(textsOf(card(drill)).slice(1).join(' ')).toContain('DRILL');
  expect(textsOf(card(real)).join(' ')).not.toContain('DRILL');
});

test('whoever called the drill is told after how many minutes somebody had it', () => {
  const taken = { ...drill, status: 'in-hand', by: lena.id, at: at('09:07') } as const;
  expect(newsView(taken, 'in-hand', school).heading).toMatch(
    /^DRILL\. Ref \w{6} was taken after 7 minutes$/,
  );
});

test.each(newsKinds)('news of a drill (%s) is marked and asks nobody to phone', (news) => {
  const view = newsView(drill, news, school);
  expect(view.heading).toMatch(/^DRILL\./);
  expect(view.numbers).toEqual([]);
  expect(view.text).toContain('practice');
  expect(cardFaults(newsCard(view))).toEqual([]);
});

test('news that comes late, when the drill is closed already, is a drill all the same', () => {
  const closed: Incident = {
    ...opened(drill),
    ...{ status: 'closed', by: lena.id, at: at('11:00') },
    ...{ outcome: 'opened-in-error', reason: 'Drill', recordedIn: 'Nowhere' },
  };
  expect(newsView(closed, 'in-hand', school).heading).toMatch(/^DRILL\. Ref \w{6} was taken$/);
  expect(newsView(closed, 'dealt-with', school).heading).toMatch(/^DRILL\..* is closed$/);
});

test('a real report with the same state has no word of a drill and keeps its numbers', () => {
  const view = newsView(real, 'please-phone', school);
  expect(`${view.heading} ${view.text}`).not.toMatch(/drill|practice/i);
  expect(view.numbers.length).toBeGreaterThan(0);
});

test('minutes are rounded, and one minute is not "1 minutes"', () => {
  expect(minutesBetween(at('09:00'), new Date('2026-11-24T09:01:20Z'))).toBe(1);
  expect([inMinutes(0), inMinutes(1), inMinutes(2)]).toEqual([
    '0 minutes',
    '1 minute',
    '2 minutes',
  ]);
});
