import { expect, test } from '@jest/globals';
import { opened } from '../../src/domain/incident.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import {
  daysFor,
  dueAt,
  purgeIncident,
  purgeLink,
  recordTypes,
  retention,
  typeOfIncident,
} from '../../src/domain/retention.ts';
import { cast, incidentOf, requestFromPupil, requestFromStaff, school } from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const set = school.retentionDays;
const days = (count: number): Date => later(at('10:00'), count * 24 * 60);
const closing = { outcome: 'advice-given', reason: 'Spoken to', recordedIn: 'File 7' } as const;
const shut = (incident = incidentOf(requestFromPupil)) =>
  ({
    ...opened(incident),
    status: 'closed',
    by: cast.lena.id,
    at: at('10:00'),
    ...closing,
  }) as const;

test('every kind of record has a period of at least a day and a source', () => {
  for (const type of recordTypes) {
    expect(daysFor(type, set)).toBeGreaterThanOrEqual(1);
    expect(retention[type].source).not.toBe('');
  }
});

test('an open item is never purged, however old it is', () => {
  const waiting = incidentOf(requestFromPupil);
  expect(purgeIncident(waiting, at('10:00'), 'free', set, days(9000))).toEqual({
    ...{ do: 'keep', because: 'open' },
  });
});

test('the thirty days run from the hand-over, or from the closing where that came later', () => {
  const early = at('09:30');
  expect(purgeIncident(shut(), early, 'free', set, later(days(30), -1)).do).toBe('keep');
  expect(purgeIncident(shut(), early, 'free', set, days(30))).toEqual({
    ...{ do: 'purge', since: at('10:00') },
  });
  expect(purgeIncident(shut(), days(5), 'free', set, days(34)).do).toBe('keep');
  expect(purgeIncident(shut(), days(5), 'free', set, days(35)).do).toBe('purge');
});

test('a report about an adult waits for its hand-over as well', () => {
  const adult = shut(incidentOf(requestFromStaff));
  const kind = { ...adult, kind: 'adult' } as const;
  expect(typeOfIncident(kind)).toBe('adult-report');
  expect(purgeIncident(kind, null, 'free', set, days(9000))).toEqual({
    ...{ do: 'keep', because: 'not-handed-over' },
  });
});

test('a comment on the school account goes a school year after its closing, a breach after six', () => {
  const about = (report: Partial<typeof requestFromPupil>) =>
    ({ ...shut(), kind: 'school', report: { ...requestFromPupil, ...report } }) as const;
  const comment = about({ action: 'comment_tag', target: 'school_account' });
  const breach = about({ about: 'data_breach' });
  expect(purgeIncident(comment, null, 'free', set, days(364)).do).toBe('keep');
  expect(purgeIncident(comment, null, 'free', set, days(365)).do).toBe('purge');
  expect(purgeIncident(breach, null, 'free', set, days(2191)).do).toBe('keep');
  expect(purgeIncident(breach, null, 'free', set, days(2192)).do).toBe('purge');
});

test('a hold beats every rule', () => {
  expect(purgeIncident(shut(), at('10:00'), 'held', set, days(9000))).toEqual({
    ...{ do: 'keep', because: 'held' },
  });
});

/** A link that ended when the child left; only what the rule reads. */
const link = (because: string): PolicyException =>
  ({
    ...{ status: 'closed', declared: { at: at('09:00') }, ending: { at: at('10:00'), because } },
  }) as unknown as PolicyException;

test('a family link waits until child and adult have both left, and a year', () => {
  const left = days(100);
  expect(purgeLink(link('child-left'), null, 'free', set, days(9000)).do).toBe('keep');
  expect(purgeLink(link('child-left'), left, 'free', set, days(464)).do).toBe('keep');
  expect(purgeLink(link('child-left'), left, 'free', set, days(465)).do).toBe('purge');
});

test('where nobody said that the child left, fifteen years after the declaration are enough', () => {
  expect(purgeLink(link('applicant-left'), at('10:00'), 'free', set, days(5490)).do).toBe('keep');
  expect(purgeLink(link('applicant-left'), at('10:00'), 'free', set, days(5856)).do).toBe('purge');
});

test('a draft is due a day after it was saved', () => {
  expect(dueAt('report-draft', at('10:00'), set)).toEqual(days(1));
});
