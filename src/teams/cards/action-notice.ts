import type { ActionNotice } from '../../domain/planned-action.ts';
import type { ActionNoticeView } from '../../domain/view/planned.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import { button, buttons, type Card, card, paragraph, small } from './card.ts';

const first: Record<ActionNotice, Plain> = {
  given: 'An action is now yours.',
  due: 'An action of yours is due today.',
  late: 'An action of yours is late.',
};

/** What the owner of an action gets: nothing of what is to be done, nor about whom. */
export const actionNoticeCard = (
  { incident, reference, what, drill }: ActionNoticeView,
  say: Say = inEnglish,
): Card =>
  card(say('{notice} Ref {reference}', { notice: say(first[what]), reference }), [
    ...(drill ? [paragraph(say('DRILL: this is practice.'))] : []),
    buttons(button(say('Open'), 'alert.open', { incident })),
    small(say('If the button does nothing on your phone, type: open {reference}', { reference })),
  ]);
