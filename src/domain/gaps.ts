/** A question that the policy did not answer, without who asked it. */
export type Unanswered = { readonly words: string; readonly day: string };
export type Gap = {
  readonly topic: string;
  readonly count: number;
  readonly samples: readonly string[];
};

export type Figures = {
  readonly answered: number;
  readonly notCovered: number;
  readonly helped: number;
  readonly notHelped: number;
};

const small = new Set(
  // what stands in the place of a name or a number says nothing of the question
  'somebody account number a about all am an and any are as at be but by can could do does for from get go has have how i if im in is it its me my no not of on or our out should so some that the their them then there they this to up us was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z']{3,}/g) ?? []).filter((word) => !small.has(word));

/**
 * Unanswered questions by what they have in common, the commonest first: each question stands under
 * the one of its words that most of the others share.
 */
export function gapsIn(questions: readonly Unanswered[]): readonly Gap[] {
  const counts = new Map<string, number>();
  for (const { words } of questions) {
    for (const word of new Set(wordsOf(words))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const groups = new Map<string, Unanswered[]>();
  for (const question of questions) {
    const [topic = 'other'] = [...new Set(wordsOf(question.words))].sort(
      (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || one.localeCompare(other),
    );
    groups.set(topic, [...(groups.get(topic) ?? []), question]);
  }
  return [...groups]
    .map(([topic, group]) => ({
      ...{ topic, count: group.length },
      samples: [...new Set(group.map(({ words }) => words))].slice(0, 3),
    }))
    .sort((one, other) => other.count - one.count || one.topic.localeCompare(other.topic));
}
