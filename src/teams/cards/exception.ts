import type { PolicyException } from '../../domain/exception.ts';
import type { ExceptionId } from '../../domain/ids.ts';
import { referenceOf } from '../../domain/incident.ts';
import type { ExceptionMode, School } from '../../domain/school.ts';
import { neutralSentence } from '../../domain/view/alert.ts';
import type { LinkView } from '../../domain/view/exception.ts';
import { lower } from '../../domain/view/report-words.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  reveal,
  small,
} from './card.ts';
import { day, line, words } from './inputs.ts';
import { shortened } from './long-text.ts';

const required = { isRequired: true, errorMessage: 'Please fill this in' };

/** The most that a reason may hold, here and where the press is read. */
export const longestReason = 2_000;

/** What a declaration leads to, as this school's policy has it; `head` is what the headteacher is called. */
const leadsTo: Record<ExceptionMode, (head: string) => string> = {
  approve: (head) =>
    `For a link that you had before you worked here, or before the child came. Until the ${head} has decided, it gives no leave for anything.`,
  'discuss-and-record': (head) =>
    `Please also talk to the ${head} about it: what is agreed is recorded here. Until then it gives no leave for anything.`,
  'declare-only': (head) =>
    `The policy of this school has no exceptions. You can declare the link, so that the ${head} knows of it; nobody can approve it.`,
  none: (head) =>
    `The policy of this school says nothing about such links. You can declare yours: the ${head} decides, and until then it gives no leave for anything.`,
};

/** Declaring a family link that was there before the job. */
export function exceptionForm(id: string, { exceptionMode, titles }: School): Card {
  return card('Declare a family link', [
    paragraph(leadsTo[exceptionMode](lower(titles.head))),
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

const open = (exception: ExceptionId) => buttons(button('Open', 'exception.open', { exception }));

/** To the person who decides: the sentence that every item has, and nothing else before Open. */
export const askCard = (exception: ExceptionId): Card =>
  card(neutralSentence(referenceOf(exception)), [open(exception)]);

/** One declaration for somebody who may see it, with the decision for the one who makes it. */
export function decisionCard(view: LinkView, notice: string | null = null): Card {
  const { exception } = view;
  return card(`Family link. Ref ${referenceOf(exception)}`, [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(view.lines),
    ...(view.toDecide ? deciding(view) : []),
    buttons(button('Hide details', 'exception.hide', { exception })),
  ]);
}

const deciding = ({ exception, canApprove }: LinkView): readonly Element[] => [
  small(
    'Ask yourself: was it there before, does the person with parental responsibility agree, could other pupils be reached through it, does this colleague teach or mark the child, would less do?',
  ),
  buttons(
    ...(canApprove
      ? [
          reveal('Approve until a day', [
            words(
              { id: 'conditions', label: 'Reason, and any conditions' },
              'required',
              longestReason,
            ),
            day({ id: 'until', label: 'Last day on which it holds' }),
            buttons(button('Approve', 'exception.approve', { exception }, 'inputs')),
          ]),
        ]
      : []),
    reveal('Decline', [
      words({ id: 'advice', label: 'Reason, and advice' }, 'required', longestReason),
      buttons(button('Decline', 'exception.decline', { exception }, 'inputs')),
    ]),
  ),
];

const told: Record<PolicyException['status'], string> = {
  declared: 'Your declaration is recorded',
  approved: 'Your declaration has been decided',
  declined: 'Your declaration has been decided',
  expired: 'Your declaration has come to its end date',
};

/** To the declarer: where their declaration stands. Who it is about, and why, only after Open. */
export const declaredCard = ({ exception, status, lines }: LinkView): Card =>
  card(`${told[status]}. Ref ${referenceOf(exception)}`, [
    ...facts(lines.filter(({ name }) => name === 'State' || name === 'Until')),
    open(exception),
  ]);

/** What lies in the chat of somebody who has looked at a declaration, or hidden it again. */
export const hiddenCard = (view: LinkView): Card =>
  view.toDecide
    ? askCard(view.exception)
    : card(`Ref ${referenceOf(view.exception)}`, [
        paragraph('The details are hidden.'),
        open(view.exception),
      ]);

const onPage = 8;

/** Whose links they are and how they stand, what waits for this reader first; the rest after Open. */
export function registerCard(
  views: readonly LinkView[],
  whole: 'whole' | 'own',
  page: number,
): Card {
  const ordered = [
    ...views.filter((view) => view.toDecide),
    ...views.filter((view) => !view.toDecide),
  ];
  const from = (page - 1) * onPage;
  const next = String(page + 1);
  return card(whole === 'whole' ? 'Register of family links' : 'My family links', [
    ...(views.length === 0 ? [paragraph('There are none.')] : []),
    ...ordered.slice(from, from + onPage).flatMap(registerRow),
    buttons(
      ...(from + onPage < views.length ? [button('More', 'register.show', { page: next })] : []),
      button('Declare a family link', 'exception.start'),
    ),
  ]);
}

function registerRow({ exception, lines }: LinkView): readonly Element[] {
  const shown = lines.filter(({ name }) => ['Declared by', 'State', 'Until'].includes(name));
  return [
    ...facts(shown.map(({ name, value }) => ({ name, value: shortened(value, 300) }))),
    buttons(button(`Open ${referenceOf(exception)}`, 'exception.open', { exception })),
  ];
}
