import type { ExceptionId, PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import { type Match, type Matchable, matchesOf } from '../register/match.ts';
import { decidingRole, readsAs } from '../register/parts.ts';
import { nameIn, rolesOf, type Staff } from '../staff.ts';
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
): readonly LinkNotice[] {
  return matchesOf(incident, links)
    .slice(0, most)
    .map((match) => ({
      exception: match.link.id,
      first: first(match, today),
      more: more(match, incident, reader, staff),
      opens: opens(match.link, incident, reader, staff),
    }));
}

function first({ link, by }: Match, today: string): string {
  const possible = by === 'child' ? 'Possible match: a' : 'A';
  const over = link.until !== null && link.until < today;
  switch (link.status) {
    case 'active':
    case 'review-due':
    case 'renewing':
      return over
        ? `${possible} family link lapsed on ${longDay(link.until ?? today)}: it is not approved.`
        : by === 'child'
          ? 'Possible match: an approved link may exist. Read it before acting.'
          : 'An approved link exists: read it before acting.';
    case 'recorded':
      return `${possible} family link is recorded, without leave: read it before acting.`;
    case 'expired':
      return `${possible} family link has lapsed: it is not approved.`;
    case 'revoked':
      return `${possible} family link was revoked: it is not approved.`;
    default:
      return `${possible} family link was declared.`;
  }
}

function more({ link, by }: Match, incident: Incident, reader: PersonId, staff: Staff): string {
  const changes =
    'It changes nothing about this item: who is asked, by when, and how urgent it is.';
  if (link.applicant === reader) {
    return `You declared it yourself. If it is about the same child, press I have a conflict. ${changes}`;
  }
  if (isKeptFrom(link, reader, staff))
    return `The chair of governors keeps it: please ask them. ${changes}`;
  if (!incident.released || readsAs(link, reader, staff) === null)
    return `It may be about this child; whose it is stands in the register. ${changes}`;
  const whose = link.applicant ? nameIn(staff)(link.applicant) : 'somebody without an account';
  const how: Record<Match['by'], string> = {
    adult: 'the same member of staff; nobody has said that it is the same child',
    child: 'only the child’s name looks alike',
    both: 'the same member of staff, and the child’s name looks alike',
  };
  return `Declared by ${whose}: ${how[by]}. ${changes}`;
}

/** While the adult is kept back from this record, the way to the link is the register, not the alert. */
const opens = (link: Matchable, incident: Incident, reader: PersonId, staff: Staff): boolean =>
  incident.released && readsAs(link, reader, staff) !== null;

/** The headteacher's own family: kept by the chair, and nothing of it is for the headteacher. */
const isKeptFrom = (link: Matchable, reader: PersonId, staff: Staff): boolean =>
  decidingRole(link, staff) !== 'head' && rolesOf(staff, reader).includes('head');
