import { describe, expect, test } from '@jest/globals';
import { heirs } from '../../src/domain/access.ts';
import { passOn, reroute } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import { ownersFor } from '../../src/domain/planned-action.ts';
import { offersTo } from '../../src/domain/view/offers.ts';
import {
  accepted,
  cast,
  everybody,
  idsOf,
  incidentOf,
  requestFromStaff,
  school,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { lena, dev, dot, hana, ned } = cast;
const about = (adult: Person): Incident =>
  incidentOf({ ...requestFromStaff, subject: adult.id }, { kind: 'child' });
/** Everybody who could be the adult, with the child's record as it stands then. */
const adults = [dev, dot, hana, ned] as const;
const asked = (incident: Incident): Incident => ({ ...incident, asked: idsOf(lena) });

describe('while the adult is not named to the child’s record', () => {
  test('what its reader can do with it is the same whoever the adult is', () => {
    const offers = adults.map((adult) => offersTo(asked(about(adult)), lena.id, school, everybody));
    for (const one of offers) expect(one).toEqual(offers[0]);
    expect(offers[0]?.owners.map(({ id }) => id)).toEqual([lena.id]);
  });

  test('trying to pass it on to somebody tells nothing either', () => {
    const tried = adults.flatMap((adult) =>
      [dev, dot, hana].map(({ id }) =>
        passOn(asked(about(adult)), lena, id, school, everybody, at('10:00')),
      ),
    );
    const sent = adults.flatMap((adult) =>
      (['head', 'deputy-dsl', 'chair'] as const).map((role) =>
        reroute(asked(about(adult)), lena, role, school, everybody, at('10:00')),
      ),
    );
    for (const outcome of [...tried, ...sent])
      expect(outcome).toEqual({ ok: false, why: 'not-eligible' });
  });

  test('somebody who was asked already can have it passed on to them, and be given an action', () => {
    const incident = { ...about(hana), asked: idsOf(lena, dev) };
    expect(heirs(incident, everybody)).toEqual(idsOf(lena, dev));
    expect(ownersFor(incident, lena.id, everybody)).toEqual(idsOf(lena, dev));
    accepted(passOn(incident, lena, dev.id, school, everybody, at('10:00')));
  });
});

test('once the adult is named, everybody who may hold it is offered, and the adult is not', () => {
  const incident = { ...about(hana), released: true };
  expect(heirs(incident, everybody)).toEqual(idsOf(lena, dev, dot));
});
