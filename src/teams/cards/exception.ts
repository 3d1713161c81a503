import type { ExceptionId } from '../../domain/ids.ts';
import { referenceOf } from '../../domain/incident.ts';
import type { School } from '../../domain/school.ts';
import { neutralSentence } from '../../domain/view/alert.ts';
import type { LinkView } from '../../domain/view/exception.ts';
import { beforeDeciding } from '../../domain/view/link-offers.ts';
import type { Line } from '../../domain/view/plan.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
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

const open = (exception: ExceptionId, say: Say) =>
  buttons(button(say('Open'), 'exception.open', { exception }));

/** To whoever has to do or to know something: the sentence that every item has, and nothing else before Open. */
export const askCard = (exception: ExceptionId, say: Say = inEnglish): Card => {
  const reference = referenceOf(exception);
  return card(neutralSentence(reference, say), [
    open(exception, say),
    small(say('If the button does nothing on your phone, type: open {reference}', { reference })),
  ]);
};

/** What lies in the chat of somebody who has looked at a link, or hidden it again. */
export const hiddenCard = (exception: ExceptionId, say: Say = inEnglish): Card =>
  card(say('Ref {reference}', { reference: referenceOf(exception) }), [
    paragraph(say('The details are hidden.')),
    open(exception, say),
  ]);

/** How much of each text stands on the card, in bytes, so that all of it stays under the channel's cap. */
const most = 900;
const latest = 8;

/** One link for somebody who may see it, with what they can do about it now. */
export function linkCard(
  view: LinkView,
  school: School,
  latestEnd: string,
  notice: string | null = null,
  say: Say = inEnglish,
): Card {
  const { exception, reference } = view;
  return card(say('Family link. Ref {reference}', { reference }), [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(view.standing),
    ...(view.stuck ? [alarm([view.stuck])] : []),
    ...part(say('What was declared'), view.declaration),
    ...part(say('Safeguarding'), view.safeguarding),
    ...part(view.mode === 'declare-only' ? say('What came of it') : say('Decision'), view.decision),
    ...questions(view, say),
    ...actionsOn(view, school, latestEnd, say),
    buttons(
      ...(view.history.length > 0
        ? [reveal(say('What has happened'), facts(happened(view.history)))]
        : []),
      button(say('Hide details'), 'exception.hide', { exception }),
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

function questions({ offers, mode }: LinkView, say: Say): readonly Element[] {
  const decides = offers.some(
    (step) => step === 'approve' || step === 'propose' || step === 'renew',
  );
  if (!decides) return [];
  return [small(beforeDeciding(mode, say))];
}
