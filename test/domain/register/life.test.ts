import { describe, expect, test } from '@jest/globals';
import {
  ended,
  granted,
  leadsTo,
  life,
  missingIn,
  pending,
  standing,
  statuses,
  steps,
  waysFrom,
  whoMay,
} from '../../../src/domain/register/life.ts';
import { listedOf, readsAs } from '../../../src/domain/register/parts.ts';
import { exceptionModes } from '../../../src/domain/school.ts';
import { linkView } from '../../../src/domain/view/exception.ts';
import { cast, everybody } from '../../support/cast.ts';
import { hereIn, linksOf, trying } from '../../support/family-links.ts';

const people = Object.values(cast);
const byPeople = steps.filter((step) => whoMay[step].some((part) => part !== 'clock'));
/** Steps of the same rule that one setting of the school chooses between. */
const second = ['propose', 'propose-renewal'] as const;

describe.each(exceptionModes)('in a school of the mode %s', (mode) => {
  const here = hereIn({ mode });
  const links = linksOf({ mode });

  describe.each(statuses)('a link that is %s', (status) => {
    test.each(byPeople)('"%s" leads where the table says, or nowhere', (step) => {
      const link = links[status];
      const to = leadsTo(mode, status, step);
      const outcomes = people.map((by) => trying[step](link, by, here));
      const done = outcomes.filter(({ ok }) => ok);
      expect(done.length > 0).toBe(to !== null);
      for (const outcome of done) {
        const { next, entries } = outcome.ok ? outcome.value : { next: link, entries: [] };
        if (to !== 'gone') expect(next.status).toBe(to);
        expect(entries).toMatchObject([{ kind: 'exception-moved', step, to, policy: 'v1' }]);
        expect(next.revision).toBe(link.revision + 1);
      }
    });

    test.each(byPeople)('"%s" is nobody’s but theirs whose step it is', (step) => {
      const link = links[status];
      for (const by of people) {
        const part = readsAs(listedOf(link), by.id, everybody);
        const outcome = trying[step](link, by, here);
        if (outcome.ok) expect(whoMay[step]).toContain(part);
        else if (part === null) expect(outcome.why).toBe('not-found');
      }
    });

    test('offers a reader only what the rules then let them do', () => {
      const link = links[status];
      for (const by of people) {
        const view = linkView(link, by, here);
        for (const step of view?.offers ?? []) {
          if (!whoMay[step].includes('clock') || step === 'close' || step === 'discard') {
            expect([by.name, step, trying[step](link, by, here).ok]).toEqual([by.name, step, true]);
          }
        }
      }
    });
  });
});

describe('the table', () => {
  test('gives leave nowhere but through a decision', () => {
    for (const status of statuses) {
      for (const step of steps) {
        const to = life[status][step];
        const gives = granted.some((one) => one === to) && !granted.includes(status);
        if (gives) expect([step, ['approve', 'agree'].includes(step)]).toEqual([step, true]);
      }
    }
  });

  test('renews nothing by the clock', () => {
    for (const status of granted) {
      for (const step of steps.filter((one) => whoMay[one].every((part) => part === 'clock'))) {
        expect(['review-due', 'expired', status, undefined]).toContain(life[status][step]);
      }
      expect(life[status].expire).toBe('expired');
      expect(life[status].revoke).toBe('revoked');
    }
  });

  test('has an end in every ended state', () => {
    for (const status of ended) expect(life[status]).toEqual({});
  });

  test('puts every state in exactly one of: draft, pending, standing, ended', () => {
    const groups = [['draft'], pending, standing, ended];
    for (const status of statuses) {
      expect(groups.filter((group) => group.includes(status))).toHaveLength(1);
    }
  });

  test.each(['approve', 'propose', 'agree', 'renew', 'propose-renewal', 'decline'] as const)(
    'knows no "%s" where the policy has no exceptions',
    (step) => {
      expect(missingIn['declare-only']).toContain(step);
      for (const status of statuses) expect(leadsTo('declare-only', status, step)).toBeNull();
    },
  );

  test('reaches no leave from a draft where the policy has no exceptions', () => {
    const seen = new Set<string>(['draft']);
    for (const status of seen) {
      const from = statuses.find((one) => one === status);
      if (!from) continue;
      for (const [, to] of waysFrom('declare-only', from)) seen.add(to);
    }
    expect([...seen].filter((one) => granted.some((status) => status === one))).toEqual([]);
    expect(seen).toContain('recorded');
  });

  test.each(['approve', 'discuss-and-record', 'none'] as const)(
    'reaches every state but "recorded" in the mode %s',
    (mode) => {
      const seen = new Set<string>(['draft']);
      for (const status of seen) {
        const from = statuses.find((one) => one === status);
        if (from) for (const [, to] of waysFrom(mode, from)) seen.add(to);
      }
      expect([...statuses].filter((status) => !seen.has(status))).toEqual(['recorded']);
    },
  );

  test('asks a second reader only as one of two ways of the same decision', () => {
    for (const status of statuses) {
      const [propose, renewal] = second;
      expect(life[status].approve === undefined).toBe(life[status][propose] === undefined);
      expect(life[status].renew === undefined).toBe(life[status][renewal] === undefined);
    }
  });
});
