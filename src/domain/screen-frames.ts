import { hear, phrases, type Said } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

/** Words people put before the question itself. */
const preamble =
  /^ (?:(?:hi|hello|hey|hiya|morning|good morning|afternoon|quick q|quick question|question|another question|sorry|just wondering|wondering|just checking|just curious|curious|im curious|random one|random question|quick one|also|and|so|ok|okay|um|er|erm|please|lantern|bot|can you tell me|could you tell me|do you know|any idea|tell me|remind me|i was wondering|i wondered|im wondering|just want to know|i want to know|i need to know|for training|for my assembly|for assembly|for inset) )*(?:if |whether )?/;

/** How a question about rules begins. */
const askOpening = phrases(`
  ^ (what|whats|how|hows|who|whos|whose|when|whens|where|wheres|why|which)
  ^ (can|could|may|might|must|should|shall|do|does|did|is|are|am|was|will|would|has|have)
  ^ were (?!in (lockdown|danger|trouble)|locked|stuck|lost|trapped|hiding|missing|under attack)
  ^ (am i|is it|are we) (allowed|ok|okay|fine|acceptable|permitted)
  ^ (ok|okay|fine|allowed|acceptable) to
  ^ (isnt|arent|wasnt|wont|cant|couldnt|shouldnt|wouldnt|doesnt|dont|hasnt|havent) (this|there|it|that|we|you)
  ^ (in|to|at|from|for|with|on) (which|whom|whose|what)
  ^ (policy|policies|rule|rules|guidance|guidelines|procedure|procedures|training|definition|meaning|advice|info|information|section|consequences|sanctions|penalty|penalties) (on|for|about|of|around|regarding|re|if|when)
  ^ (any|is there|are there|theres|there is) (.. )?(policy|policies|rule|rules|guidance|procedure|training|advice|law)
`);

/** Words that by themselves show a question of policy or teaching, however short the message. */
const policyWords = phrases(`
  (policy|policies|the rules?|rules? (on|about|for)|guidance|guidelines|procedure|procedures|protocol|curriculum|pshe|rshe|scheme of work|inset|definition|glossary|aup|handbook|code of conduct|assembly (on|about)|training (on|about|for|in)|prevention training|lessons? (on|about|plan))
  (prevention|awareness|remembrance) (week|day|month|post|posts|campaign|training)
  (charity|fundraiser|fundraising)
  (we|you|do|teachers?|does|is) (teach|taught) (?!at|here|in)
  (teach|teaching|taught|educate|learn|learns|learning|educating) (.. )?(about|pupils|children|kids|year(r|\\d+)s?|them to|them about|how)
`);

/** Words of rules and law; they show such a question only where the message is put as one. */
const ruleWords = phrases(`
  (prosecute|prosecuted|prosecution|illegal|legal|criminal|crime|the law|lawful|liable|arrested|sanctions?|disciplined|sacked|dismissed|punished|banned|excluded|suspended)
  (count|counts|classed|classified|considered|defined|described|define|mean|means|mentioned|mention|mentions|cover|covers|include|includes|included|say anything|says anything)
  online safety
`);

