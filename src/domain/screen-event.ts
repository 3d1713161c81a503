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

const deed = phrases(`
  (?<!\\b(to|can|may|could|should|must|shall|us) ){did}
  (worth|(say|do|see|heard|hear|about|if) something|(i|we|to|id|me) (tell|report|speak to|talk to|mention)(?! the world)|a word|own up|hushed|(prob|probably|maybe|hopefully|be) nothing)
  ({parent}|{child}|someone|people) (is |are )?(filming|recording|videoing|messaging|slagging|slating|trolling|sharing|posting|streaming)
  (send|invite|add|write|message|follow|request) (me|us)
  asked (me |us )?to (connect|be friends?|add|follow)
  (scrolled|browsed|didnt (say|name|mention))
  (i|ive|we|weve) (just |only |accidentally |already )*(used|said|made|took|told|let|gave|showed)
  (write|writes|post|posts|send|sends|keeps|makes|puts|says) (.. )?(about (me|my|us|our)|to me)
`);
/** Said as a fact, and meant as a question: "surely its my own business", "mum wants us to put it on". */
const asksInEffect = phrases(`
  surely
  ^ (so |but |and )*(cant|isnt|arent|wasnt|werent|shouldnt|couldnt|hadnt|dont|doesnt|can|may|must|should) (i|we|it|that|this|there|they|he|she|you|the)
  ^ (need|must|can|may|should|shall) (i|we)
  (^ |which [a-z]+ |what |whom |also |now |so |then )(i|we) (must|can|may|should|shall|have to)
  (is|this is|are|it is) (also |still )*(for me|problem|forbidden|allowed|permitted|social media)
  ^ (i |we |just |really |so |and |had a (hard|bad|right|rubbish|awful) day (.. )?)*(want|wants|wanna|wanted|need|needs|like|love|wish) (a|to|us|some)
  (i|just|and|we) (really |just |only )*(want|wanna|wanted|need|would like|wish) to (vent|rant|shout|show|tell the world|know|let rip|share|put|post|use|ask|say|do|send)
  ({parent}|{staff}|mayor|centre|company|families|club|church|reception|nursery|museum|pta|brand|shop|family|charity) (.. )?(wants?|wanting|would like|is keen|are keen|doesnt want|begging for|ringing|asking|asks|asked|keeps asking) (us|our|the|a|their|his|her|its|in|to (put|be|see|use|ring|take|film|tag)|pictures|why|what|for|if|whether)
`);
const endsInDoubt =
  / (?:still (?:a )?no|matter|yes or no|harmless|possible|alright|good enough|by when|isnt it|anything special|(?:so|is it|that|im|doesnt count|work) right)(?: in your view)? $/;

/** Is it only said, or asked about? An ending question mark asks, where nobody is said to have done anything. */
function asksAfterAll(said: Plain): boolean {
  const { typed, words, clauses } = said;
  if (deed(said)) return false;
  const last = clauses.at(-1);
  const marked = /\?[\s\p{P}\p{S}]*$/u.test(typed) && last !== undefined && !asksWhatNow(last);
  return marked || endsInDoubt.test(words) || clauses.some(asksInEffect);
}

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

function weighed(said: Plain, isSaid: boolean): number {
  const best = Math.max(isSaid ? plainNews : 0, ...said.clauses.map(told));
  if (best === 0) return 0;
  const link = declaresLink(said) ? ownLink : 0;
  return leanings.reduce((sum, sign) => (sign.in(said) ? sum + sign.weight : sum), best + link);
}

/**
 * How much a message speaks of a thing that somebody did, rather than asking what may be done: the
 * strongest sign of any clause, and what the whole message adds or takes away. Zero and less: nothing.
 */
export function happened(said: Plain): number {
  return weighed(said, isNews(said) && !asksAfterAll(said) && !declaresLink(said));
}

/** Does it tell of something that happened? */
export function tellsOfHappening(said: Plain): boolean {
  return happened(said) >= enough;
}

/** Does it say how something is, though it may be meant as a question? Enough where a child may be in danger. */
export function tellsOfAnything(said: Plain): boolean {
  return weighed(said, isNews(said)) >= enough;
}
