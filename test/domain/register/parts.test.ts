import { describe, expect, test } from '@jest/globals';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/domain/people.ts';
import { comment } from '../../../src/domain/register/comment.ts';
import { agree, approve } from '../../../src/domain/register/decide.ts';
import { statuses } from '../../../src/domain/register/life.ts';
import {
  commenters,
  deciders,
  type Listed,
  readsAs,
  secondReaders,
  whySecondReader,
} from '../../../src/domain/register/parts.ts';
import { linkView } from '../../../src/domain/view/exception.ts';
import { cell, registerCsv } from '../../../src/domain/view/register-export.ts';
import { cast, everybody, idsOf, type Part, staffOf, withRoles } from '../../support/cast.ts';
import { commenting, granting, hereIn, linksOf, next, trying } from '../../support/family-links.ts';

const listed = (applicant: PersonId | null, over: Partial<Listed> = {}): Listed => ({
  ...{ status: 'commented', applicant, enteredBy: cast.hana.id, headLeftOut: false, second: null },
  ...over,
});
const { tess, lena, dev, dot, hana, cho, ned, pat } = cast;
const roles = (changed: Partial<Record<Part, readonly Role[]>>) =>
  staffOf(Object.values(withRoles(cast, changed)));

describe('who decides and who comments', () => {
  test.each([
    ['a teacher', tess.id, {}, false, [hana], [lena]],
    ['the headteacher', hana.id, {}, false, [cho], [lena]],
    ['the headteacher’s family', tess.id, {}, true, [cho], [lena]],
    ['the safeguarding lead', lena.id, {}, false, [hana], [dev, dot]],
    [
      'a headteacher who leads safeguarding',
      hana.id,
      { hana: ['head', 'dsl'], lena: [] },
      false,
      [cho],
      [dev, dot],
    ],
    [
      'a teacher, where one person is both',
      tess.id,
      { hana: ['head', 'dsl'], lena: [] },
      false,
      [hana],
      [dev, dot],
    ],
    [
      'family of a headteacher who leads safeguarding',
      tess.id,
      { hana: ['head', 'dsl'], lena: [] },
      true,
      [cho],
      [dev, dot],
    ],
    [
      'a governor',
      ned.id,
      { ned: ['governing-body'], pat: ['governing-body'] },
      false,
      [hana],
      [lena],
    ],
    ['the chair', cho.id, { cho: ['chair'], pat: ['governing-body'] }, false, [pat], [lena]],
    ['the chair, with no other governor', cho.id, {}, false, [], [lena]],
    ['somebody without an account', null, {}, false, [hana], [lena]],
  ] as const)('for %s', (_who, applicant, changed, headLeftOut, decide, speak) => {
    const staff = roles(changed);
    const link = listed(applicant, { headLeftOut });
    expect(deciders(link, staff)).toEqual(idsOf(...decide));
    expect(commenters(link, staff)).toEqual(idsOf(...speak));
  });

  test('nobody ever decides or comments on their own, or agrees to it', () => {
    for (const person of Object.values(cast)) {
      const link = listed(person.id);
      const second = { why: 'lead-is-head', decided: hana.id } as const;
      for (const people of [deciders, commenters].map((of) => of(link, everybody))) {
        expect(people).not.toContain(person.id);
      }
      expect(secondReaders(link, everybody, second)).not.toContain(person.id);
    }
  });
});

