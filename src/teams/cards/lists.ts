import { inWords } from '../../domain/calendar-words.ts';
import { type Incident, referenceOf } from '../../domain/incident.ts';
import type { School } from '../../domain/school.ts';
import { unreadableSentence } from '../../domain/view/unreadable.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import type { ItemsPage } from '../../flows/read-items.ts';
import type { OwnReports } from '../../flows/read-lists.ts';
import { type Button, button, buttons, type Card, card, type Element, paragraph } from './card.ts';

const most = 10;

const stateWords: Record<Incident['status'], Plain> = {
  waiting: 'received',
  unanswered: 'received, nobody has answered yet',
  'in-hand': 'in hand',
  'to-confirm': 'in hand',
  sealed: 'stored: please phone',
  closed: 'dealt with',
};

const row = (text: string, open: Button): readonly Element[] => [paragraph(text), buttons(open)];

function lineOf(
  { id, drill, status, recordedAt }: Incident,
  school: School,
  now: Date,
  say: Say,
): string {
  const line = say('Ref {reference}: {state}, recorded {when}', {
    reference: referenceOf(id),
    state: say(stateWords[status]),
    when: inWords(school.calendar, recordedAt, now, say),
  });
  return drill ? `${say('DRILL.')} ${line}` : line;
}

/** A reporter's own reports, by reference and state. */
export function myReportsCard(
  { reports, unreadable }: OwnReports,
  school: School,
  now: Date,
  say: Say = inEnglish,
): Card {
  const notRead = unreadableSentence(unreadable, say);
  return card(say('My reports'), [
    ...(notRead === null ? [] : [paragraph(notRead)]),
    ...(reports.length === 0 && notRead === null ? [paragraph(say('You have sent none.'))] : []),
    ...reports.slice(0, most).flatMap((incident) =>
      row(
        lineOf(incident, school, now, say),
        button(
          say('Where {reference} stands', { reference: referenceOf(incident.id) }),
          'report.state',
          {
            incident: incident.id,
          },
        ),
      ),
    ),
    buttons(button(say('Report something'), 'report.start')),
  ]);
}

/** What is mine to see, by reference, state and clock: no names, no types. */
export function itemsCard(
  { items, unreadable }: Pick<ItemsPage, 'items' | 'unreadable'>,
  school: School,
  now: Date,
  say: Say = inEnglish,
): Card {
  const notRead = unreadableSentence(unreadable, say);
  return card(say('Items that are yours to see'), [
    ...(notRead === null ? [] : [paragraph(notRead)]),
    ...(items.length === 0 && notRead === null ? [paragraph(say('Nothing is open.'))] : []),
    ...items.slice(0, most).flatMap((incident) =>
      row(
        lineOf(incident, school, now, say),
        button(say('Open {reference}', { reference: referenceOf(incident.id) }), 'alert.open', {
          incident: incident.id,
        }),
      ),
    ),
  ]);
}
