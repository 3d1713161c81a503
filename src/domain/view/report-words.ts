import type { ClosingOutcome } from '../incident.ts';
import type { About, Action, Danger, Party, Place, Priority, YesNoUnknown } from '../report.ts';
import type { School } from '../school.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';

/** The plain name of who did it or to whom, in the school's own titles. */
export function partyWords(
  school: Pick<School, 'titles'>,
  say: Say = inEnglish,
): Record<Party, string> {
  const { head, dsl, chair } = school.titles;
  return {
    pupil: say('A pupil of our school'),
    pupil_other_school: say('A pupil of another school'),
    ex_pupil_minor: say('A former pupil under 18, or of unknown age'),
    ex_pupil_adult: say('A former pupil who is an adult'),
    pupil_family: say("A pupil's parent, carer or relative"),
    pupil_friend: say("A pupil's friend"),
    staff: say('A member of staff'),
    supply_agency: say('A supply or agency member of staff'),
    volunteer: say('A volunteer'),
    contractor: say('A contractor'),
    visitor: say('A visitor'),
    third_party_in_school: say('Somebody from an outside club or service who works in school'),
    trainee: say('A trainee or student on placement'),
    governor: say('A governor'),
    chair: say('The {role}', { role: lower(chair) }),
    head: say('The {role}', { role: lower(head) }),
    dsl: say('The {role}', { role: lower(dsl) }),
    deputy_dsl: say('A {role}', { role: lower(school.titles['deputy-dsl']) }),
    third_party: say('Somebody outside the school'),
    unknown: say('Not sure, or an account I do not know'),
    impersonator: say("Somebody using another person's name"),
    school_account: say("One of the school's own accounts"),
  };
}

/** Words within a sentence: "the headteacher", "a pupil", but "the Chair of Governors" and "the DSL". */
export const lower = (title: string): string =>
  /^(?:An?|The|One|Somebody|Not)\b/u.test(title) || !/\s.*\p{Lu}/u.test(title)
    ? title.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLowerCase())
    : title;

export const actionWords: Record<Action, Plain> = {
  request_sent: 'Sent a friend or contact request',
  request_accepted: 'A request was accepted, or they are connected',
  follow: 'Followed an account',
  direct_message: 'Sent private messages',
  comment_tag: 'Commented or tagged',
  game_chat_invite: 'Invited to a game or group chat',
  number_or_handle_shared: 'Gave or asked for a number or username',
  met_offline: 'Met, or planned to meet, in person',
  post: 'Posted something',
  image_shared: 'Shared a picture or video',
  account_created: 'Made an account',
  account_misused: 'Misused or broke into an account',
  other: 'Something else, or not sure',
};

export const aboutWords: Record<About, Plain> = {
  insult_or_threat: 'Insults or threats towards staff',
  personal_information: "Somebody's private life or details",
  sexualised: 'Something sexual, secretive, or with gifts or meetings',
  threat: 'A threat, blackmail or a weapon',
  self_harm: 'Self-harm, suicide or a missing child',
  disclosure: 'A child told me something worrying',
  extremism: 'Extremist or terrorist material',
  bullying: 'Bullying or harassment between pupils',
  racism: 'Racism or other hatred',
  complaint: 'A complaint about the school',
  impersonation: "A fake account in somebody's name",
  data_breach: 'Confidential information got out',
  underage_account: 'An account below the age limit',
  conduct: 'How an adult behaves online',
};

export const dangerWords: Record<Danger, Plain> = {
  yes: 'Yes, or it may be',
  no: 'No',
  unknown: "I don't know",
};

/** The first line of an opened alert: unknown is shown as loudly as not safe. */
export const safeWords: Record<Danger, Plain> = {
  yes: 'NOT SAFE: a child may be in danger now',
  unknown: 'NOT KNOWN whether the child is safe now',
  no: 'The reporter says that no child is in danger now',
};

export const placeWords: Record<Place, Plain> = {
  'with-me': 'With the reporter',
  'in-school': 'In school',
  'at-home': 'Gone home',
  elsewhere: 'Somewhere else',
  unknown: 'Not known',
};

export const yesNoWords: Record<YesNoUnknown, Plain> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
};

export const priorityWords: Record<Priority, Plain> = {
  P1: 'P1: now',
  P2: 'P2: today, within the hour',
  P3: 'P3: today',
  P4: 'P4: this week',
};

export const outcomeWords: Record<ClosingOutcome, Plain> = {
  'child-safe-no-further-action': 'Child safe, nothing further to do',
  'advice-given': 'Advice given',
  'parents-spoken-to': 'Parents or carers spoken to',
  'referred-outside': 'Referred to an outside service',
  'managed-in-school': "Dealt with under the school's procedures",
  unfounded: 'Nothing had happened',
  'opened-in-error': 'Opened by mistake',
};
