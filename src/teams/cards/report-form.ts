import { abouts, actions, dangers, places, yesNoUnknown } from '../../domain/report.ts';
import type { School } from '../../domain/school.ts';
import {
  aboutWords,
  actionWords,
  dangerWords,
  partyWords,
  placeWords,
  yesNoWords,
} from '../../domain/view/report-words.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
import { button, buttons, type Card, card, paragraph, reveal, small } from './card.ts';
import { choice, entries, entriesIn, line, pick, words } from './inputs.ts';

/** What the form already says: typed before, or taken from the message that opened it. */
export type Prefilled = Readonly<Partial<Record<FieldName, string | null>>>;
export type FieldName =
  | 'initiator'
  | 'target'
  | 'action'
  | 'about'
  | 'danger'
  | 'imagery'
  | 'words'
  | 'subject'
  | 'child'
  | 'app'
  | 'happened'
  | 'noticed'
  | 'place'
  | 'ongoing'
  | 'whoKnows';

/** The parties in the order in which staff look for them. */
const offered = [
  'pupil',
  'staff',
  'pupil_family',
  'ex_pupil_minor',
  'ex_pupil_adult',
  'head',
  'dsl',
  'deputy_dsl',
  'governor',
  'chair',
  'supply_agency',
  'volunteer',
  'contractor',
  'visitor',
  'third_party_in_school',
  'trainee',
  'pupil_other_school',
  'pupil_friend',
  'third_party',
  'impersonator',
  'unknown',
] as const;

export type Colleague = { readonly id: string; readonly name: string };

/** The report form: three compulsory answers, no place for a picture. */
export function reportForm(
  id: string,
  school: School,
  colleagues: readonly Colleague[],
  given: Prefilled,
  notice: string | null = null,
  say: Say = inEnglish,
): Card {
  const parties = entries(partyWords(school, say), offered);
  const self = ['self', say('I did it myself')] as const;
  const account = ['school_account', partyWords(school, say).school_account] as const;
  const field = (name: FieldName, label: string) => ({
    id: name,
    label,
    value: given[name] ?? null,
  });
  return card(say('Report something'), [
    ...(notice ? [paragraph(notice)] : []),
    small(
      say(
        'Three answers are needed, the rest is optional. Please add no pictures. If a child is in danger now, phone 999 first.',
      ),
    ),
    pick(
      { ...field('danger', say('Is a child in danger now?')), value: given.danger ?? 'unknown' },
      entriesIn(dangerWords, dangers, say),
    ),
    choice(
      field('initiator', say('Who did it?')),
      [parties[0] ?? self, self, ...parties.slice(1)],
      'required',
      say,
    ),
    choice(field('target', say('To whom?')), [...parties, account], 'required', say),
    choice(
      field('action', say('What happened?')),
      entriesIn(actionWords, actions, say),
      'required',
      say,
    ),
    line(field('happened', say('When did it happen? (as near as you know)'))),
    words(field('words', say('In your own words')), 'optional'),
    buttons(
      button(say('Next: see who will read it'), 'report.preview', { id }, 'inputs'),
      reveal(say('More details (optional)'), [
        choice(
          field('about', say('Is it about one of these?')),
          entriesIn(aboutWords, abouts, say),
          'optional',
        ),
        choice(
          field('imagery', say('Are pictures or videos of a child involved?')),
          entriesIn(yesNoWords, yesNoUnknown, say),
          'optional',
        ),
        line(field('child', say("The child's name and class, if you know"))),
        choice(
          field('subject', say('Which colleague is it about, if you know?')),
          colleagues.map((person) => [person.id, person.name] as const),
          'optional',
        ),
        line(field('app', say('Which app, site or game?'))),
        line(field('noticed', say('When did you notice?'))),
        choice(
          field('place', say('Where is the child now?')),
          entriesIn(placeWords, places, say),
          'optional',
        ),
        choice(
          field('ongoing', say('Is it still going on?')),
          entriesIn(yesNoWords, yesNoUnknown, say),
          'optional',
        ),
        line(field('whoKnows', say('Who else knows?'))),
        buttons(button(say('Next: see who will read it'), 'report.preview', { id }, 'inputs')),
      ]),
      button(say('Cancel'), 'report.cancel', { id }),
    ),
  ]);
}
