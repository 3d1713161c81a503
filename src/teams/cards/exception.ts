import type { PolicyException } from '../../domain/exception.ts';
import type { LinkView } from '../../domain/view/exception.ts';
import { button, buttons, type Card, card, facts, paragraph, reveal, small } from './card.ts';
import { day, line, words } from './inputs.ts';

const required = { isRequired: true, errorMessage: 'Please fill this in' };

/** Declaring a family link that was there before the job. */
export function exceptionForm(id: string, hasExceptions: boolean): Card {
  return card('Declare a family link', [
    paragraph(
      hasExceptions
        ? 'For a link that you had before you worked here, or before the child came. Until the headteacher has decided, it gives no leave for anything.'
        : 'The policy of this school has no exceptions. You can declare the link, so that the headteacher knows of it; nobody can approve it.',
    ),
    { ...line({ id: 'child', label: "The child's name and class" }), ...required },
    { ...line({ id: 'relationship', label: 'How are you related?' }), ...required },
    { ...line({ id: 'since', label: 'Since when?' }), ...required },
    {
      ...line({ id: 'contact', label: 'Which apps, and what kind of contact?' }),
      ...required,
    },
    buttons(
      button('Declare it', 'exception.declare', { id }, 'inputs'),
      button('Cancel', 'exception.cancel', { id }),
    ),
  ]);
}

/** First line for the person who decides: no names, the same for every declaration. */
export const askCard = (exception: string): Card =>
  card('A declaration needs your decision. Please open Teams.', [
    buttons(button('Open', 'exception.open', { exception })),
  ]);

export function decisionCard(view: LinkView, notice: string | null = null): Card {
  const { exception } = view;
  return card('A declared family link', [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(view.lines),
    small(
      'Ask yourself: was it there before, does the person with parental responsibility agree, could other pupils be reached through it, does this colleague teach or mark the child, would less do?',
    ),
    ...(view.toDecide
      ? [
          buttons(
            ...(view.canApprove
              ? [
                  reveal('Approve until a day', [
                    words({ id: 'reason', label: 'Reason, and any conditions' }, 'required'),
                    day({ id: 'until', label: 'Last day on which it holds' }),
                    buttons(button('Approve', 'exception.approve', { exception }, 'inputs')),
                  ]),
                ]
              : []),
            reveal('Decline', [
              words({ id: 'reason', label: 'Reason, and advice' }, 'required'),
              buttons(button('Decline', 'exception.decline', { exception }, 'inputs')),
            ]),
          ),
        ]
      : []),
  ]);
}

const told: Record<PolicyException['status'], string> = {
  declared: 'Your family link is declared. It gives no leave until it is decided.',
  approved: 'Your family link was approved',
  declined: 'Your family link was not approved',
  expired: 'Your family link has come to its end date and is no longer approved',
};

/** To the declarer: where their declaration stands. */
export const declaredCard = (view: LinkView): Card =>
  card(told[view.status], [...facts(view.lines)]);

export const registerCard = (views: readonly LinkView[], whole: boolean): Card =>
  card(whole ? 'Register of family links' : 'My family links', [
    ...(views.length === 0 ? [paragraph('There are none.')] : []),
    ...views.flatMap((view) => [
      ...facts(view.lines),
      buttons(button('Open', 'exception.open', { exception: view.exception })),
    ]),
    buttons(button('Declare a family link', 'exception.start')),
  ]);
