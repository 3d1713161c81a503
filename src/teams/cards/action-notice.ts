import type { ActionNotice } from '../../domain/planned-action.ts';
import type { ActionNoticeView } from '../../domain/view/planned.ts';
import { button, buttons, type Card, card, paragraph, small } from './card.ts';

const first: Record<ActionNotice, string> = {
  given: 'An action is now yours.',
  due: 'An action of yours is due today.',
  late: 'An action of yours is late.',
};

/** What the owner of an action gets: nothing of what is to be done, nor about whom. */
export const actionNoticeCard = ({ incident, reference, what, drill }: ActionNoticeView): Card =>
  card(`${first[what]} Ref ${reference}`, [
    ...(drill ? [paragraph('DRILL: this is practice.')] : []),
    buttons(button('Open', 'alert.open', { incident })),
    small(`If the button does nothing on your phone, type: open ${reference}`),
  ]);
