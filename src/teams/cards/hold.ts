import { holdReasons, holdWords, liftReasons, liftWords } from '../../domain/legal-hold.ts';
import { button, buttons, type Card, card, facts, paragraph, subheading } from './card.ts';
import { choice, entries, line } from './inputs.ts';

/** A hold as whoever may lift it sees it: what it covers, why, who placed it and when. */
export type HoldLine = {
  readonly id: string;
  readonly covers: string;
  readonly why: string;
  readonly placed: string;
  /** What lifting it still takes; null where whoever sees it may lift it alone. */
  readonly lifting: string | null;
};

/** What may not be purged now, and how to place or lift a hold. `press` is the id of the next one. */
export function holdCard(holds: readonly HoldLine[], press: string, notice: string | null): Card {
  return card('Legal hold', [
    ...(notice ? [paragraph(notice)] : []),
    paragraph(
      'What is held is not deleted, whatever the retention periods say, until it is lifted.',
    ),
    subheading('Held now'),
    ...(holds.length === 0
      ? [paragraph('Nothing.')]
      : facts(
          holds.map(({ covers, why, placed, lifting }) => ({
            name: covers,
            value: [why, placed, ...(lifting ? [lifting] : [])].map((one) => `${one}.`).join(' '),
          })),
        )),
    subheading('Place a hold'),
    line({
      id: 'reference',
      label: 'Reference of a report or family link (empty: everything of the school)',
    }),
    choice({ id: 'because', label: 'Why?' }, entries(holdWords, holdReasons), 'optional'),
    buttons(button('Hold', 'hold.place', { id: press }, 'inputs')),
    ...(holds.length === 0 ? [] : lifting(holds)),
  ]);
}

const lifting = (holds: readonly HoldLine[]) => [
  subheading('Lift a hold'),
  choice(
    { id: 'hold', label: 'Which?' },
    holds.map(({ id, covers, why }) => [id, `${covers}: ${why}`] as const),
    'optional',
  ),
  choice({ id: 'lifted', label: 'Why is it lifted?' }, entries(liftWords, liftReasons), 'optional'),
  buttons(button('Lift', 'hold.lift', {}, 'inputs')),
];
