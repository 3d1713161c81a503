import type { AnswerView, Quote } from '../../domain/view/answer.ts';
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
export function answerCard(view: AnswerView, question: string, follows = false): Card {
  return card(view.first, [
    ...(follows ? [small('Read together with your question before.')] : []),
    ...body(view),
    small(view.source),
    ...view.warnings.map(small),
    small('Did this help?'),
    buttons(
      button('Yes', 'answer.helped', { question }),
      button('No', 'answer.not-helped', { question }),
    ),
    buttons(
      button('Report something', 'report.start'),
      button('Declare a family link', 'exception.start'),
      button('Ask a person', 'person.ask'),
    ),
  ]);
}

/** One line of answer before the form, when the message tells of something that happened. */
export function firstAnswerCard(view: AnswerView): readonly Card[] {
  return view.kind === 'quoted'
    ? [
        card(view.first, [
          ...quoted(view.quotes[0]),
          small(view.source),
          ...view.warnings.map(small),
        ]),
      ]
    : [];
}

function body(view: AnswerView): readonly Element[] {
  switch (view.kind) {
    case 'quoted':
      return view.quotes.flatMap(quoted);
    case 'not-covered':
      return [
        ...(view.nearest ? [paragraph(`The nearest heading is: ${view.nearest}`)] : []),
        paragraph(view.ask),
      ];
  }
}

const quoted = ({ section, text }: Quote): readonly Element[] => [small(section), quotation(text)];
