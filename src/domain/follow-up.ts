/** Beginnings that only make sense after another question: "and for governors?", "what about TikTok". */
const beginnings =
  /^(?:and|but|or|so|also|then|ok(?:ay)? (?:and|but|so)|what about|how about|what if|same for|does that|is that|is it|would that|even|only|not even|for|with|if)\b/i;
const mostWords = 9;
const lasts = 10 * 60_000;

/** The last question of a chat, kept in this process only and only for ten minutes. */
export type Asked = { readonly question: string; readonly at: Date };

/** Whether a question leans on the one before it. */
export function leansOn(question: string, before: Asked | undefined, now: Date): boolean {
  if (!before || now.getTime() - before.at.getTime() > lasts) return false;
  const words = question.trim().split(/\s+/);
  return words.length <= mostWords && beginnings.test(question.trim());
}

/** The question as it is to be looked up: a follow-up takes the one before along. */
export const inContext = (question: string, before: Asked | undefined, now: Date): string =>
  before && leansOn(question, before, now) ? `${before.question} ${question}` : question;
