import type { SetAway } from '../../flows/tell-away.ts';
import { button, buttons, type Card, card, facts, paragraph } from './card.ts';
import { choice } from './inputs.ts';

export type Cover = {
  readonly id: string;
  readonly name: string;
  readonly duties: string;
  readonly away: string | null;
};

/** Who fills which role, who is away, and the two buttons that say so. Items for people who are away pass them over. */
export function absenceCard(cover: readonly Cover[], notice: string | null): Card {
  const who = choice(
    { id: 'person', label: 'Who?' },
    cover.map(({ id, name }) => [id, name] as const),
    'required',
  );
  const until = {
    ...{
      type: 'Input.Date',
      id: 'until',
      label:
        'Until the end of (within two weeks for a colleague; for yourself you can leave it empty)',
    },
  };
  return card('Who is away', [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(
      cover.map(({ name, duties, away }) => ({
        name,
        value: away === null ? `${duties}. In.` : `${duties}. Away ${away}.`,
      })),
    ),
    paragraph('Items are never left waiting with somebody who is away: the next person is asked.'),
    ...(cover.length === 0
      ? []
      : [
          who,
          until,
          buttons(
            button('Away', 'absence.set', {}, 'inputs'),
            button('Back again', 'absence.end', {}, 'inputs'),
          ),
        ]),
  ]);
}

/** To somebody of whom a colleague has said that they are away: items pass them over, and one press ends it. */
export const setAwayCard = ({ person, by, lastDay }: SetAway): Card =>
  card('You have been set as away', [
    paragraph(
      `${by} said so, until the end of ${lastDay}. Items go to the next person until then.`,
    ),
    buttons(button('I am here', 'absence.end', { person })),
  ]);

export const schoolDayCard = (day: string, closed: 'closed' | 'open'): Card =>
  card(closed === 'closed' ? `School is closed today, ${day}` : `School is open today, ${day}`, [
    paragraph('All clocks and everything that people are told go by this from now on.'),
    buttons(
      closed === 'closed'
        ? button('Open after all', 'school-day.open')
        : button('Closed today', 'school-day.closed'),
    ),
  ]);
