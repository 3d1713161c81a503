import type { ExceptionId } from '../../domain/ids.ts';
import { referenceOf } from '../../domain/incident.ts';
import type { School } from '../../domain/school.ts';
import { neutralSentence } from '../../domain/view/alert.ts';
import type { LinkView } from '../../domain/view/exception.ts';
import { beforeDeciding } from '../../domain/view/link-offers.ts';
import type { Line } from '../../domain/view/plan.ts';
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
import { actionsOn } from './exception-actions.ts';
import { shortened } from './long-text.ts';

const open = (exception: ExceptionId) => buttons(button('Open', 'exception.open', { exception }));

/** To whoever has to do or to know something: the sentence that every item has, and nothing else before Open. */
export const askCard = (exception: ExceptionId): Card => {
  const reference = referenceOf(exception);
  return card(neutralSentence(reference), [
    open(exception),
    small(`If the button does nothing on your phone, type: open ${reference}`),
  ]);
};

/** What lies in the chat of somebody who has looked at a link, or hidden it again. */
export const hiddenCard = (exception: ExceptionId): Card =>
  card(`Ref ${referenceOf(exception)}`, [paragraph('The details are hidden.'), open(exception)]);

/** How much of each text stands on the card, in bytes, so that all of it stays under the channel's cap. */
const most = 900;
const latest = 8;

/** One link for somebody who may see it, with what they can do about it now. */
export function linkCard(
  view: LinkView,
  school: School,
  latestEnd: string,
  notice: string | null = null,
): Card {
  const { exception, reference } = view;
  return card(`Family link. Ref ${reference}`, [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(view.standing),
    ...(view.stuck ? [alarm([view.stuck])] : []),
    ...part('What was declared', view.declaration),
    ...part('Safeguarding', view.safeguarding),
    ...part(view.mode === 'declare-only' ? 'What came of it' : 'Decision', view.decision),
    ...questions(view),
    ...actionsOn(view, school, latestEnd),
    buttons(
      ...(view.history.length > 0
        ? [reveal('What has happened', facts(happened(view.history)))]
        : []),
      button('Hide details', 'exception.hide', { exception }),
    ),
  ]);
}

const happened = (history: readonly Line[]): readonly Line[] =>
  history.slice(-latest).map(({ name, value }) => ({ name, value: shortened(value, 300) }));

const part = (heading: string, lines: readonly Line[]): readonly Element[] =>
  lines.length === 0
    ? []
    : [
        subheading(heading),
        ...facts(lines.map(({ name, value }) => ({ name, value: shortened(value, most) }))),
      ];

function questions({ offers, mode }: LinkView): readonly Element[] {
  const decides = offers.some(
    (step) => step === 'approve' || step === 'propose' || step === 'renew',
  );
  if (!decides) return [];
  return [small(beforeDeciding(mode))];
}
