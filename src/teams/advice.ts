import type { Advice } from '../domain/routing.ts';
import type { Plain } from '../domain/words/say.ts';

/** The fixed advice where nobody has to be told. Each line is to be signed off by the school's safeguarding lead. */
export const adviceWords: Record<Advice, readonly Plain[]> = {
  'pupil-follow': [
    'A pupil following a public account does not by itself have to be reported.',
    'Do not follow back. Tighten your privacy settings, and remove the follower if you can.',
    'If they also write to you, or you are uneasy, please tell the safeguarding lead.',
  ],
  'family-contact': [
    'A request from a parent or relative does not by itself have to be reported here.',
    'Do not accept it. Answer through the school office or the official channel instead.',
    'If it happens again, or the parent seems distressed or angry, please tell somebody.',
  ],
  'contact-with-family': [
    "Contact with a pupil's family belongs in the school's own channels.",
    'If there is a family link from before, you can declare it here.',
  ],
  'former-pupil': [
    "A former pupil who is an adult and out of education is outside this policy's ban.",
    'Think first whether they have brothers or sisters in school, and ask the headteacher if unsure.',
  ],
  'do-not-reply': [
    "The policy says that comments on the school's account are not answered there.",
    'If it is a complaint or worries you, tell the headteacher in person or report it here.',
  ],
};
