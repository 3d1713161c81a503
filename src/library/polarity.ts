const forbids =
  /\b(?:not|never|no|cannot|don'?t|prohibit\w*|forbid\w*|forbidden|banned?|unacceptable|avoid|refrain|without)\b/i;
const asksForbidden =
  /\b(?:not allowed|aren'?t allowed|arent|mustn'?t|shouldn'?t|can'?t|never|banned?|forbidden|off limits|against the rules|what not)\b/i;
const asksAllowed = /\b(?:can|may|could|allowed|ok|okay|alright|fine|permitted|able)\b/i;

/** Whether a passage forbids something in so many words. */
export const isForbidding = (text: string): boolean => forbids.test(text);

/** Whether a question asks what is forbidden, or whether something is. */
export const asksOfForbidding = (question: string): boolean =>
  asksForbidden.test(question) || asksAllowed.test(question);
