import type { ExceptionId, PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import { type Match, type Matchable, matchesOf } from '../register/match.ts';
import { decidingRole, readsAs } from '../register/parts.ts';
import { nameIn, rolesOf, type Staff } from '../staff.ts';
import { inEnglish, type Plain, type Say } from '../words/say.ts';
import { longDay } from './exception.ts';

/** One line on an opened alert: a link that its people may have, for the reader's judgement. */
export type LinkNotice = {
  readonly exception: ExceptionId;
  readonly first: string;
  readonly more: string;
  /** Whether this reader may open the link itself. */
  readonly opens: boolean;
};

const most = 3;

/** The links to know of before acting on an incident, as its reader may see them. */
export function linkNotices(
  incident: Incident,
  links: readonly Matchable[],
  reader: PersonId,
  staff: Staff,
  today: string,
  say: Say = inEnglish,
): readonly LinkNotice[] {
  return matchesOf(incident, links)
    .slice(0, most)
    .map((match) => ({
      exception: match.link.id,
      first: first(match, today, say),
      more: more(match, incident, reader, staff, say),
      opens: opens(match.link, incident, reader, staff),
    }));
}

function first({ link, by }: Match, today: string, say: Say): string {
  const sentence = standing(link, by, today, say);
  if (by !== 'child') return sentence;
  const inside = sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
  return say('Possible match: {sentence}', { sentence: inside });
}

function standing(link: Match['link'], by: Match['by'], today: string, say: Say): string {
  switch (link.status) {
    case 'active':
    case 'review-due':
    case 'renewing':
      if (link.until !== null && link.until < today) {
        const day = longDay(link.until, say);
        return say('A family link lapsed on {day}: it is not approved.', { day });
      }
      return by === 'child'
        ? say('An approved link may exist. Read it before acting.')
        : say('An approved link exists: read it before acting.');
    case 'recorded':
      return say('A family link is recorded, without leave: read it before acting.');
    case 'expired':
      return say('A family link has lapsed: it is not approved.');
    case 'revoked':
      return say('A family link was revoked: it is not approved.');
    default:
      return say('A family link was declared.');
  }
}

function more(
  { link, by }: Match,
  incident: Incident,
  reader: PersonId,
  staff: Staff,
  say: Say,
): string {
  const changes = say(
    'It changes nothing about this item: who is asked, by when, and how urgent it is.',
  );
  if (link.applicant === reader) {
    return `${say('You declared it yourself. If it is about the same child, press I have a conflict.')} ${changes}`;
  }
  if (isKeptFrom(link, reader, staff))
    return `${say('The chair of governors keeps it: please ask them.')} ${changes}`;
  // whose a link is, is for those who have the register
  if (!incident.released || readsAs(link, reader, staff) === null)
    return `${say('It may be about this child; whose it is stands in the register.')} ${changes}`;
  const whose = link.applicant ? nameIn(staff)(link.applicant) : say('somebody without an account');
  const how: Record<Match['by'], Plain> = {
    adult: 'the same member of staff; nobody has said that it is the same child',
    child: 'only the child’s name looks alike',
    both: 'the same member of staff, and the child’s name looks alike',
  };
  return `${say('Declared by {name}: {how}.', { name: whose, how: say(how[by]) })} ${changes}`;
}

/** While the adult is kept back from this record, the way to the link is the register, not the alert. */
const opens = (link: Matchable, incident: Incident, reader: PersonId, staff: Staff): boolean =>
  incident.released && readsAs(link, reader, staff) !== null;

/** The headteacher's own family: kept by the chair, and nothing of it is for the headteacher. */
const isKeptFrom = (link: Matchable, reader: PersonId, staff: Staff): boolean =>
  decidingRole(link, staff) !== 'head' && rolesOf(staff, reader).includes('head');
