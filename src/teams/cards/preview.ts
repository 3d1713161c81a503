import type { PlanView } from '../../domain/view/plan.ts';
import type { Contact } from '../../domain/view/speak-now.ts';
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

const noticeOf: Record<Occasion, readonly string[]> = {
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
): Card {
  return card('Please check who will read this', [
    ...noticeOf[occasion].map((line) => alarm([line])),
    ...(view.urgent
      ? [
          alarm([
            'Speak to someone now: a message is not enough.',
            'If a child is in danger, phone 999. Anyone may phone; nobody needs permission.',
            ...contactLines(contacts),
          ]),
        ]
      : []),
    subheading('Will read it'),
    ...willRead(view),
    ...(view.never.length > 0
      ? [subheading('Left out: will never see it'), ...bullets(view.never)]
      : []),
    ...(view.readers.length > 0 ? [paragraph('Nobody else is told what it says.')] : []),
    ...(view.outside.length > 0
      ? [subheading('You can also tell, directly'), ...bullets(view.outside)]
      : []),
    small(
      'Teams is not anonymous: your name goes with this. If you would rather not use it, phone instead.',
    ),
    ...facts(numberLines(numbers)),
    buttons(
      button('Send', 'report.send', { id }),
      button('Change something', 'report.change', { id }),
      button('Do not send', 'report.cancel', { id }),
    ),
  ]);
}

function willRead(view: PlanView): readonly Element[] {
  if (view.readers.length === 0) {
    return [
      alarm(['Nobody in school can be told of this. Please phone one of the numbers below.']),
    ];
  }
  return [
    ...facts(view.readers),
    ...(view.sealed
      ? [
          alarm([
            'Part of this can reach nobody in school. Please phone one of the numbers below as well.',
          ]),
        ]
      : []),
    ...(view.twoRecords
      ? [
          small(
            'A child and an adult are involved: two linked records are kept, each for its own readers.',
          ),
        ]
      : []),
    paragraph(view.ifNobodyAnswers),
  ];
}

/** No rule asks that anybody is told: advice, and the choice to tell the safeguarding lead all the same. */
export function adviceCard(id: string, advice: readonly string[], tell: string): Card {
  return card('Nothing has to be reported', [
    ...advice.map(paragraph),
    small("This is advice from your school's settings. Nothing has been sent."),
    buttons(
      button(tell, 'report.tell-anyway', { id }),
      button('Change something', 'report.change', { id }),
      button('Close', 'report.cancel', { id }),
    ),
  ]);
}
