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
import * as link from '../../domain/view/link-words.ts';
import { lower } from '../../domain/view/report-words.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
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
import { choice, entriesIn, line, ticks } from './inputs.ts';
import { shortened } from './long-text.ts';

/** A form as it is drawn: whose id, which answers are in it, and what has to be said above it. */
export type FormAt = {
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly notice: string | null;
  /** For somebody without an account, as the headteacher enters it. */
  readonly another: boolean;
};

const titles: Record<FormStep, Plain> = {
  who: 'Declare a family link: step 1 of 3',
  contact: 'Declare a family link: step 2 of 3',
  work: 'Declare a family link: step 3 of 3',
};

/** One of the three short steps. What was filled in is saved with each Next. */
export function declareForm(
  step: FormStep,
  at: FormAt,
  school: School,
  say: Say = inEnglish,
): Card {
  return card(say(titles[step]), [
    ...(at.notice ? [paragraph(at.notice)] : []),
    ...fields[step](at, school, say),
    buttons(
      button(
        step === 'work' ? say('Next: check it') : say('Next'),
        'exception.save',
        { id: at.id, step, ...(at.another ? { another: 'yes' } : {}) },
        'inputs',
      ),
      ...(step === 'who'
        ? [button(say('Cancel'), 'exception.cancel', { id: at.id })]
        : [
            button(say('Back'), 'exception.go', {
              id: at.id,
              step: step === 'work' ? 'contact' : 'who',
            }),
            button(say('Go on later'), 'exception.later', { id: at.id }),
          ]),
    ),
    ...(step === 'who'
      ? []
      : [small(say('Your earlier answers are saved. Nobody else sees them yet.'))]),
  ]);
}

const fields: Record<FormStep, (at: FormAt, school: School, say: Say) => readonly Element[]> = {
  who: ({ typed, another }, { exceptionMode, titles: called }, say) => [
    paragraph(whatFollows[exceptionMode](lower(called.head), say)),
    ...(another
      ? [
          needed('name', say('Whose link is it? (somebody without an account)'), typed, say),
          needed('post', say('What do they do here?'), typed, say),
        ]
      : []),
    needed('child', say("The child's name and class"), typed, say),
    choice(
      field(
        'relationship',
        another ? say('How are they related?') : say('How are you related?'),
        typed,
      ),
      entriesIn(link.relationshipWords, relationships, say),
      'required',
      say,
    ),
    needed('since', say('Since when?'), typed, say),
    choice(
      field('origin', say('Was that before the job, or before the child came?'), typed),
      entriesIn(link.originWords, origins, say),
      'required',
      say,
    ),
  ],
  contact: ({ typed }, _, say) => [
    needed('apps', say('Which apps, sites or games?'), typed, say),
    ticks(
      field('contact', say('What kind of contact?'), typed),
      entriesIn(link.contactWords, contacts, say),
      'required',
      say,
    ),
    choice(
      field('otherPupils', say('Can other pupils be reached the same way?'), typed),
      entriesIn(link.reachesWords, reaches, say),
      'required',
      say,
    ),
    needed('parent', say('Who has parental responsibility for the child?'), typed, say),
    choice(
      field('agreement', say('Do they agree to the contact?'), typed),
      entriesIn(link.agreementWords, agreements, say),
      'required',
      say,
    ),
    line(field('agreedHow', say('When and how did they say so? (no screenshots, please)'), typed)),
  ],
  work: ({ typed }, school, say) => [
    choice(
      field('teaching', say('Do you teach, mark or look after the child?'), typed),
      entriesIn(link.teachingWords, teachings, say),
      'required',
      say,
    ),
    choice(
      field(
        'headsRelative',
        say(
          'Are you family of the {head}, or do you live together? (the chair of governors then decides)',
          { head: lower(school.titles.head) },
        ),
        typed,
      ),
      [
        ['no', say('No')],
        ['yes', say('Yes')],
      ],
      'required',
      say,
    ),
    line(field('childsView', say('What does the child think of it? (optional)'), typed)),
    ticks(
      field('understood', say('Please tick all three'), typed),
      entriesIn(link.statementWords, statements, say),
      'required',
      say,
    ),
  ],
};

const field = (id: string, label: string, typed: FormAt['typed']) => ({
  ...{ id, label, value: typed[id] ?? null },
});
const needed = (id: string, label: string, typed: FormAt['typed'], say: Say): Element => ({
  ...line(field(id, label, typed)),
  ...{ isRequired: true, errorMessage: say('Please fill this in') },
});

/** Before it is sent: what it says, who will read it, and that it gives no leave. */
export function checkCard(id: string, view: CheckView, school: School, say: Say = inEnglish): Card {
  return card(say('Please check before you send'), [
    ...facts(view.lines.map(({ name, value }) => ({ name, value: shortened(value, 900) }))),
    subheading(say('Will read it')),
    ...facts(view.readers),
    paragraph(say('Nobody else. Colleagues never see it.')),
    small(whatFollows[school.exceptionMode](lower(school.titles.head), say)),
    buttons(
      button(say('Send'), 'exception.submit', { id }),
      button(say('Change something'), 'exception.go', { id, step: 'who' }),
      button(say('Go on later'), 'exception.later', { id }),
    ),
    buttons(button(say('Throw it away'), 'exception.discard', { id })),
  ]);
}

/** A draft is there already: from whichever device, it goes on where it stopped. */
export const draftCard = (id: string, savedOn: string, say: Say = inEnglish): Card =>
  card(say('You have begun a declaration'), [
    paragraph(
      say('It was last saved on {day}. Nobody else has seen it.', { day: longDay(savedOn, say) }),
    ),
    buttons(
      button(say('Go on'), 'exception.resume', { id }),
      button(say('Start another'), 'exception.fresh'),
      reveal(say('Throw it away'), [
        paragraph(say('What you filled in is deleted.')),
        buttons(button(say('Yes, throw it away'), 'exception.discard', { id })),
      ]),
    ),
  ]);

export const laterCard = (id: string, say: Say = inEnglish): Card =>
  card(say('Saved as a draft'), [
    paragraph(
      say('Nobody else sees it, and it gives no leave. Go on from any device: type declare.'),
    ),
    small(say('A draft that nobody comes back to is deleted after about two weeks.')),
    buttons(button(say('Go on'), 'exception.resume', { id })),
  ]);

export const cancelledCard = (say: Say = inEnglish): Card =>
  card(say('Nothing was declared'), [paragraph(say('You can start again whenever you like.'))]);

type SentView = Pick<LinkView, 'exception' | 'reference' | 'stuck' | 'mode'>;

/** After Send: where it stands, and that it is no leave. Who it is about, only after Open. */
export const sentCard = (
  { exception, reference, stuck, mode }: SentView,
  state: string,
  say: Say = inEnglish,
): Card =>
  card(say('Your declaration is recorded. Ref {reference}', { reference }), [
    ...facts([{ name: say('State'), value: state }]),
    ...(stuck ? [alarm([stuck])] : []),
    paragraph(
      mode === 'declare-only'
        ? say(
            'Nobody can approve it. You hear from me when it is recorded, with advice on what to do.',
          )
        : say('Until you hear from me, please carry on as if the answer were no.'),
    ),
    buttons(button(say('Open'), 'exception.open', { exception })),
  ]);
