import type { Refusal } from '../decision.ts';
import type { Plain } from '../words/say.ts';

/** The same for what is not there, not with this person, or somebody else's: nobody learns which. */
const nothingHere: Plain = 'There is nothing here for you.';

/** Every "no" in words. */
export const inWords: Record<Refusal, Plain> = {
  'already-settled': 'This has already been settled.',
  'already-planned': 'This has been planned already.',
  'actions-open':
    'Some actions are still open: mark each of them done, or drop it with a reason. Nothing was changed.',
  'day-gone-by': 'That day has gone by. Please choose today or a later day. Nothing was changed.',
  'day-too-far': 'Please choose a day within a year. Nothing was changed.',
  'not-your-action':
    'Only its owner, or whoever has the item in hand, can say what became of it. Nothing was changed.',
  'not-asked': nothingHere,
  'not-due': 'It is not time for this yet.',
  'not-found': nothingHere,
  'no-such-record': 'You have no record with that reference. Nothing was changed.',
  'not-yours': nothingHere,
  'own-request': 'Somebody else has to decide on your own request.',
  'nobody-to-agree':
    'A second person has to agree, and nobody else here may. It stays held. Name a chair or a data protection officer who has an account, and ask again.',
  'reason-missing': 'Please write something first. Nothing was changed.',
  'route-changed': 'Who reads this has changed since you last looked. Please check again.',
  'wrong-date': 'Please choose a day in the future. Nothing was changed.',
  'no-exceptions':
    'The policy of this school has no exceptions: a link can be declared, not approved.',
  'advice-only': 'Nobody has to be told of this. You can tell the safeguarding lead all the same.',
  'not-eligible': 'It cannot be given to that person. Nothing was changed.',
  'not-higher': 'A priority can be raised, never lowered. Nothing was changed.',
  'not-looked-at': 'Please look at the new version first. Nothing was changed.',
  incomplete: 'Something is missing. Please go through the three steps again. Nothing was sent.',
  'changed-since':
    'Somebody has changed this since you opened it. Please read it again. Nothing was changed.',
  'date-too-far':
    'It can hold for a year at most, and is then looked at again. Nothing was changed.',
  'not-discussed': 'Please give the day on which you talked it over. Nothing was changed.',
  'lead-not-asked':
    'The safeguarding lead has to look at it again before it is renewed. Nothing was changed.',
  'closed-report':
    'This report is closed, so nobody would read what you add. Please send it as a new report. Nothing was added.',
  'not-in-hand': "Somebody has to take this in hand first: press I've got this.",
  'not-closed': 'This has to be closed first. Nothing was changed.',
  'goes-by-itself':
    'This goes by itself some time after it was closed, so there is nothing to say. Nothing was changed.',
  'several-people':
    'More than one person has that name. Please type the e-mail address instead. Nothing was given out.',
  'away-too-long':
    'For somebody else, please give a last day within the next two weeks. Nothing was changed.',
  'asked-by-you':
    'They have been asked to agree to what you decided, so somebody else has to say that they are away. Nothing was changed.',
  'under-way': 'This is being stored at this moment. Please look again in a minute.',
  'only-a-drill': 'This is a drill: there is nothing to file. Nothing was given out.',
  'not-that-file':
    'What is not about a child does not belong in a child-protection system. Nothing was given out.',
  'no-second-reader':
    'A second reader has to agree, and nobody who may be one is here now. It stays with you: nothing was changed. If this goes on, a deputy or the chair has to be named in the settings.',
};
