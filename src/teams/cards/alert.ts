import { outcomes } from '../../domain/incident.ts';
import type { AlertView } from '../../domain/view/alert.ts';
import { outcomeWords } from '../../domain/view/report-words.ts';
import { alarm, button, buttons, type Card, card, type Element, facts, paragraph, quotation, reveal, small, subheading } from './card.ts';
import { choice, entries, line, words } from './inputs.ts';

export type Heir = { readonly id: string; readonly name: string };

/** The opened item, in the order in which it is needed: is the child safe, where, what, who, when. */
export function alertCard(
  view: AlertView,
  heirs: readonly Heir[],
  notice: string | null = null,
): Card {
  return card(`Ref ${view.reference}`, [
    ...(view.drill ? [alarm(['DRILL: this is practice, not a real item.'])] : []),
    ...(notice ? [paragraph(notice)] : []),
    view.safe.alarming ? alarm([view.safe.words]) : subheading(view.safe.words),
    ...facts(view.facts),
    ...(view.imagery ? [alarm(['Do not view, copy or forward pictures of a child.'])] : []),
    subheading("The reporter's own words"),
    view.words === null
      ? small('Kept with the record about the adult until the headteacher releases them.')
      : quotation(view.words === '' ? '(none given)' : view.words),
    ...view.additions.flatMap(({ name, value }) => [small(`Added ${name}`), quotation(value)]),
    ...facts([{ name: 'Reporter', value: reporterWords(view) }, ...view.why]),
    subheading('What has been done'),
    ...(view.log.length > 0 ? facts(view.log) : [small('Nothing has been logged yet.')]),
    ...facts(view.closing),
    paragraph(view.clock),
    ...actions(view, heirs),
  ]);
}

const reporterWords = ({ reporter }: AlertView): string =>
  [reporter.name, reporter.phone, reporter.email].filter(Boolean).join(', ');

function actions(view: AlertView, heirs: readonly Heir[]): readonly Element[] {
  const { incident } = view;
  const hide = button('Hide details', 'alert.hide', { incident });
  switch (view.state) {
    case 'waiting':
      return [
        buttons(
          button("I've got this", 'alert.take', { incident }),
          passOn(view, heirs),
          button('I have a conflict', 'alert.conflict', { incident }),
          ...more(view),
          hide,
        ),
      ];
    case 'in-hand':
      return [buttons(logAction(view), passOn(view, heirs), closing(view), ...more(view), hide)];
    case 'to-confirm':
      return [
        view.mine
          ? buttons(logAction(view), hide)
          : buttons(
              button('Agree to close', 'incident.agree', { incident }),
              button('Not yet', 'incident.not-yet', { incident }),
              logAction(view),
              button('I have a conflict', 'alert.conflict', { incident }),
              hide,
            ),
      ];
    case 'closed':
      return [buttons(logAction(view), hide)];
  }
}

const logAction = ({ incident }: AlertView) =>
  reveal('Log an action', [
    words({ id: 'did', label: 'What was done, by whom, and why' }, 'required'),
    buttons(button('Log it', 'incident.log', { incident }, 'inputs')),
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

const passOn = ({ incident }: AlertView, heirs: readonly Heir[]) =>
  reveal(
    'Pass on',
    heirs.length === 0
      ? [paragraph('There is nobody else to whom this may be passed on.')]
      : [
          choice(
            { id: 'to', label: 'To whom?' },
            heirs.map(({ id, name }) => [id, name] as const),
            'required',
          ),
          buttons(button('Pass it on', 'alert.pass-on', { incident }, 'inputs')),
        ],
  );

function more(view: AlertView) {
  const { incident } = view;
  const release = view.mayRelease
    ? [buttons(button("Release the adult's identity to the child's record", 'incident.release', { incident }))]
    : [];
  return [
    reveal('More', [
      choice(
        { id: 'priority', label: 'Raise the priority to' },
        [
          ['P1', 'P1: now'],
          ['P2', 'P2: within the hour'],
          ['P3', 'P3: today'],
        ],
        'optional',
      ),
      buttons(button('Raise priority', 'incident.raise', { incident }, 'inputs')),
      choice(
        { id: 'role', label: 'Also send it to' },
        [
          ['head', 'Headteacher'],
          ['dsl', 'Safeguarding lead'],
          ['deputy-dsl', 'Deputy safeguarding lead'],
          ['chair', 'Chair of governors'],
        ],
        'optional',
      ),
      buttons(button('Re-route', 'incident.reroute', { incident }, 'inputs')),
      line({ id: 'reference', label: 'Link to an earlier record (its reference)' }, 12),
      buttons(button('Link', 'incident.link', { incident }, 'inputs')),
      ...release,
    ]),
  ];
}
