import { expect, test } from '@jest/globals';
import { handOff } from '../../src/domain/hand-off.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { opened } from '../../src/domain/incident.ts';
import { inWords } from '../../src/domain/view/refusal.ts';
import { cast, everybody, incidentOf, requestFromPupil, school } from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { lena, hana, tess } = cast;
const waiting = incidentOf(requestFromPupil);
const inHand: Incident = {
  ...opened(waiting),
  ...{ status: 'in-hand', by: lena.id, at: at('09:20') },
};
const hand = (incident: Incident, by = lena) =>
  handOff(incident, 'cpoms', by, school, everybody, at('10:00'));

test('the detail of an item that was handed off is kept for the days that the school has set', () => {
  expect(school.retentionDays.transferredReports).toBe(30);
  expect(hand(inHand)).toMatchObject({
    value: { kind: 'handed-off', to: 'cpoms', purge: '2026-12-24', about: inHand.id, by: lena.id },
  });
});

test.each([
  ['nobody has in hand', waiting, lena, 'not-in-hand'],
  ['is a drill', { ...inHand, drill: true }, lena, 'only-a-drill'],
  ['is not theirs to read', inHand, tess, 'not-asked'],
  ['the headteacher was not asked about', inHand, hana, 'not-asked'],
] as const)('an item that %s is not handed off', (_what, incident, by, why) => {
  expect(hand(incident, by)).toEqual({ ok: false, why });
  expect(inWords[why]).toMatch(/\.$/);
});
