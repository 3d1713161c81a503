import { type NoticeView, neutralSentence } from '../../domain/view/alert.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
import { button, buttons, type Card, card, type Element, paragraph, small } from './card.ts';

/** What lies in a recipient's chat: the same sentence for every item, and a button. */
export function noticeCard(view: NoticeView, say: Say = inEnglish): Card {
  // below the first line, which is all that a preview shows and is the same for a drill
  const drill = view.drill ? [paragraph(say('DRILL: this is practice.'))] : [];
  return card(firstLine(view, say), [...drill, ...below(view, say)]);
}

function firstLine({ state, reference }: NoticeView, say: Say): string {
  switch (state) {
    case 'waiting':
      return neutralSentence(reference, say);
    case 'to-confirm':
      return say('Ref {reference} waits for a second reader', { reference });
    case 'in-hand':
      return say('Ref {reference} is in hand', { reference });
    case 'closed':
      return say('Ref {reference} is closed', { reference });
    case 'gone':
      return say('Ref {reference} is no longer with you', { reference });
  }
}

function below({ incident, state, reference, by }: NoticeView, say: Say): readonly Element[] {
  const open = buttons(button(say('Open'), 'alert.open', { incident }));
  switch (state) {
    case 'waiting':
      return [
        open,
        small(
          say('If the button does nothing on your phone, type: open {reference}', { reference }),
        ),
      ];
    case 'in-hand':
      return [paragraph(say('{name} has it.', { name: by ?? say('Somebody') })), open];
    case 'to-confirm':
    case 'closed':
      return [open];
    case 'gone':
      return [paragraph(say('You have nothing to do here.'))];
  }
}
