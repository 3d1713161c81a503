import { declaresLink } from './screen-declaration.ts';
import { asIfHappened, leanings } from './screen-event-leanings.ts';
import { happenings, type Sign } from './screen-event-signs.ts';
import { asksWhatNow, opensAsQuestion } from './screen-frames.ts';
import { hear, phrases, type Said } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

const conditional =
  / (?:if|whenever|once (?:a|they|he|she|the)|suppose|supposing|say (?:a|i|someone|we|they|that)|whether|in case|unless|hypothetically|imagine|were to|should a|what if|when (?:a|an|someone|somebody|staff|parents?|pupils?|kids?|children|people|you|we|they|the) (?:[^ ]+ ){0,3}(?:[^ ]*[^s ]s|add|follow|message|post|send|request|contact|share|want|ask|get|find|see|tag|comment|try|are|is)) /;

function strongest(signs: readonly Sign[], heard: Said): number {
  return signs.reduce(
    (best, sign) => (sign.weight > best && sign.in(heard) ? sign.weight : best),
    0,
  );
}

const factual = phrases(`
  (is|(?<!\\bwe )are|(?<!\\b(we|i) )(was|were|had)|has|isnt|wasnt|hasnt|wont|wouldnt|doesnt|didnt|couldnt|hes|shes|theyre|theyve|hed|shed|he|she|they|its|keeps|theres|her|him|(to|at|about|of|calling|called|told|tells|telling|with) me|ive just|i just|weve just)
`);
const plainNews = 2.5;

/** Nothing in it asks for a rule, and it says how something is: it is news, whatever the verb. */
function isNews(said: Plain): boolean {
  if (!factual(said) || said.clauses.some((clause) => conditional.test(clause.words))) return false;
  const asking = said.clauses.filter(opensAsQuestion).filter((clause) => !asksWhatNow(clause));
  const telling = said.clauses.filter((clause) => !opensAsQuestion(clause) && !asksWhatNow(clause));
  return asking.length === 0 && telling.some((clause) => factual(clause));
}

function told(clause: Said): number {
  const at = clause.words.search(conditional);
  const real = at < 0 ? clause : hear(`${clause.words.slice(0, at)} `);
  return strongest(opensAsQuestion(clause) ? asIfHappened : happenings, real);
}

/** A family link of one's own is told like a happening and is none. */
const ownLink = -1;
/** From here on a message counts as telling of something that happened. */
const enough = 2.5;

/**
 * How much a message speaks of a thing that somebody did, rather than asking what may be done: the
 * strongest sign of any clause, and what the whole message adds or takes away. Zero and less: nothing.
 */
export function happened(said: Plain): number {
  const best = Math.max(isNews(said) ? plainNews : 0, ...said.clauses.map(told));
  if (best === 0) return 0;
  const link = declaresLink(said) ? ownLink : 0;
  return leanings.reduce((sum, sign) => (sign.in(said) ? sum + sign.weight : sum), best + link);
}

/** Does it tell of something that happened? */
export function tellsOfHappening(said: Plain): boolean {
  return happened(said) >= enough;
}
