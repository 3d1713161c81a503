import { expect, test } from '@jest/globals';
import { handOff } from '../../src/domain/hand-off.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { opened } from '../../src/domain/incident.ts';
import { inWords } from '../../src/domain/view/refusal.ts';
import { cast, everybody, incidentOf, requestFromPupil } from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { lena, hana, tess } = cast;
const waiting = incidentOf(requestFromPupil);
const inHand: Incident = {
  ...opened(waiting),
  ...{ status: 'in-hand', by: lena.id, at: at('09:20') },
};
const hand = (incident: Incident, by = lena) =>
  handOff(incident, 'cpoms', by, everybody, at('10:00'));

test('that an item was handed off is noted without a day: its days begin when it is in the file', () => {
  const { value } = { value: null, ...hand(inHand) };
  expect(value).toEqual({
    ...{ kind: 'handed-off', to: 'cpoms', about: inHand.id, by: lena.id },
    ...{ as: 'dsl', at: at('10:00'), school: inHand.school },
  });
});

test.each(['cpoms', 'myconcern'] as const)(
  'what is about an adult, or the school, goes into no %s',
  (to) => {
    for (const kind of ['adult', 'school'] as const) {
      const incident = { ...inHand, kind, askedRoles: ['dsl'] } as const;
      const given = handOff(incident, to, lena, everybody, at('10:00'));
      expect(given).toEqual({ ok: false, why: 'not-that-file' });
      expect(handOff(incident, 'other', lena, everybody, at('10:00')).ok).toBe(true);
    }
  },
);

test.each([
  ['nobody has in hand', waiting, lena, 'not-in-hand'],
  ['is a drill', { ...inHand, drill: true }, lena, 'only-a-drill'],
  ['is not theirs to read', inHand, tess, 'not-asked'],
  ['the headteacher was not asked about', inHand, hana, 'not-asked'],
] as const)('an item that %s is not handed off', (_what, incident, by, why) => {
  expect(hand(incident, by)).toEqual({ ok: false, why });
  expect(inWords[why]).toMatch(/\.$/);
});