describe('a second reader', () => {
  test('is needed where one person heads the school and leads safeguarding, and for a governor', () => {
    const school = { dslIsHead: false };
    expect(whySecondReader(listed(tess.id), everybody, school)).toBeNull();
    expect(whySecondReader(listed(tess.id), everybody, { dslIsHead: true })).toBe('lead-is-head');
    const both = roles({ hana: ['head', 'dsl'], lena: [] });
    expect(whySecondReader(listed(tess.id), both, school)).toBe('lead-is-head');
    expect(whySecondReader(listed(ned.id), roles({ ned: ['governing-body'] }), school)).toBe(
      'governor',
    );
  });

  test('gives no leave until they agree, and is never the one who decided', () => {
    const here = hereIn({ dslIsHead: true });
    const { commented } = linksOf();
    const proposed = next(approve(commented, { by: hana, revision: null }, granting, here));
    expect(proposed.status).toBe('decided');
    expect(agree(proposed, { by: hana, revision: null }, 'Yes.', here).ok).toBe(false);
    expect(next(agree(proposed, { by: cho, revision: null }, 'Yes.', here)).status).toBe('active');
  });

  test('that nobody can be leaves it undecided', () => {
    const alone = roles({ hana: ['head', 'dsl'], lena: [], cho: [], dev: ['deputy-dsl'], dot: [] });
    const staff = { ...alone, away: new Set([dev.id]) };
    const here = hereIn({ dslIsHead: true, staff });
    expect(approve(linksOf().commented, { by: hana, revision: null }, granting, here)).toEqual({
      ...{ ok: false, why: 'no-second-reader' },
    });
  });
});

describe('who sees a link', () => {
  test.each(statuses)(
    'that is %s: applicant and headteacher as the rules have it, colleagues never',
    (status) => {
      const link = { ...listed(tess.id, { status }), enteredBy: tess.id };
      expect(readsAs(link, tess.id, everybody)).toBe('applicant');
      expect(readsAs(link, hana.id, everybody)).toBe(status === 'draft' ? null : 'decider');
      for (const other of [ned, pat, cast.clem, cho, dev]) {
        expect([other.name, readsAs(link, other.id, everybody)]).toEqual([other.name, null]);
      }
    },
  );

  test('the applicant never sees the flag or the comment, in any state', () => {
    const here = hereIn();
    for (const link of Object.values(linksOf())) {
      if (link.status === 'draft') continue;
      const flagged = {
        ...link,
        declared: { ...link.declared, comment: { ...commentOf(), flag: true } },
      };
      const view = JSON.stringify(linkView(flagged, tess, here));
      expect(view).not.toMatch(/flag|Nothing known against it/i);
    }
    const submitted = linksOf().submitted;
    const after = next(
      comment(submitted, { by: lena, revision: null }, { ...commenting, flag: 'yes' }, here),
    );
    expect(JSON.stringify(linkView(after, hana, here))).toContain('YES');
  });

  test('whoever has left sees nothing', () => {
    const { staff } = hereIn({ staff: staffOf([lena, hana]) });
    expect(readsAs(listed(tess.id), tess.id, staff)).toBeNull();
  });
});

const commentOf = () => {
  const { commented } = linksOf();
  if (commented.status !== 'commented' || !commented.declared.comment)
    throw new Error('No comment');
  return commented.declared.comment;
};

describe('the inspector’s export', () => {
  test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=x', ' =x', '\r=x', '|cmd', '%x'])(
    'never holds %j as a formula',
    (text) => {
      expect(cell(text)).toMatch(/^"'/);
    },
  );

  test('has a line for each link that was sent, with who decided and why, and no flag', () => {
    const csv = registerCsv(Object.values(linksOf()), hereIn());
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(statuses.length);
    expect(csv).toContain('"Hana","head","Family of long standing."');
    expect(csv).not.toMatch(/flag|Nothing known against it/i);
    const columns = (lines[0] ?? '').split('","').length;
    for (const line of lines) expect(line.split('","')).toHaveLength(columns);
  });

  test('keeps quotation marks and line ends inside their cell', () => {
    expect(cell('He said "no"\r\nand left')).toBe('"He said ""no"" / and left"');
  });
});

test('every step that a person takes needs its words', () => {
  const here = hereIn();
  expect(Object.keys(trying).length).toBeGreaterThan(20);
  const { submitted } = linksOf();
  expect(
    comment(submitted, { by: lena, revision: null }, { ...commenting, view: ' ' }, here),
  ).toEqual({
    ...{ ok: false, why: 'reason-missing' },
  });
});
