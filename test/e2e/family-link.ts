/** A family link as three people take it through their Playgrounds: declared, commented on, opened to be decided. */
import type { Window } from './window.ts';

export const referencesIn = (text: string): readonly string[] => {
  const named = /Ref ([2-9A-Z]{6})(?: and ([2-9A-Z]{6}))?/.exec(text)?.slice(1) ?? [];
  return named.filter((reference) => reference !== undefined);
};

const statements = [
  'Until this is decided, it gives me no leave for anything',
  'It is about this child only, not about friends or other pupils',
  'If something changes, I will say so here',
];

/** The first of the three steps, as far as Next. */
async function saysWho(teacher: Window): Promise<void> {
  await teacher.card('Declare a family link: step 1 of 3');
  await teacher.fill("The child's name and class", 'Robin, Year 3');
  await teacher.choose('How are you related?', 'Niece or nephew');
  await teacher.fill('Since when?', 'He was born');
  await teacher.choose('Was that before the job, or before the child came?', 'Before the job here');
  await teacher.pressFor('Next', 'Declare a family link: step 2 of 3');
}

async function saysWhichContact(teacher: Window): Promise<void> {
  await teacher.fill('Which apps, sites or games?', 'WhatsApp');
  await teacher.tick('A family group chat');
  await teacher.choose('Can other pupils be reached the same way?', 'No');
  await teacher.fill('Who has parental responsibility for the child?', 'My sister');
  await teacher.choose('Do they agree to the contact?', 'Agrees');
  await teacher.fill('When and how did they say so?', 'On the phone, this week');
  await teacher.pressFor('Next', 'Declare a family link: step 3 of 3');
}

async function saysWhichWork(teacher: Window): Promise<void> {
  await teacher.choose('Do you teach, mark or look after the child?', 'No');
  await teacher.choose('Are you family of the headteacher', 'No');
  for (const statement of statements) await teacher.tick(statement);
  await teacher.pressFor('Next: check it', 'Please check before you send');
}

export type Shot = (window: Window, name: string) => Promise<void>;

/**
 * Declared in three steps, put aside after the first and taken up again.
 * @returns its reference, as the applicant reads it
 */
export async function declareLink(teacher: Window, shot: Shot): Promise<string> {
  await teacher.type('declare');
  await teacher.card('step 1 of 3');
  await shot(teacher, 'step-1');
  await saysWho(teacher);
  await shot(teacher, 'step-2');
  await teacher.pressFor('Go on later', 'Saved as a draft');
  await teacher.type('declare');
  await teacher.card('You have begun a declaration');
  await shot(teacher, 'draft');
  await teacher.pressFor('Go on', 'step 2 of 3');
  await saysWhichContact(teacher);
  await shot(teacher, 'step-3');
  await saysWhichWork(teacher);
  await shot(teacher, 'check');
  const sent = await teacher.pressFor('Send', 'Your declaration is recorded');
  const [reference = ''] = referencesIn(sent);
  await shot(teacher, 'sent');
  return reference;
}

/** The neutral notice arrives and is opened. @returns what the notice said, and the words of the opened link */
export async function openLink(
  window: Window,
  reference: string,
): Promise<{ readonly notice: string; readonly opened: string }> {
  const link = `Family link. Ref ${reference}`;
  const notice = await window.card(`New item needs your attention. Ref ${reference}`);
  return { notice, opened: await window.pressFor('Open', link) };
}

export async function comment(lead: Window): Promise<void> {
  await lead.press('Comment');
  await lead.choose('Your view', 'No concern');
  await lead.fill('In words, for whoever decides', 'Quiet family, nothing known against it.');
  await lead.tick('No');
  await lead.pressFor('Save comment', 'Saved. Whoever decides');
}
