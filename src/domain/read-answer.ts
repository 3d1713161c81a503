import type { Answer } from './answer.ts';
import type { Found, Passage, Policy } from './policy.ts';

/**
 * What a school's own language model picked among the numbered passages of one policy: numbers, best
 * first, none of them where the policy is silent; `no-answer` where it was away, late or talked back.
 */
export type Picks = readonly number[] | 'no-answer';

/** Picks passages by number and says nothing else. It never sees reports, screens or routes. */
export type Reader = (question: string, passages: readonly Passage[]) => Promise<Picks>;

export type ReadAnswer = { readonly given: Answer; readonly withReader: boolean };

const most = 3;

/** The local answer, or the stored passages that the reader picked; a number that is not there spoils its answer. */
export function readAnswer(local: Answer, picks: Picks, { passages }: Policy): ReadAnswer {
  if (picks === 'no-answer') return { given: local, withReader: false };
  const { confidence, review, approval } = local;
  const standing = { confidence, review, approval };
  const found = [...new Set(picks)].map((number) => passages.find((one) => one.number === number));
  if (found.some((one) => one === undefined)) return { given: local, withReader: false };
  const [best, ...others] = found
    .flatMap((passage): readonly Found[] => (passage ? [{ passage, score: confidence }] : []))
    .slice(0, most);
  if (best === undefined) {
    const nearest = local.passages;
    return {
      given: { ...standing, kind: 'not-covered', band: 'none', passages: nearest },
      withReader: true,
    };
  }
  const band = others.length === 0 ? 'one' : 'choose';
  return {
    given: { ...standing, kind: 'answer', band, passages: [best, ...others] },
    withReader: true,
  };
}
