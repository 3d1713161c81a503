import { outcomes } from '../../domain/incident.ts';
import type { AlertView } from '../../domain/view/alert.ts';
import { nobodyElse, nobodyYet } from '../../domain/view/nobody-else.ts';
import { outcomeWords } from '../../domain/view/report-words.ts';
import type { Say } from '../../domain/words/say.ts';
import type { CardOffers } from './alert.ts';
import { type Action, button, buttons, type Element, openUrl, paragraph, reveal } from './card.ts';
import { choice, entriesIn, line, longestText, words } from './inputs.ts';
import { planAction, settleAction } from './planned.ts';

/** What can be done with an opened item: what is pressed first comes first. */
export const alertActions = (view: AlertView, offers: CardOffers, say: Say): Element =>
  buttons(...byState(view, offers, say));

/** For the reading itself. */
export function readingActions({ incident }: AlertView, isCut: boolean, say: Say): Element {
  const all = button(say('Read all that was written'), 'alert.read', { incident, page: '1' });
  return buttons(...(isCut ? [all] : []), button(say('Hide details'), 'alert.hide', { incident }));
}

function byState(view: AlertView, offers: CardOffers, say: Say): readonly Action[] {
  const { incident } = view;
  const log = logAction(view, offers, say);
  switch (view.state) {
    case 'waiting':
      return [
        button(say("I've got this"), 'alert.take', { incident }),
        ...call(view, say),
        passOn(view, offers, say),
        conflict(view, say),
        more(view, offers, say),
        ...settleAction(view, say),
      ];
    case 'in-hand':
      return [
        log,
        planAction(view, offers, say),
        ...settleAction(view, say),
        ...call(view, say),
        passOn(view, offers, say),
        closing(view, say),
        more(view, offers, say),
      ];
    case 'to-confirm':
      return view.mine
        ? [log]
        : [
            button(say('Agree to close'), 'incident.agree', { incident }),
            button(say('Not yet'), 'incident.not-yet', { incident }),
            log,
            conflict(view, say),
          ];
    case 'closed':
      return [log];
  }
}

/** A call in Teams to the reporter; who has no address is phoned by the number on the card. */
const call = ({ reporter }: AlertView, say: Say): readonly Action[] =>
  reporter.email === null
    ? []
    : [
        openUrl(
          say('Call the reporter'),
          `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(reporter.email)}`,
        ),
      ];

const logAction = ({ incident }: AlertView, { press }: CardOffers, say: Say) =>
  reveal(say('Log an action'), [
    words(
      { id: 'did', label: say('What was done, by whom, and why') },
      'required',
      longestText,
      say,
    ),
    buttons(button(say('Log it'), 'incident.log', { incident, press }, 'inputs')),
  ]);

const closing = ({ incident }: AlertView, say: Say) =>
  reveal(say('Close'), [
    choice(
      { id: 'outcome', label: say('Outcome') },
      entriesIn(outcomeWords, outcomes, say),
      'required',
      say,
    ),
    words({ id: 'reason', label: say('Reason') }, 'required', longestText, say),
    {
      ...line({
        id: 'recordedIn',
        label: say('Where the full record is kept, with its reference'),
      }),
      ...{ isRequired: true, errorMessage: say('Please say where the full record is kept') },
    },
    buttons(button(say('Close this item'), 'incident.close', { incident }, 'inputs')),
  ]);

const passOn = ({ incident, words: typed }: AlertView, { heirs }: CardOffers, say: Say) =>
  reveal(
    say('Pass on'),
    heirs.length === 0
      ? [paragraph(say(typed === null ? nobodyYet : nobodyElse))]
      : [
          choice(
            { id: 'to', label: say('To whom?') },
            heirs.map(({ id, name }) => [id, name] as const),
            'required',
            say,
          ),
          buttons(button(say('Pass it on'), 'alert.pass-on', { incident }, 'inputs')),
        ],
  );

/** It cannot be taken back, so it is asked twice. */
const conflict = ({ incident }: AlertView, say: Say) =>
  reveal(say('I have a conflict'), conflictQuestion(incident, say));

const conflictQuestion = (incident: string, say: Say): readonly Element[] => [
  paragraph(
    say(
      'For example: it is about you, your family, somebody you live with or are in dispute with. You will not see this item again, and somebody else is asked. This cannot be undone.',
    ),
  ),
  buttons(button(say('Yes, I have a conflict'), 'alert.conflict', { incident })),
];

function more(view: AlertView, { roles }: CardOffers, say: Say) {
  const { incident } = view;
  return reveal(say('More'), [
    choice(
      { id: 'priority', label: say('Raise the priority to') },
      [
        ['P1', say('P1: now')],
        ['P2', say('P2: within the hour')],
        ['P3', say('P3: today')],
      ],
      'optional',
    ),
    buttons(button(say('Raise the priority'), 'incident.raise', { incident }, 'inputs')),
    ...(roles.length === 0
      ? []
      : [
          choice(
            { id: 'role', label: say('Also send it to') },
            roles.map(({ role, title }) => [role, title] as const),
            'optional',
          ),
          buttons(
            button(say('Send it to them as well'), 'incident.reroute', { incident }, 'inputs'),
          ),
        ]),
    line({ id: 'reference', label: say('Link to an earlier record (its reference)') }, 12),
    buttons(button(say('Link'), 'incident.link', { incident }, 'inputs')),
    ...(view.mayRelease
      ? [
          buttons(
            button(say("Release the adult's identity to the child's record"), 'incident.release', {
              incident,
            }),
          ),
        ]
      : []),
    ...(view.state === 'in-hand' ? conflictQuestion(incident, say) : []),
  ]);
}
