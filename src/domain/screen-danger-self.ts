import { phrases } from './screen-phrase.ts';

/** Somebody means to harm themselves, has done so, or says goodbye. Fires whatever else the message says. */
export const selfHarm = phrases(`
  (kms|kys|ctb|keep yourself safe)
  unalive~
  {wants} (to )?(.. )?(die|dye|dying|be dead|not be (here|alive)|disappear( forever)?|end it( all)?|end (my|her|his|their|your|the) (own )?life|jump|hang|go to heaven)
  {wants} (to )?(.. )?(take|taking) (my|her|his|their|your) (own )?(life|lives)
  (end|ends|ending|ended|take|takes|taking|took|taken) (my|her|his|their) (own )?(life|lives)
  (end|ending|ended) it all
  ({anyone}) .. (end it|ending it|ended it)
  (kill|kills|killing|killed|hurt|hurts|hurting|harm|harms|harming|harmed|cuts|hang|hangs|hanging|hanged|drown|drowning|starve|starves|starving|poison|poisoning|poisoned|burn|burns|burning|shoot|shooting|stab|stabbing|stabbed|bleed|scratch|scratching|scratched|strangle|strangling|strangled|choke|choking|choked|throw|throwing|unalive|top|topping|offing|injure|injures|injuring) (me|my|her|him|them|your|our)self
  (kill|kills|killing|hurt|hurts|hurting|harm|harming|cut|cutting|cuts|injure|injuring|starving) (themselves|ourselves|yourselves)
  (cut|cutting) (her|him)self
  cut myself (?!off|out|some|a )
  (is|keeps|been|was|started|shes|hes|theyre) cutting (?!down|back|out|our|hours|jobs|staff|costs|budgets?|funding|my hours|pupils|children|faces|corners|edge|short|and|it|the|a |paper|ties|off)
  {anyone} (is |are |was |been )?(self harm|self harms|self harmed|self harming|self injur~)
  (do|doing|done) (her|him)self in
  (do|doing|done|did) (something|smth) (.. )?(silly|stupid|to (her|him|my|them)self|to sel(f|ves)|to (her|his|their|my) (wrists?|arms?|legs?|body|neck|hair))
  (s h|sh) (scar|scars|mark|marks|cut|cuts|urge|urges|relapse|relapsed|wounds?|again)
  (cut|cuts|cutting|slit|slits|slitting|slash|slashed|slashes|scars|scratch|scratches|gashes|blade marks|razor marks|marks|wounds|blood) .. ({she}|the|{child}) (.. )?(arm|arms|wrist|wrists|thigh|thighs|forearm|forearms|legs|stomach|neck)
  (arm|arms|wrist|wrists|thigh|thighs|forearms?|legs) .. (cut|cuts|slit|slashed|scars|bleeding|blood|covered)
  (fresh|deep|new|old) (cuts|scars)
  blood .. (everywhere|all over|arms?|wrists?|floor|pouring)
  (dont|doesnt|didnt|do not|does not|not|never|no|no longer|cant|dnt) want~ (to )?(be (here|alive|around|in this world)|live|living|life|wake up|exist|go on|carry on|grow up)
  (dont|doesnt|didnt|does not|do not|no|not) (want|wanna|wants|wanted) (live|life|be here|to live|be alive)
  (no|not much|nothing|any|what is the|whats the) (reason|point|purpose|thing)? ?(to|in|of) (live|living|life|go on|going on|being (here|alive)|live for)
  nothing (left )?to live for
  life .. (not|isnt|no longer|aint) worth (it|living)
  (hate|hates|hated|sick of|tired of|done with|had enough of|fed up with|over) (my|her|his|their|this)? ?(life|living|being alive|being here)
  cant (go on|do (this|it|life) (any ?more|any longer|no more)|take (it|this) (any ?more|any longer|no more)|cope any ?more|live (like this|with|any))
  (better off|happier|be better|easier) (.. )?(without (me|him|her|them)|dead|(if|when) (i|he|she|they|im|hes|shes) (was|were|wasnt|werent|am|is|isnt|died|gone|not here|dead|wont be))
  better off dead
  (wish|wishes|wished|wishing) (i|he|she|they|it|to|that) (.. )?(dead|never (been )?born|wasnt (born|here|alive)|werent (born|here|alive)|not (here|alive)|die|died|disappear)
  wish(es|ed)? (i|he|she|they) (was|were) (dead|not here|never born|with (nan|nana|grandad|his|her|my|mum|dad))
  (say|says|saying|said|posted|posting|wrote|written|writing|sent|sending|leaving|left|messaged|texted) (.. )?(goodbye|good bye|goodbyes|bye forever|farewell)( (everyone|all|forever|world|to|note|letter|message|messages|video|post|and|x))?
  (goodbye|good bye|farewell|suicide|suicidal|final|last) (note|notes|letter|letters|message|messages|text|texts|video|videos|post|posts|snap|story|tweet|tiktok)
  goodbye (everyone|everybody|world|all|forever)
  (says|saying|said|post|posted|wrote|note|message) .. (its|this is|is) (my|her|his|their) last (day|night|post|message|goodbye|time)
  (gone|dead|not here) by (morning|the morning|tomorrow|tonight|monday|friday|the weekend|then|the time)
  (wont|not gonna|not going to|will not|never gonna) be (here|around|alive|coming back|seen) (tomorrow|on|monday|tuesday|wednesday|thursday|friday|next|much|in the morning|after|any ?more|for)
  (not|wont|never) (see|seeing) (you|him|her|us|them|me) (again|tomorrow|any ?more)
  (you|everyone|they|we|u)( will|ll)? (.. )?(miss me|wont see me|sorry) when (i|im|hes|shes) (gone|dead)
  (on|off|from|up) (the|a|our|that|this) (school |window |building )?(roof|bridge|ledge|cliff|railway|train (track|tracks|line)|tracks|window ?sill|multi ?storey|balcony)
  (jump|jumping|jumped|jumps|drive|driving|throw|throwing|step|stepping|walk|walking|run|running) (.. )?(off|from|in front of|out of|under|into) (a|the|that|this|our|some) (.. )?(bridge|roof|cliff|window|train|car|bus|lorry|building|balcony|ledge|traffic|motorway|river|canal|sea)
  (rope|noose|ligature|belt|cord|scarf|tie|plastic bag|lanyard) (.. )?(round|around|over|on|tied) (.. )?(neck|throat|head)
  (noose|ligature)
  (overdose|overdosed|overdoses|overdosing|od|ods)
  {anyone} .. (od|ods|oding|oded|odd) (on|tonight|now)
  (took|take|taken|takes|taking|swallow|swallowed|swallowing|swallows|drank|drunk|drink|eaten|had|has) (a |an )?(load|loads|lot|lots|bunch|handful|packet|pack|whole|all|too many|some|several|box|bottle|overdose|pile|bleach|\\d+)( (of|the|her|his|their|my|a|box|packet|load|bottle|many|nans|mums|dads))* (tablets?|pills?|paracetamols?|ibuprofens?|calpol|medication|medicines?|meds|nurofen|antidepressants|bleach|poison|tablet|sleeping)
  (tablets|pills|paracetamol|ibuprofen|medication) (.. )?(to die|to kill|to end|too many|all of them|loads)
  {anyone} .. (suicide|suicidal|self harm|self harming|self harmed)
  (suicide|suicidal|self harm) (.. )?({child}|attempt~|threat~|pact|plan~|note|today|tonight|now|ideation|thoughts|again)
  (thoughts|thinking|talking|talks|talked|feeling|feels|threaten~|attempt~|tried|joking|jokes|posting|posts|posted|commit~|googl~|search~|looking up|messages?|about) (.. )?(suicide|suicidal|self harm|killing|dying|death|ending)
  (pro ana|proana|pro mia|thinspo|thinspiration|pro eating)
  (hasnt|not|isnt|havent|stopped|refus~) (eat|eating|eaten) (.. )?(days|week|weeks|anything|at all|since)
  (be|go|going|join|see|get) (to |with |be with )?(his|her|my|their)? ?(nan|nana|mum|dad|grandad|sister|brother|dog|hamster)? ?in heaven
  (says|said|saying|posted) (shes|hes|theyre|she is|he is|shell be|hell be|im|she will be|he will be) next
  (shes|hes|theyre|she is|he is|they are|im|i am) (gonna do it|going to do it|about to do it|going through with it)
  (will|gonna|going to|ill|shell|hell|theyll|might|wants to|want to) do it (tonight|tomorrow|now|after|at|this|today|when|on)
  doesnt feel safe with (her|him)self
  (not|isnt|dont feel) safe (to be )?(alone|on (her|his|their) own|with (her|him)self)
  at (crisis|breaking) point
  in crisis
  (blackout|black out|choking|skullbreaker|benadryl|pass out|fire|train surf~|tide pod|chroming|blue whale|momo|fainting) (challenge|game|trend)
  chroming
  (he|she|they) (.. )?nearly did it
  (tablets|pills|medication) (are|is|have) (all )?(gone|missing)
  hang~ out of (the|a) window
  (nobody|no one|noone) (will|would|ll) find me
  (showed|got|bought|has|hes got|shes got) (me )?(the|a|some) (rope|noose)
  from heaven
  tell (mum|dad|my (mum|dad)|everyone) (that )?(im sorry|i love|i loved)
  {she} (.. )?(text|texted|sent|wrote|messaged) (me |us )?(bye|goodbye)
  (posts?|showing|shows|showed) (her|his) (cuts|scars)
`);

/** The same as a subject: fires unless the message plainly asks about rules or teaching. */
export const selfHarmTopic = phrases(`
  (suicid~|self harm~|self injur~|kill (my|him|her)self)
  (eating disorder|anorexi~|bulimi~)
  (paracetamol|antidepressants)
`);

/** The same in words run together, or letters kept apart by dots. */
export const selfHarmRunTogether =
  /suicid|selfharming|(?:kill|hurt|harm|hang)(?:ing)?(?:her|him|my|them)self|want(?:s|ed)?to(?:die|killher|killhim|killmy|endit)/;
