import {
  agreements,
  contacts,
  type FormStep,
  origins,
  reaches,
  relationships,
  statements,
  teachings,
} from '../../domain/register/declaration.ts';
import type { School } from '../../domain/school.ts';
import type { CheckView } from '../../domain/view/declaration-check.ts';
import { type LinkView, longDay } from '../../domain/view/exception.ts';
import { whatFollows } from '../../domain/view/link-offers.ts';
import * as say from '../../domain/view/link-words.ts';
import { lower } from '../../domain/view/report-words.ts';
import {
  alarm,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  reveal,
  small,
  subheading,
} from './card.ts';
import { choice, entries, line, ticks } from './inputs.ts';
import { shortened } from './long-text.ts';

/** A form as it is drawn: whose id, which answers are in it, and what has to be said above it. */
export type FormAt = {
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly notice: string | null;
  /** For somebody without an account, as the headteacher enters it. */
  readonly another: boolean;
};

const title = 'Declare a family link';
const place: Record<FormStep, string> = { who: '1 of 3', contact: '2 of 3', work: '3 of 3' };

/** One of the three short steps. What was filled in is saved with each Next. */
export function declareForm(step: FormStep, at: FormAt, school: School): Card {
  return card(`${title}: step ${place[step]}`, [
    ...(at.notice ? [paragraph(at.notice)] : []),
    ...fields[step](at, school),
    buttons(
      button(
        step === 'work' ? 'Next: check it' : 'Next',
        'exception.save',
        { id: at.id, step, ...(at.another ? { another: 'yes' } : {}) },
        'inputs',
      ),
      ...(step === 'who'
        ? [button('Cancel', 'exception.cancel', { id: at.id })]
        : [
            button('Back', 'exception.go', {
              id: at.id,
              step: step === 'work' ? 'contact' : 'who',
            }),
            button('Go on later', 'exception.later', { id: at.id }),
          ]),
    ),
    ...(step === 'who'
      ? []
      : [small('Your earlier answers are saved. Nobody else sees them yet.')]),
  ]);
}

const fields: Record<FormStep, (at: FormAt, school: School) => readonly Element[]> = {
  who: ({ typed, another }, { exceptionMode, titles }) => [
    paragraph(whatFollows[exceptionMode](lower(titles.head))),
    ...(another
      ? [
          needed('name', 'Whose link is it? (somebody without an account)', typed),
          needed('post', 'What do they do here?', typed),
        ]
      : []),
    needed('child', "The child's name and class", typed),
    choice(
      field('relationship', another ? 'How are they related?' : 'How are you related?', typed),
      entries(say.relationshipWords, relationships),
      'required',
    ),
    needed('since', 'Since when?', typed),
    choice(
      field('origin', 'Was that before the job, or before the child came?', typed),
      entries(say.originWords, origins),
      'required',
    ),
  ],
  contact: ({ typed }) => [
    needed('apps', 'Which apps, sites or games?', typed),
    ticks(
      field('contact', 'What kind of contact?', typed),
      entries(say.contactWords, contacts),
      'required',
    ),
    choice(
      field('otherPupils', 'Can other pupils be reached the same way?', typed),
      entries(say.reachesWords, reaches),
      'required',
    ),
    needed('parent', 'Who has parental responsibility for the child?', typed),
    choice(
      field('agreement', 'Do they agree to the contact?', typed),
      entries(say.agreementWords, agreements),
      'required',
    ),
    line(field('agreedHow', 'When and how did they say so? (no screenshots, please)', typed)),
  ],
  work: ({ typed }, school) => [
    choice(
      field('teaching', 'Do you teach, mark or look after the child?', typed),
      entries(say.teachingWords, teachings),
      'required',
    ),
    choice(
      field(
        'headsRelative',
        `Are you family of the ${lower(school.titles.head)}, or do you live together? (the chair of governors then decides)`,
        typed,
      ),
      [
        ['no', 'No'],
        ['yes', 'Yes'],
      ],
      'required',
    ),
    line(field('childsView', 'What does the child think of it? (optional)', typed)),
    ticks(
      field('understood', 'Please tick all three', typed),
      entries(say.statementWords, statements),
      'required',
    ),
  ],
};

const field = (id: string, label: string, typed: FormAt['typed']) => ({
  ...{ id, label, value: typed[id] ?? null },
});
const needed = (id: string, label: string, typed: FormAt['typed']): Element => ({
  ...line(field(id, label, typed)),
  ...{ isRequired: true, errorMessage: 'Please fill this in' },
});

/** Before it is sent: what it says, who will read it, and that it gives no leave. */
export function checkCard(id: string, view: CheckView, school: School): Card {
  return card('Please check before you send', [
    ...facts(view.lines.map(({ name, value }) => ({ name, value: shortened(value, 900) }))),
    subheading('Will read it'),
    ...facts(view.readers),
    paragraph('Nobody else. Colleagues never see it.'),
    small(whatFollows[school.exceptionMode](lower(school.titles.head))),
    buttons(
      button('Send', 'exception.submit', { id }),
      button('Change something', 'exception.go', { id, step: 'who' }),
      button('Go on later', 'exception.later', { id }),
    ),
    buttons(button('Throw it away', 'exception.discard', { id })),
  ]);
}

/** A draft is there already: from whichever device, it goes on where it stopped. */
export const draftCard = (id: string, savedOn: string): Card =>
  card('You have begun a declaration', [
    paragraph(`It was last saved on ${longDay(savedOn)}. Nobody else has seen it.`),
    buttons(
      button('Go on', 'exception.resume', { id }),
      button('Start another', 'exception.fresh'),
      reveal('Throw it away', [
        paragraph('What you filled in is deleted.'),
        buttons(button('Yes, throw it away', 'exception.discard', { id })),
      ]),
    ),
  ]);

export const laterCard = (id: string): Card =>
  card('Saved as a draft', [
    paragraph('Nobody else sees it, and it gives no leave. Go on from any device: type declare.'),
    small('A draft that nobody comes back to is deleted after about two weeks.'),
    buttons(button('Go on', 'exception.resume', { id })),
  ]);

export const cancelledCard: Card = card('Nothing was declared', [
  paragraph('You can start again whenever you like.'),
]);

type SentView = Pick<LinkView, 'exception' | 'reference' | 'stuck' | 'mode'>;

/** After Send: where it stands, and that it is no leave. Who it is about, only after Open. */
export const sentCard = ({ exception, reference, stuck, mode }: SentView, state: string): Card =>
  card(`Your declaration is recorded. Ref ${reference}`, [
    ...facts([{ name: 'State', value: state }]),
    ...(stuck ? [alarm([stuck])] : []),
    paragraph(
      mode === 'declare-only'
        ? 'Nobody can approve it. You hear from me when it is recorded, with advice on what to do.'
        : 'Until you hear from me, please carry on as if the answer were no.',
    ),
    buttons(button('Open', 'exception.open', { exception })),
  ]);
