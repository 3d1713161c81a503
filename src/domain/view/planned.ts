import { inWords, weekdayInWords } from '../calendar-words.ts';
import type { ActionId, PersonId } from '../ids.ts';
import { type Incident, referenceOf } from '../incident.ts';
import {
  type ActionNotice,
  countedDay,
  isOpen,
  isOverdue,
  maySettle,
  ownerOf,
  type PlannedAction,
} from '../planned-action.ts';
import type { School } from '../school.ts';
import { nameIn, type Staff } from '../staff.ts';
import { inEnglish, type Say } from '../words/say.ts';
import type { Line } from './plan.ts';

/** A planned action as a reader of the item sees it. */
export type ActionView = {
  readonly id: ActionId;
  readonly number: number;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly planned: string;
  readonly state: string;
  /** What was said when it was done or dropped; empty where nothing was. */
  readonly words: string;
  readonly open: boolean;
  readonly overdue: boolean;
  /** Whether this reader may say what became of it. */
  readonly mine: boolean;
};

export function actionViews(
  incident: Incident,
  reader: PersonId,
  school: School,
  staff: Staff,
  now: Date,
  say: Say = inEnglish,
): readonly ActionView[] {
  const nameOf = nameIn(staff);
  const { calendar } = school;
  return incident.planned.map((action, at) => ({
    ...{ id: action.id, number: at + 1, what: action.what },
    owner: ownerWords(incident, action, staff, say),
    due: dueWords(action, school, say),
    planned: `${nameOf(action.by)}, ${inWords(calendar, action.at, now, say)}`,
    state: stateWords(action, school, nameOf, now, say),
    words: action.settled?.words ?? '',
    open: isOpen(action),
    overdue: isOverdue(action, calendar, now),
    mine: maySettle(incident, action, reader, staff),
  }));
}

/** Whose it was in the end, where it is settled; else whose it is now. */
function ownerWords(incident: Incident, action: PlannedAction, staff: Staff, say: Say): string {
  const owner = isOpen(action) ? ownerOf(incident, action, staff) : action.owner;
  return owner === null ? say('Whoever has this in hand') : nameIn(staff)(owner);
}

/** The day, and the next school day where it counts as that. */
function dueWords(action: PlannedAction, { calendar }: School, say: Say): string {
  const counted = countedDay(calendar, action).day.toString();
  const day = weekdayInWords(action.due, say);
  return counted === action.due
    ? day
    : say('{day} (no school that day: it counts as {counted})', {
        day,
        counted: weekdayInWords(counted, say),
      });
}

function stateWords(
  action: PlannedAction,
  { calendar }: School,
  nameOf: (id: PersonId) => string,
  now: Date,
  say: Say,
): string {
  if (action.settled) {
    const { how, by, at } = action.settled;
    const filled = { name: nameOf(by), when: inWords(calendar, at, now, say) };
    return how === 'done'
      ? say('Done by {name} {when}', filled)
      : say('Dropped by {name} {when}', filled);
  }
  return isOverdue(action, calendar, now)
    ? say('Overdue since {day}', {
        day: weekdayInWords(countedDay(calendar, action).day.toString(), say),
      })
    : say('Open|an action');
}

/** An action on paper: all that is known of it. */
export const actionLine = ({ number, ...action }: ActionView, say: Say = inEnglish): Line => ({
  name: say('Action {number}', { number: String(number) }),
  value: [
    action.what,
    say('For: {owner}. Due: {due}.', action),
    say('Planned by {planned}.', action),
    action.words === '' ? `${action.state}.` : `${action.state}: ${action.words}`,
  ].join('\n'),
});

/** What the owner of an action is sent: that there is one, and nothing of what it says. */
export type ActionNoticeView = {
  readonly incident: Incident['id'];
  readonly reference: string;
  readonly what: ActionNotice;
  readonly drill: boolean;
};

export const actionNoticeView = (
  { id, drill }: Incident,
  what: ActionNotice,
): ActionNoticeView => ({ incident: id, reference: referenceOf(id), what, drill });
