import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../src/documents/read-document.ts';
import { importPolicy, importSettingsPolicy } from '../../src/flows/import-policy.ts';
import { keepVersion } from '../../src/flows/keep-policy.ts';
import {
  askForLook,
  type LookInLibrary,
  pollPolicyLibrary,
} from '../../src/flows/poll-policy-library.ts';
import { sendGaps } from '../../src/flows/send-gaps.ts';
import { versionsOf } from '../../src/store/policies.ts';
import { keepQuestion } from '../../src/store/questions.ts';
import { cardFaults } from '../support/card-schema.ts';
import { accepted } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { copyOf, newSchool, type Town } from './new-school.ts';

const library = { drive: 'b!x', file: 'Policies/a.md' };
const words = (rule: string) =>
  new Uint8Array(Buffer.from(`# Phone policy\n\n## Staff\n\n${rule}\n`));
const fileOf = (rule: string, tag: string) =>
  ({ kind: 'file', link: `link-${tag}`, tag, name: 'a.md', bytes: words(rule) }) as const;
type Look = Awaited<ReturnType<LookInLibrary>>;

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);
  const withLibrary = () => newSchool(store(), { school: { policyLibrary: library } });
  const shelf = async ({ db, school }: Town) =>
    (await versionsOf(db.rows, school.id)).map(({ status }) => status);

  /** One look, after which everybody who is to be told has been. */
  async function poll(town: Town, look: Look, time = '09:00') {
    const asked: unknown[] = [];
    const lookIn: LookInLibrary = async (_library, seen) => {
      asked.push(seen);
      return look;
    };
    await askForLook(town.db, town.school, at(time));
    await pollPolicyLibrary(town.db, lookIn, readDocument, town.school, at(time));
    await town.settle(at(time));
    return asked[0];
  }
  const heard = (town: Town) => town.seen.posts.map(({ card }) => card.fallbackText);

  test('what is new in the library waits, the headteacher or owner is told, and nothing is current by itself', async () => {
    const town = await withLibrary();
    expect(await poll(town, fileOf('Staff keep phones away.', 't1'))).toEqual({
      link: null,
      tag: null,
    });
    expect(await shelf(town)).toEqual(['imported']);
    expect(heard(town)).toEqual([
      expect.stringContaining('A new version of the policy waits for you'),
    ]);
    expect(town.seen.posts.flatMap(({ card }) => cardFaults(card))).toEqual([]);
  });

  test('a look after which nothing has changed tells nobody, and knows what was seen before', async () => {
    const town = await withLibrary();
    await poll(town, fileOf('Staff keep phones away.', 't1'));
    const before = heard(town).length;
    expect(await poll(town, { kind: 'unchanged', link: 'link-2' })).toEqual({
      link: 'link-t1',
      tag: 't1',
    });
    expect(await poll(town, { kind: 'unchanged', link: 'link-3' })).toEqual({
      link: 'link-2',
      tag: 't1',
    });
    expect(heard(town)).toHaveLength(before);
  });

  test('the same words saved again are the same version, and nobody is told twice', async () => {
    const town = await withLibrary();
    await poll(town, fileOf('Staff keep phones away.', 't1'));
    await poll(town, fileOf('Staff keep phones away.', 't2'));
    expect(await shelf(town)).toEqual(['imported']);
    expect(heard(town)).toHaveLength(1);
  });

  test('a file that cannot be read is named once to whoever keeps the policy, and changes nothing', async () => {
    const town = await withLibrary();
    const broken = { ...fileOf('', 't1'), name: 'a.docx', bytes: new Uint8Array([1, 2, 3]) };
    await poll(town, broken);
    await poll(town, { kind: 'unchanged', link: 'l' });
    await poll(town, { kind: 'unread', link: 'l', tag: 't3', why: 'too-big' });
    expect(await shelf(town)).toEqual([]);
    expect(heard(town)).toHaveLength(2);
    expect(heard(town).every((line) => line.includes('could not be read'))).toBe(true);
    expect(JSON.stringify(town.seen.posts.at(-1)?.card)).toContain('larger than 50 MB');
  });

  test('a file that is gone is told once, and again only after it has been back', async () => {
    const town = await withLibrary();
    const gone: Look = { kind: 'gone', link: null };
    await poll(town, gone);
    await poll(town, gone);
    expect(heard(town)).toHaveLength(1);
    await poll(town, fileOf('Staff keep phones away.', 't1'));
    await poll(town, gone);
    expect(heard(town)).toHaveLength(3);
    expect(await shelf(town)).toEqual(['imported']);
  });

  test('the library is looked into once an hour, whichever instance comes first, and never without one', async () => {
    const town = await withLibrary();
    const ask = (time: string) => askForLook(town.db, town.school, at(time));
    await Promise.all([ask('09:00'), ask('09:00'), ask('09:50')]);
    expect(town.jobs).toHaveLength(1);
    await ask('09:50');
    expect(town.jobs).toHaveLength(1);
    await ask('10:50');
    expect(town.jobs).toHaveLength(2);
    const without = await newSchool(store());
    await askForLook(without.db, without.school, at('09:00'));
    expect(without.jobs).toEqual([]);
  });

  test('after the settings name another place, nothing of the old one is held against it', async () => {
    const town = await withLibrary();
    await poll(town, fileOf('Staff keep phones away.', 't1'));
    const moved = {
      ...town,
      school: { ...town.school, policyLibrary: { ...library, file: 'b.md' } },
    };
    expect(await poll(moved, fileOf('Staff keep phones at home.', 't1'))).toEqual({
      link: null,
      tag: null,
    });
  });

  test('a version that somebody has looked at meanwhile is not announced any more', async () => {
    const town = await newSchool(store());
    const file = { name: 'a.md', bytes: words('Staff keep phones away.') };
    const imported = await importPolicy(town.db, town.school, readDocument, file, at('09:00'));
    expect(imported).toMatchObject({ kind: 'waiting', current: null, told: 1 });
    const [version] = await versionsOf(town.db.rows, town.school.id);
    const id = version?.id ?? '';
    accepted(await keepVersion(town.db, town.cast.hana, id, 'look-at', at('09:00')));
    await town.settle(at('09:01'));
    expect(heard(town)).toEqual([]);
  });

  describe('what the policy did not answer', () => {
    const facts = { title: 'P', school: null, dated: null, approval: 'stated' } as const;
    /** A school with a current policy, whose autumn term ends on that Friday. */
    async function atTermEnd(reviewDue: string | null = null) {
      const terms = [{ from: '2026-09-02', to: '2026-11-23' }];
      const { calendar } = (await newSchool(store())).school;
      const town = await newSchool(store(), { school: { calendar: { ...calendar, terms } } });
      const policy = { facts: { ...facts, reviewDue }, passages: [] };
      await importSettingsPolicy(town.db, town.school, { id: 'v1', policy }, at('08:00'));
      return town;
    }
    const miss = (town: Town, id: string) =>
      keepQuestion(town.db.rows, {
        ...{ id, school: town.school.id, kind: 'not-covered' },
        ...{ words: 'May I keep bees?', day: '2026-11-20' },
      });

    test('goes to whoever keeps the policy at the end of term, once, however many instances there are', async () => {
      const town = await atTermEnd();
      await miss(town, crypto.randomUUID());
      const send = (time: string) => sendGaps(town.db, town.school, at(time));
      await Promise.all([send('09:00'), send('09:00')]);
      await send('15:00');
      await town.settle(at('15:00'));
      expect(heard(town)).toEqual([expect.stringContaining('did not answer')]);
      const said = JSON.stringify(town.seen.posts[0]?.card);
      expect(said).toContain('May I keep bees?');
      for (const { name, id } of Object.values(town.cast)) {
        expect(said).not.toContain(name);
        expect(said).not.toContain(id);
      }
      expect(town.seen.posts.flatMap(({ card }) => cardFaults(card))).toEqual([]);
    });

    test('is no message at the end of term when there is nothing, but always one on the review date', async () => {
      const quiet = await atTermEnd();
      await sendGaps(quiet.db, quiet.school, at('09:00'));
      await quiet.settle(at('09:00'));
      expect(heard(quiet)).toEqual([]);
      const due = await atTermEnd('2026-11-23');
      await sendGaps(due.db, due.school, at('09:00'));
      await due.settle(at('09:00'));
      expect(heard(due)).toEqual([expect.stringContaining('due for review')]);
    });

    test('waits for somebody to keep the policy while nobody does', async () => {
      const town = await atTermEnd();
      await miss(town, crypto.randomUUID());
      const everybody = Object.values(town.cast);
      await town.sync(copyOf([town.cast.tess]), at('09:00'));
      await sendGaps(town.db, town.school, at('09:00'));
      expect(town.jobs.filter(({ name }) => name === 'tell-keeper')).toEqual([]);
      await town.sync(copyOf(everybody), at('09:30'));
      await sendGaps(town.db, town.school, at('10:00'));
      expect(town.jobs.filter(({ name }) => name === 'tell-keeper')).toHaveLength(1);
    });
  });
});
