import type { AnswerView, Quote } from '../../domain/view/answer.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  paragraph,
  quotation,
  small,
} from './card.ts';

/** An answer: the policy's own words, where they stand, what to know of the policy, what to do next. */
export function answerCard(
  view: AnswerView,
  question: string,
  follows = false,
  say: Say = inEnglish,
): Card {
  return card(view.first, [
    ...(follows ? [small(say('Read together with your question before.'))] : []),
    ...body(view, say),
    small(view.source),
    ...view.warnings.map(small),
    small(say('Did this help?')),
    buttons(
      button(say('Yes|it helped'), 'answer.helped', { question }),
      button(say('No|it did not help'), 'answer.not-helped', { question }),
    ),
    buttons(
      button(say('Report something'), 'report.start'),
      button(say('Declare a family link'), 'exception.start'),
      button(say('Ask a person'), 'person.ask'),
    ),
  ]);
}

/** One line of answer before the form, when the message tells of something that happened. */
export function firstAnswerCard(view: AnswerView, say: Say = inEnglish): readonly Card[] {
  return view.kind === 'quoted'
    ? [
        card(view.quotes.length > 1 ? say('The nearest part of your policy:') : view.first, [
          ...quoted(view.quotes[0]),
          small(view.source),
          ...view.warnings.map(small),
        ]),
      ]
    : [];
}

function body(view: AnswerView, say: Say): readonly Element[] {
  switch (view.kind) {
    case 'quoted':
      return view.quotes.flatMap(quoted);
    case 'not-covered':
      return [
        ...(view.nearest
          ? [paragraph(say('The nearest heading is: {heading}', { heading: view.nearest }))]
          : []),
        paragraph(view.ask),
      ];
  }
}

const quoted = ({ section, text }: Quote): readonly Element[] => [small(section), quotation(text)];
