import { type NoticeView, neutralSentence } from '../../domain/view/alert.ts';
import { button, buttons, type Card, card, type Element, paragraph, small } from './card.ts';

/** What lies in a recipient's chat: the same sentence for every item, and a button. */
export function noticeCard(view: NoticeView): Card {
  // below the first line, which is all that a preview shows and is the same for a drill
  const drill = view.drill ? [paragraph('DRILL: this is practice.')] : [];
  return card(firstLine(view), [...drill, ...below(view)]);
}

function firstLine({ state, reference }: NoticeView): string {
  switch (state) {
    case 'waiting':
      return neutralSentence(reference);
    case 'to-confirm':
      return `Ref ${reference} waits for a second reader`;
    case 'in-hand':
      return `Ref ${reference} is in hand`;
    case 'closed':
      return `Ref ${reference} is closed`;
    case 'gone':
      return `Ref ${reference} is no longer with you`;
  }
}

function below({ incident, state, reference, by }: NoticeView): readonly Element[] {
  const open = buttons(button('Open', 'alert.open', { incident }));
  switch (state) {
    case 'waiting':
      return [open, small(`If the button does nothing on your phone, type: open ${reference}`)];
    case 'in-hand':
      return [paragraph(`${by ?? 'Somebody'} has it.`), open];
    case 'to-confirm':
    case 'closed':
      return [open];
    case 'gone':
      return [paragraph('You have nothing to do here.')];
  }
}
