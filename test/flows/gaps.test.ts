import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/people.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { askQuestion, noteFeedback } from '../../src/flows/ask-question.ts';
import { readGaps } from '../../src/flows/read-gaps.ts';
import { searchOf } from '../../src/library/search.ts';
import { boxIn } from '../../src/store/keys/reseal.ts';
import { unseal } from '../../src/store/keys/seal.ts';
import { keepQuestion } from '../../src/store/questions.ts';
import { accepted, everybody } from '../support/cast.ts';
import { schoolDay } from '../support/clock.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const policy: Policy = {
  facts: {
    title: 'Social media policy',
    school: null,
    dated: null,
    reviewDue: null,
    approval: 'stated',
  },
  passages: [
    {
      number: 1,
      headings: ['Requests'],
      text: 'Staff must not accept friend requests from pupils on social media.',
    },
  ],
};
const shelf = { policy, search: searchOf(policy) };
const answered = 'May I accept friend requests from pupils?';

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  const ask = async ({ db, school }: Town, by: Person, question: string, today = schoolDay) => {
    const id = randomUUID();
    await askQuestion(db, school, by, {
      id,
      question,
      policy: shelf,
      today,
      staff: everybody,
      reader: undefined,
    });
    return id;
  };
  const gapsFor = ({ db }: Town, by: Person, since = schoolDay) => readGaps(db, by, since);
  const everythingKept = async ({ school }: Town): Promise<string> => {
    const questions = await store()
      .rows.selectFrom('question')
      .selectAll()
      .where('school', '=', school.id)
      .execute();
    const said = await store()
      .rows.selectFrom('feedback')
      .selectAll()
      .where('school', '=', school.id)
      .execute();
    // sealed, any words would be hidden, and the test would see nothing
    const opened = questions.map(async ({ words, ...kept }) => ({
      ...kept,
      words:
        words &&
        (await unseal(store().rows, { ...kept, table: 'question', column: 'words' }, boxIn(words))),
    }));
    return JSON.stringify([await Promise.all(opened), said]);
  };

  test('what the policy did not answer is kept in its words; of what it did, only that it was asked', async () => {
    const town = await newSchool(store());
    await ask(town, town.cast.tess, answered);
    await ask(town, town.cast.ned, 'May I fly drones over the playground?');
    const { gaps, figures } = accepted(await gapsFor(town, town.cast.lena));
    expect(gaps).toMatchObject([{ count: 1, samples: ['May I fly drones over the playground?'] }]);
    expect(figures).toMatchObject({ answered: 1, notCovered: 1 });
    expect(await everythingKept(town)).not.toContain(answered);
  });

  test('nothing that is kept of a question or of what was said of it names who asked', async () => {
    const town = await newSchool(store());
    const { tess } = town.cast;
    const id = await ask(town, tess, 'May I fly drones over the playground?');
    await noteFeedback(town.db, town.school, id, false, schoolDay);
    const kept = await everythingKept(town);
    expect(kept).toContain('drones');
    for (const mark of [tess.id, tess.name, tess.email ?? '', '09:00'])
      expect(kept).not.toContain(mark);
    const { gaps } = accepted(await gapsFor(town, town.cast.lena));
    expect(JSON.stringify(gaps)).not.toMatch(new RegExp(`${tess.id}|${tess.name}|${schoolDay}`));
  });

  test('whom a question names, is not kept with it, and nobody who keeps the policy reads it', async () => {
    const town = await newSchool(store());
    const { ned, tess, lena } = town.cast;
    await ask(
      town,
      tess,
      `May I fly drones with ${ned.name.toLowerCase()} and Jayden Okafor of 6B?`,
    );
    const kept = await everythingKept(town);
    expect(kept).toContain('drones');
    expect(kept.toLowerCase()).not.toMatch(
      new RegExp(`\\b${ned.name.toLowerCase()}\\b|jayden|okafor|\\b6b\\b`),
    );
    const words = 'May I fly drones with Kayleigh?';
    const [id, school] = [randomUUID(), town.school.id];
    await keepQuestion(town.db.rows, { id, school, kind: 'not-covered', words, day: schoolDay });
    const { gaps } = accepted(await gapsFor(town, lena));
    expect(JSON.stringify(gaps)).not.toContain('Kayleigh');
    expect(gaps.flatMap(({ samples }) => samples)).toHaveLength(2);
  });

  test('gaps are for those who keep the policy', async () => {
    const town = await newSchool(store());
    for (const by of [town.cast.tess, town.cast.dev, town.cast.cho]) {
      expect(await gapsFor(town, by)).toEqual({ ok: false, why: 'not-asked' });
    }
    expect((await gapsFor(town, town.cast.hana)).ok).toBe(true);
  });

  test('a change of mind about an answer counts once, as it was last', async () => {
    const town = await newSchool(store());
    const id = await ask(town, town.cast.tess, answered);
    await noteFeedback(town.db, town.school, id, true, schoolDay);
    await noteFeedback(town.db, town.school, id, false, schoolDay);
    await noteFeedback(town.db, town.school, randomUUID(), true, schoolDay);
    expect(accepted(await gapsFor(town, town.cast.lena)).figures).toMatchObject({
      helped: 0,
      notHelped: 1,
    });
  });

  test('questions from before the day, and those of another school, are not among them', async () => {
    const town = await newSchool(store());
    const other = await newSchool(store());
    await ask(town, town.cast.tess, 'May I fly drones?', '2026-01-05');
    await ask(other, other.cast.tess, 'May I keep bees?');
    expect(accepted(await gapsFor(town, town.cast.lena)).gaps).toEqual([]);
    expect(accepted(await gapsFor(town, town.cast.lena, '2026-01-01')).gaps).toHaveLength(1);
  });
});