/** Somebody or some moment in particular. */
const inParticular = phrases(`
  (he|hes|she|shes|her|him|his|hers|hed|shed|himself|herself|hisself)
  (now|rn|right now|tonight|today|tomorrow|yesterday|currently|oclock|home ?time|after school|this (morning|afternoon|evening|week|weekend)|last (night|week|weekend|month|lesson)|at (break|lunch|the gate)|just (said|told|showed|sent|come|came|had|seen|found|happened|now|been|got|disclosed|posted|messaged|threatened))
  (told|showed|messaged|sent|disclosed to|said to|confided in|texted|rang|emailed|approached|threatened|threatening) (me|us)
  (said|says|saying|disclosed)
  (one of (my|our|the)|my (class|pupil|pupils|form|tutee|student|students|year(r|\\d+)s?|ta|colleague|daughter|son|kids?|girls?|boys?|lads?|friend)|our (ta|caretaker|head|dsl|pupils?))
  (ive|weve|(?<!\\bdo )(i have|we have)|i think|i saw|i found|i heard|i just|im worried|i am worried|were worried about|im scared|concerned about|i suspect|i believe|weve got|ive got|i had|we had)
  (a|an|one|this|that|the|some|another) ({child}) (.. )?(has|is|was|just|says|came|keeps|been|whos|who is|who has|disclosed|did|{did}|{didperhaps})
  (someone|somebody|a man|a parent|a mum|a dad|parent|mum|dad|pupil|child|girl|boy|kid) (has|is|was|just|keeps|came|whos|{did}|{didperhaps}) (?!allowed)
  (being|getting|been) (passed|sent|shared) (about|around|round)
  (a|an|one|this|that|another) ({child}) (getting|messaging|talking to|meeting|sending)
  (has|hes|have|theyve) found (it|them|us|her|him)
  (theres|there is) an? (man|knife|gun|bomb|fire|intruder|boy|girl|child|kid|lad|fight)
  (in|from) (my|our) (class|form|group|year|set|tutor group)
  (mr|mrs|miss|ms) [a-z]+
`);

/** Is somebody or some moment in particular named? Then no rules frame holds. */
export function speaksOfSomebody(heard: Said): boolean {
  return inParticular(heard);
}

function shaped(said: Said): boolean {
  return opensAsQuestion(said) || policyWords(said);
}

/** A question in general and of nobody in particular: "do we ring the police over a threat". */
export function asksInGeneral(said: Said): boolean {
  return shaped(said) && !speaksOfSomebody(said);
}

/** The same, and it says itself that it is about policy, teaching or law. */
export function asksAboutRules(said: Said): boolean {
  const ofRules = policyWords(said) || ruleWords(said);
  return ofRules && asksInGeneral(said);
}

/** Does this clause, or message, open as a question about what may or must be done? */
export function opensAsQuestion(heard: Said): boolean {
  if (askOpening(heard)) return true;
  const rest = heard.words.replace(preamble, ' ');
  return rest !== heard.words && askOpening(hear(rest));
}

/** What people add to news without asking for a rule. */
export const asksWhatNow = phrases(`
  ^ (so |and |but |please |um |ok )*(what (should|shall|do|can|must|would|on earth do) (i|we) do|what (should|do|shall) i say|who (do|should|shall|can|must) (i|we) (tell|go to|speak to|contact|inform|report|let)|is (that|this|it) (allowed|ok|okay|right|bad|normal|serious|a problem|an issue|safeguarding|reportable|fine|legal|acceptable|appropriate)|am i (in trouble|ok|right|overreacting)|what (now|next)|any (advice|ideas)|should i (be|say|tell|report|mention|do|worry)|do i (need to )?(tell|report|say|do|mention|log)|what happens (now|next)|(please )?advise|help|whats next|whos best)
`);

const showing = phrases(`
  ({picture}|shots?|{app}|website|page|blog|feed|newsletter|prospectus|display)
`);
const cameOfIt = phrases(`
  (found|finds|seen|saw|sees|spotted|knows|knew|worked out|liked|likes|commented|commenting|asked|asking|asks|wants|turned up|turning up|turns up|outside|waiting|here|coming|comes|came(?! to| from)|contact|contacted|contacting|messaged|messaging|messages|rang|ringing|rung|phoning|phones|phoned|emailed|emailing|viewing|views|keeps|looking for|hunting|called|calling|following|followed|threat~|showing|shows|already|live|tagged|shared|posted|went|gone|got|get hold|took|taken|screenshot|near|collect~|pick~|taking|takes|driv~|shouting|screaming|told|says|saying|said|hits|hurt~|been|threw|kick~|hes|shes|theyre|knife|tonight|today|yesterday|last (night|week)|now|just)
  (is|are|was|were|been|gets|put|its) (still )?(up|out|on)
  (in|at) the (hall|school|building|playground|car|gate|gates|door|office)
`);

/** Asks whether a child may be shown, where a danger is known and nothing has come of it. */
export function asksToShow({ clauses, ...said }: Plain): boolean {
  return showing(said) && !cameOfIt(said) && clauses.some(opensAsQuestion);
}
