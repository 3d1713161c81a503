import type { Plain } from '../domain/words/say.ts';

/** Between the one line of answer and the form, when somebody tells of a thing that happened. */
export const handoverWords: Plain =
  'This sounds like something that happened. I have filled in what you said: please check and correct it. Nothing is sent until you press Send.';

/** Above the form for a message that somebody wants to report. */
export const reportedMessageWords: Plain =
  "The message's words are in the form below. Pictures are left out: please do not copy them anywhere.";

/** The same when the message itself speaks of danger. */
export const dangerInMessageWords: Plain =
  'This message may mean danger. Speak to someone now, and phone 999 if a child is in danger: a form is not enough. Its words are in the form below; pictures are left out.';

/** Above the declaration, when a question is really about a family link of their own. */
export const declarationWords: Plain =
  'This sounds like a family link of your own. If it is, please declare it here: three short steps. Nothing is stored until you press Next.';
