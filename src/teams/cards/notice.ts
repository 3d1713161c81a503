import { type NoticeView, neutralSentence } from '../../domain/view/alert.ts';
import { button, buttons, type Card, card, paragraph, small } from './card.ts';

/** What lies in a recipient's chat: the same sentence for every item, and a button. */
export function noticeCard(view: NoticeView): Card {
  const { incident, reference } = view;
  switch (view.state) {
    case 'waiting':
      return card(neutralSentence(reference), [
        // below the first line, which is all that a preview shows and is the same for every item
        ...(view.drill ? [paragraph('DRILL: this is practice.')] : []),
        buttons(button('Open', 'alert.open', { incident })),
        small(`If the button does nothing on your phone, type: open ${reference}`),
      ]);
    case 'to-confirm':
      return card(`Ref ${reference} waits for a second reader`, [
        buttons(button('Open', 'alert.open', { incident })),
      ]);
    case 'in-hand':
      return card(`Ref ${reference} is in hand`, [
        paragraph(`${view.by ?? 'Somebody'} has it.`),
        buttons(button('Open', 'alert.open', { incident })),
      ]);
    case 'closed':
      return card(`Ref ${reference} is closed`, [
        buttons(button('Open', 'alert.open', { incident })),
      ]);
    case 'gone':
      return card(`Ref ${reference} is no longer with you`, [
        paragraph('You have nothing to do here.'),
      ]);
  }
}
