import { outcomes } from '../../domain/incident.ts';
import type { AlertView } from '../../domain/view/alert.ts';
import { nobodyElse, nobodyYet } from '../../domain/view/nobody-else.ts';
import { outcomeWords } from '../../domain/view/report-words.ts';
import type { CardOffers } from './alert.ts';
import { type Action, button, buttons, type Element, openUrl, paragraph, reveal } from './card.ts';
import { choice, entries, line, words } from './inputs.ts';
import { planAction, settleAction } from './planned.ts';

/** What can be done with an opened item: what is pressed first comes first. */
export const alertActions = (view: AlertView, offers: CardOffers): Element =>
  buttons(...byState(view, offers));

/** For the reading itself. */
export function readingActions({ incident }: AlertView, isCut: boolean): Element {
  const all = button('Read all that was written', 'alert.read', { incident, page: '1' });
  return buttons(...(isCut ? [all] : []), button('Hide details', 'alert.hide', { incident }));
}

function byState(view: AlertView, offers: CardOffers): readonly Action[] {
  const { incident } = view;
  const log = logAction(view, offers);
  switch (view.state) {
    case 'waiting':
      return [
        button("I've got this", 'alert.take', { incident }),
        ...call(view),
        passOn(view, offers),
        conflict(view),
        more(view, offers),
        ...settleAction(view),
      ];
    case 'in-hand':
      return [
        log,
        planAction(view, offers),
        ...settleAction(view),
        ...call(view),
        passOn(view, offers),
        closing(view),
        more(view, offers),
      ];
    case 'to-confirm':
      return view.mine
        ? [log]
        : [
            button('Agree to close', 'incident.agree', { incident }),
            button('Not yet', 'incident.not-yet', { incident }),
            log,
            conflict(view),
          ];
    case 'closed':
      return [log];
  }
}

/** A call in Teams to the reporter; who has no address is phoned by the number on the card. */
const call = ({ reporter }: AlertView): readonly Action[] =>
  reporter.email === null
    ? []
    : [
        openUrl(
          'Call the reporter',
          `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(reporter.email)}`,
        ),
      ];

const logAction = ({ incident }: AlertView, { press }: CardOffers) =>
  reveal('Log an action', [
    words({ id: 'did', label: 'What was done, by whom, and why' }, 'required'),
    buttons(button('Log it', 'incident.log', { incident, press }, 'inputs')),
  ]);

const closing = ({ incident }: AlertView) =>
  reveal('Close', [
    choice({ id: 'outcome', label: 'Outcome' }, entries(outcomeWords, outcomes), 'required'),
    words({ id: 'reason', label: 'Reason' }, 'required'),
    {
      ...line({ id: 'recordedIn', label: 'Where the full record is kept, with its reference' }),
      ...{ isRequired: true, errorMessage: 'Please say where the full record is kept' },
    },
    buttons(button('Close this item', 'incident.close', { incident }, 'inputs')),
  ]);

const passOn = ({ incident, words: typed }: AlertView, { heirs }: CardOffers) =>
  reveal(
    'Pass on',
    heirs.length === 0
      ? [paragraph(typed === null ? nobodyYet : nobodyElse)]
      : [
          choice(
            { id: 'to', label: 'To whom?' },
            heirs.map(({ id, name }) => [id, name] as const),
            'required',
          ),
          buttons(button('Pass it on', 'alert.pass-on', { incident }, 'inputs')),
        ],
  );

/** It cannot be taken back, so it is asked twice. */
const conflict = ({ incident }: AlertView) =>
  reveal('I have a conflict', conflictQuestion(incident));

const conflictQuestion = (incident: string): readonly Element[] => [
  paragraph(
    'For example: it is about you, your family, somebody you live with or are in dispute with. You will not see this item again, and somebody else is asked. This cannot be undone.',
  ),
  buttons(button('Yes, I have a conflict', 'alert.conflict', { incident })),
];

function more(view: AlertView, { roles }: CardOffers) {
  const { incident } = view;
  return reveal('More', [
    choice(
      { id: 'priority', label: 'Raise the priority to' },
      [
        ['P1', 'P1: now'],
        ['P2', 'P2: within the hour'],
        ['P3', 'P3: today'],
      ],
      'optional',
    ),
    buttons(button('Raise the priority', 'incident.raise', { incident }, 'inputs')),
    ...(roles.length === 0
      ? []
      : [
          choice(
            { id: 'role', label: 'Also send it to' },
            roles.map(({ role, title }) => [role, title] as const),
            'optional',
          ),
          buttons(button('Send it to them as well', 'incident.reroute', { incident }, 'inputs')),
        ]),
    line({ id: 'reference', label: 'Link to an earlier record (its reference)' }, 12),
    buttons(button('Link', 'incident.link', { incident }, 'inputs')),
    ...(view.mayRelease
      ? [
          buttons(
            button("Release the adult's identity to the child's record", 'incident.release', {
              incident,
            }),
          ),
        ]
      : []),
    ...(view.state === 'in-hand' ? conflictQuestion(incident) : []),
  ]);
}
