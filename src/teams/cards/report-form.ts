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
import { button, buttons, type Card, card, paragraph, reveal, small } from './card.ts';
import { choice, entries, line, pick, words } from './inputs.ts';

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
): Card {
  const parties = entries(partyWords(school), offered);
  const self = ['self', 'I did it myself'] as const;
  const account = ['school_account', partyWords(school).school_account] as const;
  const field = (name: FieldName, label: string) => ({
    id: name,
    label,
    value: given[name] ?? null,
  });
  return card('Report something', [
    ...(notice ? [paragraph(notice)] : []),
    small(
      'Three answers are needed, the rest is optional. Please add no pictures. If a child is in danger now, phone 999 first.',
    ),
    pick(
      { ...field('danger', 'Is a child in danger now?'), value: given.danger ?? 'unknown' },
      entries(dangerWords, dangers),
    ),
    choice(
      field('initiator', 'Who did it?'),
      [parties[0] ?? self, self, ...parties.slice(1)],
      'required',
    ),
    choice(field('target', 'To whom?'), [...parties, account], 'required'),
    choice(field('action', 'What happened?'), entries(actionWords, actions), 'required'),
    line(field('happened', 'When did it happen? (as near as you know)')),
    words(field('words', 'In your own words'), 'optional'),
    buttons(
      button('Next: see who will read it', 'report.preview', { id }, 'inputs'),
      reveal('More details (optional)', [
        choice(
          field('about', 'Is it about one of these?'),
          entries(aboutWords, abouts),
          'optional',
        ),
        choice(
          field('imagery', 'Are pictures or videos of a child involved?'),
          entries(yesNoWords, yesNoUnknown),
          'optional',
        ),
        line(field('child', "The child's name and class, if you know")),
        choice(
          field('subject', 'Which colleague is it about, if you know?'),
          colleagues.map((person) => [person.id, person.name] as const),
          'optional',
        ),
        line(field('app', 'Which app, site or game?')),
        line(field('noticed', 'When did you notice?')),
        choice(field('place', 'Where is the child now?'), entries(placeWords, places), 'optional'),
        choice(
          field('ongoing', 'Is it still going on?'),
          entries(yesNoWords, yesNoUnknown),
          'optional',
        ),
        line(field('whoKnows', 'Who else knows?')),
        buttons(button('Next: see who will read it', 'report.preview', { id }, 'inputs')),
      ]),
      button('Cancel', 'report.cancel', { id }),
    ),
  ]);
}
