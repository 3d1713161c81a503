import type { PlanView } from '../../domain/view/plan.ts';
import type { Contact } from '../../domain/view/speak-now.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import {
  alarm,
  bullets,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  small,
  subheading,
} from './card.ts';
import { contactLines, numberLines, type PhoneNumber } from './numbers.ts';

/** Why the preview is shown: for the first time, because its readers have changed, or for a form sent before. */
export type Occasion = 'first' | 'changed' | 'again';

const noticeOf: Record<Occasion, readonly Plain[]> = {
  first: [],
  changed: ['Who reads this has changed since you last looked. Nothing has been sent yet.'],
  again: ['You have sent this form before. What you filled in now would be a new report.'],
};

/** Before sending: who will read it, who never will, and the way without Teams. */
export function previewCard(
  id: string,
  view: PlanView,
  contacts: readonly Contact[],
  numbers: readonly PhoneNumber[],
  occasion: Occasion,
  say: Say = inEnglish,
): Card {
  return card(say('Please check who will read this'), [
    ...noticeOf[occasion].map((line) => alarm([say(line)])),
    ...(view.urgent
      ? [
          alarm([
            say('Speak to someone now: a message is not enough.'),
            say('If a child is in danger, phone 999. Anyone may phone; nobody needs permission.'),
            ...contactLines(contacts, say),
          ]),
        ]
      : []),
    subheading(say('Will read it')),
    ...willRead(view, say),
    ...(view.never.length > 0
      ? [subheading(say('Left out: will never see it')), ...bullets(view.never)]
      : []),
    ...(view.readers.length > 0 ? [paragraph(say('Nobody else is told what it says.'))] : []),
    ...(view.outside.length > 0
      ? [subheading(say('You can also tell, directly')), ...bullets(view.outside)]
      : []),
    small(
      say(
        'Teams is not anonymous: your name goes with this. If you would rather not use it, phone instead.',
      ),
    ),
    ...facts(numberLines(numbers, say)),
    buttons(
      button(say('Send'), 'report.send', { id }),
      button(say('Change something'), 'report.change', { id }),
      button(say('Do not send'), 'report.cancel', { id }),
    ),
  ]);
}

function willRead(view: PlanView, say: Say): readonly Element[] {
  if (view.readers.length === 0) {
    return [
      alarm([say('Nobody in school can be told of this. Please phone one of the numbers below.')]),
    ];
  }
  return [
    ...facts(view.readers),
    ...(view.sealed
      ? [
          alarm([
            say(
              'Part of this can reach nobody in school. Please phone one of the numbers below as well.',
            ),
          ]),
        ]
      : []),
    ...(view.twoRecords
      ? [
          small(
            say(
              'A child and an adult are involved: two linked records are kept, each for its own readers.',
            ),
          ),
        ]
      : []),
    paragraph(view.ifNobodyAnswers),
  ];
}

/** No rule asks that anybody is told: advice, and the choice to tell the safeguarding lead all the same. */
export function adviceCard(
  id: string,
  advice: readonly Plain[],
  tell: string,
  say: Say = inEnglish,
): Card {
  return card(say('Nothing has to be reported'), [
    ...advice.map((line) => paragraph(say(line))),
    small(say("This is advice from your school's settings. Nothing has been sent.")),
    buttons(
      button(tell, 'report.tell-anyway', { id }),
      button(say('Change something'), 'report.change', { id }),
      button(say('Close'), 'report.cancel', { id }),
    ),
  ]);
}
