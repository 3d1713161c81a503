/** Beginnings that only make sense after another question: "and for governors?", "what about TikTok". */
const leaning =
  /^(?:and|but|or|also|ok(?:ay)? (?:and|but|so)|what about|how about|same for|does that|would that|is that|even|not even)\b/i;
/** Beginnings of a whole question as well, unless hardly anything follows: "is it?", "if they ask". */
const perhapsLeaning = /^(?:so|then|what if|is it|only|for|with|if)\b/i;
const mostWords = 9;
const fewWords = 4;
const lasts = 10 * 60_000;

/** The last question of a chat. */
export type Asked = { readonly question: string; readonly at: Date };

/** Whether a question leans on the one before it, which is no more than ten minutes old. */
export function leansOn(question: string, before: Asked | undefined, now: Date): before is Asked {
  if (!before || now.getTime() - before.at.getTime() > lasts) return false;
  const words = question.trim().split(/\s+/).length;
  return (
    (words <= mostWords && leaning.test(question.trim())) ||
    (words <= fewWords && perhapsLeaning.test(question.trim()))
  );
}

/** The question as it is to be looked up: a follow-up takes the one before along. */
export const inContext = (question: string, before: Asked | undefined, now: Date): string =>
  leansOn(question, before, now) ? `${before.question} ${question}` : question;
