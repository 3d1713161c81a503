import type { AlertView } from '../../domain/view/alert.ts';
import type { ActionView } from '../../domain/view/planned.ts';
import type { Say } from '../../domain/words/say.ts';
import type { CardOffers } from './alert.ts';
import {
  type Action,
  button,
  buttons,
  type Element,
  facts,
  paragraph,
  reveal,
  small,
  subheading,
} from './card.ts';
import { choice, day, words } from './inputs.ts';
import { shortened } from './long-text.ts';

/** How many open actions stand on the card, and how much of each, in bytes; all stand on its pages. */
const latest = 3;
/** How many can be chosen from; the rest come up once these are settled. */
const toChoose = 8;
const most = { what: 240, choice: 60 };
/** The most that an action may say. */
export const longestAction = 2_000;

const open = ({ planned }: AlertView): readonly ActionView[] => planned.filter((one) => one.open);

/** What is still to be done, the overdue first. */
export function actionList(view: AlertView, say: Say): readonly Element[] {
  const all = sorted(open(view));
  if (all.length === 0) return [];
  const more = all.length - latest;
  return [
    subheading(say('What is still to be done')),
    ...all.slice(0, latest).flatMap((one) => row(one, say)),
    ...(more > 0
      ? [
          paragraph(
            say('And {count} more: press Read all that was written.', { count: String(more) }),
          ),
        ]
      : []),
  ];
}

const sorted = (all: readonly ActionView[]): readonly ActionView[] =>
  all.toSorted((one, other) => Number(other.overdue) - Number(one.overdue));

/** What, then by whom and when; what is overdue says so first. */
const row = (
  { number, what, owner, due, state, overdue }: ActionView,
  say: Say,
): readonly Element[] => [
  ...facts([
    {
      name: overdue
        ? say('Action {number}. {state}', { number: String(number), state })
        : say('Action {number}', { number: String(number) }),
      value: shortened(what, most.what),
    },
  ]),
  small(say('{owner}. Due {due}.', { owner, due })),
];

/** Whether something that is planned does not stand on the card whole. */
export const isPlanCut = ({ planned }: AlertView): boolean =>
  planned.some(({ what, open: isOpen }) => !isOpen || shortened(what, most.what) !== what) ||
  planned.filter((one) => one.open).length > latest;

export const planAction = ({ incident }: AlertView, { owners, press }: CardOffers, say: Say) =>
  reveal(say('Plan an action'), [
    words({ id: 'what', label: say('What is to be done') }, 'required', longestAction, say),
    choice(
      { id: 'owner', label: say('Who does it?') },
      owners.map(({ id, name }) => [id, name] as const),
      'required',
      say,
    ),
    day({ id: 'due', label: say('By which day?') }, say),
    buttons(button(say('Plan it'), 'incident.plan', { incident, press }, 'inputs')),
  ]);

/** For whoever may say what became of an action; nothing for anybody else. */
export function settleAction(view: AlertView, say: Say): readonly Action[] {
  const { incident } = view;
  const mine = sorted(open(view)).filter((one) => one.mine);
  if (mine.length === 0) return [];
  const choices = mine.map(
    ({ id, number, what }) => [id, `${number}. ${shortened(what, most.choice)}`] as const,
  );
  const [only] = choices;
  const value = choices.length === 1 && only ? only[0] : null;
  return [
    reveal(say('Action done'), [
      choice(
        { id: 'action', label: say('Which action?'), value },
        choices.slice(0, toChoose),
        'required',
        say,
      ),
      words({ id: 'said', label: say('In words; a reason if it is dropped') }, 'optional'),
      buttons(
        button(say('Mark it done'), 'incident.done', { incident }, 'inputs'),
        button(say('Drop it'), 'incident.drop', { incident }, 'inputs'),
      ),
    ]),
  ];
}
