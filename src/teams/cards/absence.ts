import { inEnglish, type Say } from '../../domain/words/say.ts';
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
export function absenceCard(
  cover: readonly Cover[],
  notice: string | null,
  say: Say = inEnglish,
): Card {
  const who = choice(
    { id: 'person', label: say('Who?') },
    cover.map(({ id, name }) => [id, name] as const),
    'required',
    say,
  );
  const until = {
    ...{
      type: 'Input.Date',
      id: 'until',
      label: say(
        'Until the end of (within two weeks for a colleague; for yourself you can leave it empty)',
      ),
    },
  };
  return card(say('Who is away'), [
    ...(notice ? [paragraph(notice)] : []),
    ...facts(
      cover.map(({ name, duties, away }) => ({
        name,
        value:
          away === null
            ? say('{duties}. In.', { duties })
            : say('{duties}. Away {when}.', { duties, when: away }),
      })),
    ),
    paragraph(
      say('Items are never left waiting with somebody who is away: the next person is asked.'),
    ),
    ...(cover.length === 0
      ? []
      : [
          who,
          until,
          buttons(
            button(say('Away'), 'absence.set', {}, 'inputs'),
            button(say('Back again'), 'absence.end', {}, 'inputs'),
          ),
        ]),
  ]);
}

/** To somebody of whom a colleague has said that they are away: items pass them over, and one press ends it. */
export const setAwayCard = ({ person, by, lastDay }: SetAway, say: Say = inEnglish): Card =>
  card(say('You have been set as away'), [
    paragraph(
      say('{name} said so, until the end of {day}. Items go to the next person until then.', {
        name: by,
        day: lastDay,
      }),
    ),
    buttons(button(say('I am here'), 'absence.end', { person })),
  ]);

export const schoolDayCard = (day: string, closed: 'closed' | 'open', say: Say = inEnglish): Card =>
  card(
    closed === 'closed'
      ? say('School is closed today, {day}', { day })
      : say('School is open today, {day}', { day }),
    [
      paragraph(say('All clocks and everything that people are told go by this from now on.')),
      buttons(
        closed === 'closed'
          ? button(say('Open after all'), 'school-day.open')
          : button(say('Closed today'), 'school-day.closed'),
      ),
    ],
  );
