import type { About, Action, Party } from './report.ts';
import { deedIn, topicIn } from './screen-actions.ts';
import { apps } from './screen-apps.ts';
import { type Mention, mentions } from './screen-parties.ts';
import { plain } from './screen-plain.ts';

/** What a message already says of a report; a field is there only where the message says it. */
export type HalfReport = {
  /** Who did it: whoever asked, where a request was accepted. */
  readonly initiator?: Party;
  /** To whom. */
  readonly target?: Party;
  readonly action?: Action;
  readonly about?: About;
  /** The app by its own name: "Instagram". */
  readonly app?: string;
  /** The writer tells of something they did themselves. */
  readonly self?: true;
};

const appNames = new Map(
  apps.flatMap(({ name, typed }) => typed.map((word) => [word, name] as const)),
);
const appWords = new RegExp(
  ` (${[...appNames.keys()].sort((a, b) => b.length - a.length).join('|')})(?= )`,
);

const writer = / (?:i|ive|im|id|we|weve|me and [^ ]+) /;
const toWriter =
  / (?:me|mine|myself|us|ata i|i mi|fi|my (?:[^ ]+ )?(?:photos?|pictures?|videos?|account|story|stories|posts?|page|profile|dms|inbox|messages|number|name|address|phone|face|request|friend|insta|instagram|snap|snapchat|facebook|tiktok|stream|live|xbox|home|handle|username)) /;
const received =
  / (?:got|had|have|received|getting|been getting|been|being|gets|get|keep getting|was|were|new) (?:[^ ]+ ){0,8}?(?:from|off|by) /;
const bareReceipt =
  /^ (?:[^ ]+ ){0,4}(?:friend requests?|requests?|dms?|messages?|comments?|reviews?|follow|invites?|snaps?|voice notes?|texts?|tagged|followed|added|messaged) (?:[^ ]+ ){0,3}?(?:from|off|by) /;
const mishap = / (?:by accident|by mistake|accidentally|without thinking) /;
/** The writer tells of what came to them or what they saw, not of what they did. */
const merelyTold =
  /^(?: (?:hi|hello|so|ok|um|just|and|also|well|think|reckon|please|help))* (?:i|ive|we|weve) (?:just |also |have |had |only |accidentally )*(?:got|had|have|received|saw|seen|see|noticed|found|spotted|think|heard|know|been|was|were|caught|came|reckon|suspect|believe|keep|need|want|get|realised|told|reported|raised) /;

type Sides = Pick<HalfReport, 'initiator' | 'target' | 'self'>;

const before = (list: readonly Mention[], at: number): Mention | undefined =>
  list.findLast((mention) => mention.at < at);
const after = (list: readonly Mention[], at: number): Mention | undefined =>
  list.find((mention) => mention.at >= at);

function sides(initiator: Party | undefined, target: Party | undefined): Sides {
  return { ...(initiator && { initiator }), ...(target && { target }) };
}

/** It came to somebody: "a request from a pupil", "I was tagged by a parent". */
function cameFrom(words: string, list: readonly Mention[]): Sides | undefined {
  const found = received.exec(words) ?? bareReceipt.exec(words);
  if (!found) return undefined;
  const from = after(list, found.index + found[0].length - 1);
  if (!from) return undefined;
  const whose = before(list, found.index + 1);
  return sides(from.party, whose && !writer.test(words) ? whose.party : 'staff');
}

/** The writer did it: "I accepted", "put up a photo by accident". */
function ownDeed(list: readonly Mention[], at: number, action: Action): Sides {
  const other = after(list, at) ?? before(list, at);
  if (action === 'request_accepted') return { ...sides(other?.party, 'staff'), self: true };
  return { ...sides('staff', other?.party), self: true };
}

function isOwnDeed(words: string, list: readonly Mention[], at: number): boolean {
  if (merelyTold.test(words) || before(list, at)) return false;
  return writer.test(words.slice(0, at + 1)) || mishap.test(words);
}

/** Who did it, and to whom, from where they stand to either side of the deed. */
function bothSides(words: string, list: readonly Mention[], at: number): Sides {
  const doer = before(list, at + 1);
  const next = list.find((mention) => mention.at >= at && mention !== doer);
  return sides(doer?.party, next?.party ?? (toWriter.test(words) ? 'staff' : undefined));
}

/** A request is the deed of whoever asked, though it was told of whoever accepted. */
function turned({ initiator, target }: Sides, words: string): Sides {
  const mine = / my (?:[^ ]+ )?(?:request|follow|invite) /.test(words);
  return { ...sides(mine ? 'staff' : target, initiator), ...(mine && { self: true as const }) };
}

function sidesOf(words: string, action: Action, at: number): Sides {
  const list = mentions(words);
  const real = list.filter(({ party }) => party !== 'impersonator');
  const came = cameFrom(words, real);
  if (came) return came;
  if (isOwnDeed(words, real, at)) return ownDeed(real, at, action);
  const both = bothSides(words, real, at);
  if (action === 'request_accepted') return turned(both, words);
  if (action === 'account_misused' && both.initiator === 'school_account')
    return { target: 'school_account' };
  const faked = list.length > real.length && (both.initiator ?? 'unknown') === 'unknown';
  return faked ? { ...both, initiator: 'impersonator' } : both;
}

/**
 * What can be filled in from a message that tells of something: only what it says, and nothing where
 * it is not clear. Takes the text as typed; never throws.
 */
export function halfReport(text: string): HalfReport {
  const { words, clauses } = plain(text);
  const clause = clauses.find((part) => deedIn(part.words))?.words ?? words;
  const deed = deedIn(clause);
  const about = topicIn(words);
  const typed = appWords.exec(words)?.[1];
  const app = typed === undefined ? undefined : appNames.get(typed);
  return {
    ...(deed && { ...sidesOf(clause, deed.action, deed.at), action: deed.action }),
    ...(about && { about }),
    ...(app !== undefined && { app }),
  };
}
