import type { Sign } from './screen-event-signs.ts';
import { phrases } from './screen-phrase.ts';

/** Signs of the whole message that speak for, or against, something having happened. */
export const leanings: readonly Sign[] = [
  {
    what: 'a time',
    weight: 1,
    in: phrases(`
      (yesterday|tonight|oclock|recently|earlier|just now|just|again|already|overnight|ago)
      (last|this|over the|at the|on|in the|during) (night|week|weekend|month|term|morning|afternoon|evening|lunch|break|lesson|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sat|sun|mon|tue|tues|wed|thu|thurs|fri|year|holidays?|half term|summer|inset)
      today
    `),
  },
  { what: 'me or mine', weight: 0.5, in: phrases(`(me|my|our|us)`) },
  { what: 'an app', weight: 0.25, in: phrases(`(on |off |from |via |in |over )?{app}`) },
  { what: 'a name', weight: 0.75, in: phrases(`(mr|mrs|ms) [a-z]+`) },
  {
    what: 'a slip or a shock',
    weight: 1,
    in: phrases(`
      (accident|accidentally|mistake|mistakenly|oops|whoops|awkward|hacked|omg|wtf|furious|mortified|panicking|panicked|gutted|upset|crying|tears|fuming|embarrassed|worried|worrying|shocking|disgusting|horrible|nasty|fuck|fucking|shit)
    `),
  },
  {
    what: 'what now?',
    weight: 1,
    in: phrases(`
      (what|wot) (should|shall|do|can|must|would) (i|we) do( now| next| about (it|this|that|him|her|them))? ?(?!if|when|about|with|for|as|to)
      (what|who) (do|should|shall) (i|we) (tell|contact|speak to|report (it|this|that|her|him|them)? ?(to)?|inform|go to|say)(?! if| when| about (a|the) )
      (please|pls) advise
      (what next|what now|any advice|advice please|help please|please help|not sure what to do|dont know what to do|thoughts|is (this|that|it) (a )?(safeguarding|an issue|reportable|bad|serious|ok|allowed|right|normal)|should i (report|tell|say|be worried|log|mention)|do i (need to )?(report|tell|log|say|mention))(?! if| when| a | parents| pupils)
    `),
  },
  {
    what: 'policy',
    weight: -2,
    in: phrases(
      `(policy|policies|the rules?|rules|guidance|procedure|procedures|guidelines|training|code of conduct|what does it say|the document)`,
    ),
  },
  {
    what: 'a wish or a plan',
    weight: -1.5,
    in: phrases(`
      (wants?|wanted|wanting|would like|thinking of|planning to|hoping to|like|looking|keen|offered|due|about|love) to (add|connect|follow|post|set|make|start|create|use|share|put|join|have|be|message|run|film|do|know|take|friend|link|keep|see|start|tweet)
      (keen on|keen to|interested in|up for|hoping for)
      (id love|would love|would it be ok|would that be ok|could i|planning on|thinking about)
    `),
  },
  {
    what: 'hearsay about a rule',
    weight: -2.5,
    in: phrases(`
      (told|said|says|heard|read|thought|mentioned|reckons|saying|asked|understood|remember|seen|been told) (me |us |that |somewhere |in )*(.. )?(we|were|i|im|staff|teachers?|youre|you|its|schools?|tas|it|parents|pupils|there|theres|the policy|the rules?) (.. )?(not |a form|somewhere|form|cant|can|cannot|have to|had to|should|must|allowed|supposed|need to|policy|rule|rules|banned|meant|ok to|arent|isnt|changed|a new) (?!know)
    `),
  },
];

/** In a question: it happened all the same ("is it ok that Mr Green has my class on snapchat"). */
export const asIfHappened: readonly Sign[] = [
  {
    what: 'a fact under a question',
    weight: 3,
    in: phrases(
      `
      (ok|okay|fine|problem|issue|matter|bad|wrong|allowed|worry|worried|right|normal|weird|concern|concerned|appropriate|acceptable|reportable|awkward|big deal|serious) (that|because|how)? ?(ive|i|weve|mr [a-z]+|mrs [a-z]+|miss [a-z]+|a (kid|pupil|parent|child|colleague|year(r|\\d+)|mum|dad|boy|girl)|my (ta|colleague|line manager|boss|mentor)|one of my [a-z]+|our (ta|caretaker|head|dsl)|he|she|someone) (.. )?(PASTS|has|knows|follows|lets|is friends|keeps|already|just)
      (who|that|which|whos|has|have|had|ive|hes|shes|theyve|weve) (just |already |now |accidentally |also |keeps |kept |been )*(PASTS) (.. )?(me|my|us|our|yesterday|today|last (night|week)|this (morning|week)|just now|by (accident|mistake)|on (friday|monday|saturday|sunday|tuesday|wednesday|thursday))
      (just|accidentally|already) (PASTS) (me|my|us|our|a|an|the|one|some|someone|our|him|her)
      (ive|weve|i have|we have) (just|already|accidentally|been|had|got|found|seen|received|only just)(?! told| asked to| asked for| given a| using)
      (a|one of (my|our)|someone|somebody|my|the|some) ([a-z0-9]+ ){0,3}(PASTS|keeps|is messaging|is posting|is slagging|messaging|slagging|posting) (.. )?(me|my|us|our)
      (being|been|is being|are being|getting) (slagged|trolled|harassed|bullied|impersonated|hacked|blackmailed|targeted)
    `.replaceAll('PASTS', `{did}|{didperhaps}`),
    ),
  },
  {
    what: 'a question about somebody in particular',
    weight: 2.5,
    in: phrases(`
      (about|with|report|to) (.. )?(a |an |my |the |this |that |some |one of )(.. )?({child}|{staff}|{parent}|colleague|person) (who|that|whos|thats|which|has|for|calling|slagging|posting|messaging|putting) (.. )?(me|my|us|our|has|have|is|keeps|{did}|{doing})
      (my|the|this|that|a|an) (.. )?(post|comment|video|photo|message|account|page|story|tweet|review) (.. )?(of me|about me|calling me|naming me|about our|about my|of my)
      (how|who|where|what) (.. )?(report|tell|do about|deal with) (.. )?(mr|mrs|miss|(my|our)(?! (own|old|mobile|phone|ipad|laptop|account|page|profile|posts?|photos?|pictures?|settings|password|email|name|blog|channel|privacy))) [a-z]+
      (fake|hate|spoof) (account|page|profile) (.. )?(of me|in my name|using my|pretending to be me|of our|about me|with my)
    `),
  },
];
